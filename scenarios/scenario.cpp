#include "scenarios/scenario.h"

#include "scenarios/expect.h"
#include "scenarios/patient.h"
#include "scenarios/toml_reader.h"

#include <algorithm>
#include <array>

namespace l5s1::sim {

// Ids for read_choice: they belong to scenario files only.
template <>
inline constexpr std::array kIds<scenarios::QuestionKind> = std::to_array<std::string_view>({"choice", "multiple"});

}  // namespace l5s1::sim

namespace l5s1::scenarios {

namespace {

constexpr std::size_t kMostOptions = 6;  // letters A to F
constexpr std::string_view kLetters = "ABCDEF";
// The instant of the flare at which `reveal.expects` is checked: pain is up and the tone is out.
constexpr double kFlare_s = 0.5;

class ScenarioReader {
public:
    ScenarioReader(std::string_view name, const std::vector<Claim>& claims) : in_(std::string(name)), claims_(claims) {}

    LoadedScenario read(std::string_view text)
    {
        if (const auto file = in_.parse(text, kLargestScenarioBytes)) {
            read_head(*file);
            read_steps(*file);
        }
        return LoadedScenario{std::move(scenario_), in_.faults()};
    }

private:
    void read_head(const toml::table& file)
    {
        in_.only(file, "", {"id", "order", "title", "who", "vignette", "goal", "patient", "now", "steps"});
        scenario_.id = in_.string(file, "", "id");
        scenario_.order = static_cast<int>(in_.number(file, "", "order", 0.0, 1000.0).value_or(1000.0));
        scenario_.title = in_.text(file, "", "title");
        scenario_.who = in_.text(file, "", "who");
        scenario_.vignette = in_.text(file, "", "vignette");
        scenario_.goal = in_.text(file, "", "goal");
        if (const toml::table* patient = in_.table(file, "", "patient")) {
            patient_ = read_patient(in_, *patient, "patient", sim::Case{});
            require_complete_patient(in_, *patient, "patient");
        } else if (!file.contains("patient")) {
            in_.fault(1, "patient", "is missing; for a patient without a herniation write herniation = false in it");
        }
        if (const toml::table* now = in_.table(file, "", "now")) {
            in_.only(*now, "now", {"day", "posture"});
            now_ = read_moment(in_, *now, "now", now_);
        }
    }

    void read_steps(const toml::table& file)
    {
        for (const toml::table* table : in_.tables(file, "", "steps")) {
            in_.only(*table, "steps", {"story", "patient", "now", "questions"});
            Step step{in_.optional_text(*table, "steps", "story"), patient_, now_};
            if (const toml::table* changes = in_.table(*table, "steps", "patient")) {
                step.patient = read_patient(in_, *changes, "steps.patient", patient_);
            }
            if (const toml::table* now = in_.table(*table, "steps", "now")) {
                in_.only(*now, "steps.now", {"day", "posture"});
                step.moment = read_moment(in_, *now, "steps.now", now_);
            }
            scenario_.steps.push_back(step);
            const std::size_t before = scenario_.questions.size();
            for (const toml::table* question : in_.tables(*table, "steps", "questions")) {
                read_question(*question);
            }
            if (scenario_.questions.size() == before) {
                in_.fault(*table, "steps", "has no question; start one with [[steps.questions]]");
            }
        }
        if (scenario_.steps.empty()) {
            in_.fault(1, "steps", "there is none; start one with [[steps]]");
        }
    }

    void read_question(const toml::table& table)
    {
        Question q;
        q.line = line_of(table);
        q.step = scenario_.steps.size() - 1;
        const std::string number = "question " + std::to_string(scenario_.questions.size() + 1);
        q.id = in_.string(table, number, "id");
        const std::string path = q.id.empty() ? number : q.id;
        for (const Question& other : scenario_.questions) {
            if (!q.id.empty() && other.id == q.id) {
                in_.fault(table, join(path, "id"), "line " + std::to_string(other.line) + " has the same id");
            }
        }
        in_.only(
            table, path,
            {"id", "kind", "stem", "options", "lesson", "claims", "sources", "show", "reveal", "expects", "contrast"});
        if (!table.contains("kind")) {
            in_.fault(table, join(path, "kind"), "is missing; write \"choice\" or \"multiple\"");
        }
        q.kind = read_choice(in_, table, path, "kind", QuestionKind::choice);
        q.stem = in_.text(table, path, "stem");
        q.lesson = in_.text(table, path, "lesson");
        q.sources = in_.strings(table, path, "sources");
        read_claims(table, path, q);
        read_options(table, path, q);
        read_pictures(table, path, q);
        q.expects = read_expects(table, path);
        read_contrast(table, path, q);
        scenario_.questions.push_back(std::move(q));
    }

    void read_claims(const toml::table& table, const std::string& path, Question& q)
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

    void read_options(const toml::table& table, const std::string& path, Question& q)
    {
        for (const toml::table* entry : in_.tables(table, path, "options")) {
            if (q.options.size() == kMostOptions) {
                in_.fault(*entry, join(path, "options"), "more than six");
                break;
            }
            const std::string here = join(path, kLetters.substr(q.options.size(), 1));
            in_.only(*entry, here, {"text", "explanation", "right", "unsafe"});
            Option option{in_.text(*entry, here, "text"), in_.text(*entry, here, "explanation"),
                          in_.flag(*entry, here, "right"), in_.flag(*entry, here, "unsafe")};
            if (option.right && option.unsafe) {
                in_.fault(*entry, join(here, "unsafe"), "a right option cannot be unsafe");
            }
            q.options.push_back(std::move(option));
        }
        const auto right = std::count_if(q.options.begin(), q.options.end(), [](const Option& o) { return o.right; });
        const std::string key = join(path, "options");
        if (q.options.size() < 2) {
            in_.fault(table, key, "a question needs at least two");
        } else if (right == 0) {
            in_.fault(table, key, "none is right; mark it with right = true");
        } else if (q.kind == QuestionKind::choice && right > 1) {
            in_.fault(table, key,
                      std::to_string(right) + " are right, but a choice has one; or write kind = \"multiple\"");
        }
    }

    void read_pictures(const toml::table& table, const std::string& path, Question& q)
    {
        q.show.moment = scenario_.steps.back().moment;
        if (const toml::table* show = in_.table(table, path, "show")) {
            const std::string here = join(path, "show");
            in_.only(*show, here, {"view", "light", "day", "posture"});
            q.show.view = read_choice(in_, *show, here, "view", ViewPreset::whole);
            q.show.light = read_light(*show, here);
            q.show.moment = read_moment(in_, *show, here, q.show.moment);
        }
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
        q.reveal.moment = read_moment(in_, *reveal, here, q.show.moment);
        q.reveal.caption = in_.optional_text(*reveal, here, "caption");
        q.reveal.bend = in_.flag(*reveal, here, "bend");
        if (const toml::table* play = in_.table(*reveal, here, "play")) {
            const std::string days = join(here, "play");
            in_.only(*play, days, {"from_day", "to_day"});
            const auto from = in_.number(*play, days, "from_day", 0.0, sim::kCourseDays);
            const auto to = in_.number(*play, days, "to_day", 0.0, sim::kCourseDays);
            if (!from || !to || !(*from < *to)) {
                in_.fault(*play, days, "needs a from_day and a later to_day");
            } else {
                q.reveal.play = Play{*from, *to};
                q.reveal.moment.day = *to;
            }
        }
        if (q.reveal.bend) {
            q.reveal.moment.bend_s = kFlare_s;
        }
        q.reveal.expects = read_expects(*reveal, here);
    }

    std::vector<std::string> read_light(const toml::table& table, const std::string& path)
    {
        auto light = in_.strings(table, path, "light");
        for (const std::string& id : light) {
            if (!is_structure(id)) {
                in_.fault(*table.get("light"), join(path, "light"), "the picture has no \"" + id + "\"");
            }
        }
        return light;
    }

    std::vector<Expect> read_expects(const toml::table& table, const std::string& path)
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

    void read_contrast(const toml::table& table, const std::string& path, Question& q)
    {
        const toml::table* contrast = in_.table(table, path, "contrast");
        if (!contrast) {
            return;
        }
        const std::string here = join(path, "contrast");
        in_.only(*contrast, here, {"findings", "this", "rivals"});
        const sim::Case& patient = scenario_.steps.back().patient;
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

    TomlReader in_;
    const std::vector<Claim>& claims_;
    Scenario scenario_;
    sim::Case patient_;
    sim::Moment now_;
};

}  // namespace

LoadedScenario load_scenario(std::string_view name, std::string_view text, const std::vector<Claim>& claims)
{
    return ScenarioReader(name, claims).read(text);
}

bool is_structure(std::string_view id)
{
    constexpr std::array kOthers = std::to_array<std::string_view>(
        {"disc", "dural_sac", "sciatic_nerve", "tibial_nerve", "common_fibular_nerve", "deep_fibular_nerve",
         "superficial_fibular_nerve", "root_l2", "root_l3", "root_l4", "root_l5", "root_s1", "root_s2"});
    return std::find(kOthers.begin(), kOthers.end(), id) != kOthers.end() || sim::from_id<sim::Muscle>(id).has_value();
}

}  // namespace l5s1::scenarios
