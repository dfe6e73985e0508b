#include "render/app/app.h"

#include "render/app/platform/open_folder.h"

#include <filesystem>
#include <utility>

namespace l5s1::render {

App::App(const ProgramData& data, scenarios::Session& session, scenarios::Learning& learning,
         scenarios::Library& library, std::function<void()> wake, std::vector<std::string>& faults)
    : data_(data), session_(session), learning_(learning), library_(library), frame_(data, std::move(wake), faults)
{
    library_view_.catalogue = library_.catalogue();
}

bool App::watch(const std::vector<std::string>& dropped)
{
    bool changed = library_.refresh();
    for (const std::string& file : dropped) {
        if (std::filesystem::path(file).extension() == ".toml") {
            library_.preview(file);
            changed = true;
        }
    }
    if (!changed) {
        return false;
    }
    take_catalogue();
    for (const scenarios::CaseFile& file : library_.catalogue()->files) {
        if (!dropped.empty() && file.name == dropped.back()) {
            show_dropped(file);
        }
    }
    return true;
}

void App::show_dropped(const scenarios::CaseFile& file)
{
    outbox_.emplace_back(scenarios::SetMode{scenarios::Mode::cases});
    if (file.faults.empty()) {
        outbox_.emplace_back(scenarios::OpenScenario{file.id});
    } else {
        outbox_.emplace_back(scenarios::CloseScenario{});  // the list says what is wrong with it
        frame_.show_page("cases", false);
    }
}

void App::take_catalogue()
{
    // the session's span moves to the new one before the old one goes
    const auto old = std::exchange(library_view_.catalogue, library_.catalogue());
    session_.offer(library_view_.catalogue->scenarios);
    learning_.offer(library_view_.catalogue->scenarios);
    look_at_open_case();
}

const scenarios::CaseFile* App::file_of_open_case() const
{
    const auto& quiz = session_.view().quiz;
    return quiz ? scenarios::find_file(*library_view_.catalogue, quiz->scenario().id) : nullptr;
}

// Whether the open case is still the one on the disk.
void App::look_at_open_case()
{
    const auto& quiz = session_.view().quiz;
    const bool of_one_file = quiz && !quiz->scenario().id.empty();
    const scenarios::CaseFile* file = file_of_open_case();
    library_view_.broken = of_one_file && !file;
    library_view_.edited = file && file->version != opened_version_;
    library_view_.previewed = file && file->group == scenarios::CaseGroup::previewed ? file->name : std::string();
}

void App::note_what_was_opened(const scenarios::Command& command)
{
    if (std::holds_alternative<scenarios::OpenScenario>(command) ||
        std::holds_alternative<scenarios::RestartQuiz>(command)) {
        const scenarios::CaseFile* file = file_of_open_case();
        opened_version_ = file ? file->version : 0;
    }
}

void App::fulfil(const scenarios::LibraryRequest& request)
{
    library_view_.fault.clear();
    if (const auto* open = std::get_if<scenarios::OpenFolder>(&request)) {
        open_folder(std::filesystem::path(open->of_file).parent_path());
        return;
    }
    if (const auto* taken = std::get_if<scenarios::ImportCase>(&request)) {
        library_view_.fault = library_.import_case(taken->file);
    } else if (const auto* closed = std::get_if<scenarios::ClosePreview>(&request)) {
        library_.close(closed->file);
    }
    take_catalogue();
}

void App::act(double seconds)
{
    refusal_left_s_ -= seconds;
    if (!outbox_.empty() || refusal_left_s_ <= 0.0) {
        refusal_.reset();
    }
    for (const scenarios::Command& command : std::exchange(outbox_, {})) {
        scenarios::Outcome outcome = session_.apply(command);
        if (outcome) {
            refusal_ = outcome.refusal;  // a refused value springs back: the panel keeps no copy
            refusal_left_s_ = kRefusal_s;
        }
        note_what_was_opened(command);
        for (const scenarios::Event& event : outcome.events) {
            learning_.record(event, data_.strings.text(session_.view().language, "learn.me"));
        }
    }
    for (const scenarios::LearningRequest& request : std::exchange(asked_, {})) {
        learning_.ask(request);
    }
    for (const scenarios::LibraryRequest& request : std::exchange(wished_, {})) {
        fulfil(request);
    }
    look_at_open_case();
    (void)learning_.tick();
    session_.advance(seconds);
}

void App::build(const Frame::Now& now)
{
    frame_.interface().refusal = refusal_;
    frame_.build(session_.view(), now, {library_view_, learning_.view(), asked_, wished_}, outbox_);
}

}  // namespace l5s1::render
