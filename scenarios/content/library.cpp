#include "scenarios/content/library.h"

#include "scenarios/case_file/case_check.h"

#include <algorithm>
#include <set>
#include <utility>

namespace l5s1::scenarios {

namespace fs = std::filesystem;

CaseCheck checks(const sim::Model& model, std::vector<std::string> sources)
{
    const auto known = std::make_shared<const std::set<std::string, std::less<>>>(sources.begin(), sources.end());
    return [&model, known](std::string_view file, const Scenario& scenario) {
        std::vector<Fault> faults = contradictions(model, file, scenario);
        const auto unknown =
            unknown_sources(file, scenario, [&](const std::string& key) { return known->contains(key); });
        faults.insert(faults.end(), unknown.begin(), unknown.end());
        return faults;
    };
}

Library::Library(Assets assets, std::shared_ptr<const sim::Model> model, fs::path own_folder, CaseCheck check,
                 std::shared_ptr<const Catalogue> shipped)
    : assets_(std::move(assets)), model_(std::move(model)), own_folder_(std::move(own_folder)), check_(std::move(check))
{
    if (shipped && case_files(own_folder_).empty()) {
        stamp_ = stamp();
        catalogue_ = std::move(shipped);
    } else {
        read();
    }
}

bool Library::refresh()
{
    if (stamp() == stamp_) {
        return false;
    }
    read();
    return true;
}

void Library::read()
{
    // the stamp first: a file that changes while it is read is read again next time
    stamp_ = stamp();
    catalogue_ = std::make_shared<const Catalogue>(
        load_catalogue(assets_, *model_, OtherCases{own_folder_, previewed_, check_}));
}

void Library::preview(const fs::path& file)
{
    if (std::find(previewed_.begin(), previewed_.end(), file) == previewed_.end()) {
        previewed_.push_back(file);
    }
    read();
}

void Library::close(const fs::path& file)
{
    std::erase(previewed_, file);
    read();
}

std::string Library::import_case(const fs::path& file)
{
    const fs::path kept = own_folder_ / file.filename();
    std::error_code failed;
    fs::create_directories(own_folder_, failed);
    if (!fs::copy_file(file, kept, fs::copy_options::none, failed)) {
        return kept.string() + ": " + failed.message();
    }
    close(file);
    return {};
}

// Name, size and time of every file that may hold a case; nothing is opened.
std::string Library::stamp() const
{
    std::string all;
    const auto add = [&](const fs::path& path) {
        std::error_code failed;
        const auto size = fs::file_size(path, failed);
        const auto time = fs::last_write_time(path, failed);
        all += path.string() + '\n' + std::to_string(failed ? 0 : size) + ' ' +
               std::to_string(failed ? 0 : time.time_since_epoch().count()) + '\n';
    };
    for (const std::string& name : assets_.list("cases/")) {
        const std::string path = assets_.display_name(name);
        if (path != name) {  // not built in
            add(path);
        }
    }
    for (const fs::path& path : case_files(own_folder_)) {
        add(path);
    }
    for (const fs::path& path : previewed_) {
        add(path);
    }
    return all;
}

}  // namespace l5s1::scenarios
