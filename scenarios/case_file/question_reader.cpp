#include "scenarios/case_file/question_reader.h"

#include "scenarios/case_file/patient.h"
#include "scenarios/question/expect.h"
#include "scenarios/question/option_reader.h"

namespace l5s1::scenarios {

namespace {

// The instant of the flare at which `reveal.expects` is checked: pain is up and the tone is out.
constexpr double kFlare_s = 0.5;

}  // namespace

void QuestionReader::read(const toml::table& table, Scenario& scenario)
{
    Question q;
    q.line = line_of(table);
    q.step = scenario.steps.size() - 1;
    const std::string number = "question " + std::to_string(scenario.questions.size() + 1);
    q.id = in_.id(table, number, "id");
    const std::string path = q.id.empty() ? number : q.id;
    for (const Question& other : scenario.questions) {
        if (!q.id.empty() && other.id == q.id) {
            in_.fault(table, join(path, "id"), "line " + std::to_string(other.line) + " has the same id");
        }
    }
    const bool known_kind = read_kind(table, path, q);
    q.stem = in_.text(table, path, "stem");
    q.lesson = in_.text(table, path, "lesson");
    q.sources = in_.strings(table, path, "sources");
    read_claims(table, path, q);
    const Step& step = scenario.steps.back();
    const std::size_t before = in_.fault_count();
    read_show(table, path, step.moment, q);
    moments_are_sound_ = moments_are_sound_ && in_.fault_count() == before;
    if (known_kind) {
        read_task(in_, table, path, q);
    }
    moments_are_sound_ = moments_are_sound_ && (q.watch || !traits(q).watched);
    if (known_kind) {  // else nothing can be said of its options
        read_options(in_, table, path, q);
    }
    read_reveal(table, path, q);
    q.expects = read_expects(table, path);
    read_contrast(table, path, step.patient, q);
    scenario.questions.push_back(std::move(q));
}

bool QuestionReader::read_kind(const toml::table& table, const std::string& path, Question& q)
{
    if (!table.contains("kind")) {
        std::string what = "is missing; it is one of";
        for (const std::string_view kind : sim::kIds<QuestionKind>) {
            what += " \"" + std::string(kind) + "\"";
        }
        in_.fault(table, join(path, "kind"), what);
    }
    const std::size_t before = in_.fault_count();
    q.kind = read_choice(in_, table, path, "kind", QuestionKind{});
    if (in_.fault_count() != before) {
        return false;
    }
    std::vector<std::string_view> known{"id",      "kind", "stem",   "options", "lesson",  "claims",
                                        "sources", "show", "reveal", "expects", "contrast"};
    const auto more = task_keys(q.kind);
    known.insert(known.end(), more.begin(), more.end());
    in_.only(table, path, std::span<const std::string_view>(known));
    return true;
}

void QuestionReader::read_claims(const toml::table& table, const std::string& path, Question& q)
{
    q.claims = in_.strings(table, path, "claims");
    const std::string key = join(path, "claims");
    if (q.claims.empty()) {
        in_.fault(table, key, "a question teaches at least one claim");
    }
    for (const std::string& id : q.claims) {
        if (!find_claim(claims_, id)) {
            in_.fault(*table.get("claims"), key, "there is no claim \"" + id + "\"");
        }
    }
}

void QuestionReader::read_show(const toml::table& table, const std::string& path, const sim::Moment& now, Question& q)
{
    q.show.moment = now;
    if (const toml::table* show = in_.table(table, path, "show")) {
        const std::string here = join(path, "show");
        in_.only(*show, here, {"view", "light", "day", "posture"});
        q.show.view = read_choice(in_, *show, here, "view", ViewPreset::whole);
        q.show.light = read_light(*show, here);
        q.show.moment = read_moment(in_, *show, here, now);
    }
}

void QuestionReader::read_reveal(const toml::table& table, const std::string& path, Question& q)
{
    q.reveal.moment = q.show.moment;
    const toml::table* reveal = in_.table(table, path, "reveal");
    const std::string here = join(path, "reveal");
    if (!reveal) {
        in_.fault(table, here, "is missing: what does the picture show after the answer?");
        return;
    }
    in_.only(*reveal, here, {"view", "light", "day", "posture", "play", "bend", "caption", "expects"});
    q.reveal.view = read_choice(in_, *reveal, here, "view", q.show.view);
    q.reveal.light = read_light(*reveal, here);
    q.reveal.caption = in_.optional_text(*reveal, here, "caption");
    q.reveal.bend = in_.flag(*reveal, here, "bend");
    const std::size_t before = in_.fault_count();
    q.reveal.moment = read_moment(in_, *reveal, here, q.show.moment);
    read_play(*reveal, here, q);
    moments_are_sound_ = moments_are_sound_ && in_.fault_count() == before;
    if (q.reveal.bend) {
        q.reveal.moment.bend_s = kFlare_s;
    }
    q.reveal.expects = read_expects(*reveal, here);
}

// The stretch of days that the reveal plays: its own, or what a prediction watches.
void QuestionReader::read_play(const toml::table& reveal, const std::string& path, Question& q)
{
    if (traits(q).watched) {
        for (const std::string_view key : {"play", "day", "bend"}) {
            if (reveal.contains(key)) {
                in_.fault(*reveal.get(key), join(path, key), "a prediction plays its watch and rests at the end of it");
            }
        }
        if (q.watch) {
            q.reveal.play = Play{q.watch->from_day, q.watch->to_day};
            q.reveal.moment.day = q.watch->to_day;
        }
        return;
    }
    const toml::table* play = in_.table(reveal, path, "play");
    if (!play) {
        return;
    }
    const std::string days = join(path, "play");
    in_.only(*play, days, {"from_day", "to_day"});
    if (const auto stretch = read_days(in_, *play, days)) {
        q.reveal.play = stretch;
        q.reveal.moment.day = stretch->to_day;
    }
}

std::vector<std::string> QuestionReader::read_light(const toml::table& table, const std::string& path)
{
    auto light = in_.strings(table, path, "light");
    for (const std::string& id : light) {
        if (!is_structure(id)) {
            in_.fault(*table.get("light"), join(path, "light"), "the picture has no \"" + id + "\"");
        }
    }
    return light;
}

std::vector<Expect> QuestionReader::read_expects(const toml::table& table, const std::string& path)
{
    std::vector<Expect> expects;
    const std::string here = join(path, "expects");
    const toml::table* all = in_.table(table, path, "expects");
    if (!all) {
        return expects;
    }
    for (const auto& [finding, node] : *all) {
        Expect expect{std::string(finding.str()), in_.string(*all, here, finding.str()), line_of(node)};
        if (const std::string wrong = check(expect); !expect.condition.empty() && !wrong.empty()) {
            in_.fault(node, join(here, finding.str()), wrong);
        }
        expects.push_back(std::move(expect));
    }
    return expects;
}

void QuestionReader::read_contrast(const toml::table& table, const std::string& path, const sim::Case& patient,
                                   Question& q)
{
    const toml::table* contrast = in_.table(table, path, "contrast");
    if (!contrast) {
        return;
    }
    const std::string here = join(path, "contrast");
    in_.only(*contrast, here, {"findings", "this", "rivals"});
    q.contrast.emplace();
    q.contrast->findings = in_.strings(*contrast, here, "findings");
    for (const std::string& finding : q.contrast->findings) {
        if (!is_bedside_finding(finding)) {
            in_.fault(*contrast->get("findings"), join(here, "findings"),
                      "there is no finding \"" + finding + "\" to compare");
        }
    }
    q.contrast->rivals.push_back(Rival{in_.text(*contrast, here, "this"), patient, true});
    for (const toml::table* rival : in_.tables(*contrast, here, "rivals")) {
        const std::string one = join(here, "rivals");
        in_.only(*rival, one, {"name", "patient"});
        Rival row{in_.text(*rival, one, "name"), patient, false};
        if (const toml::table* changes = in_.table(*rival, one, "patient")) {
            row.patient = read_patient(in_, *changes, join(one, "patient"), patient);
        } else {
            in_.fault(*rival, join(one, "patient"), "is missing: what does the rival have?");
        }
        q.contrast->rivals.push_back(std::move(row));
    }
    if (q.contrast->findings.empty() || q.contrast->rivals.size() < 2) {
        in_.fault(*contrast, here, "needs findings and at least one rival");
    }
}

}  // namespace l5s1::scenarios
