#include "scenarios/case_file/scenario.h"

#include "scenarios/case_file/model_answers.h"
#include "scenarios/case_file/patient.h"
#include "scenarios/case_file/question_reader.h"

namespace l5s1::scenarios {

namespace {

class ScenarioReader {
public:
    ScenarioReader(std::string_view name, const std::vector<Claim>& claims)
        : in_(std::string(name)), question_reader_(in_, claims)
    {
    }

    LoadedScenario read(std::string_view text, const sim::Model& model)
    {
        bool sound = false;
        if (const auto file = in_.parse(text, kLargestScenarioBytes)) {
            read_head(*file);
            read_steps(*file);
            sound = sound_ && question_reader_.moments_are_sound();
            if (sound) {
                settle(in_, model, scenario_);
            }
        }
        return LoadedScenario{std::move(scenario_), in_.faults(), sound};
    }

private:
    void read_head(const toml::table& file)
    {
        in_.only(file, "", {"id", "order", "title", "who", "vignette", "goal", "patient", "now", "steps"});
        scenario_.id = in_.id(file, "", "id");
        scenario_.order = static_cast<int>(in_.number(file, "", "order", 0.0, 1000.0).value_or(1000.0));
        scenario_.title = in_.text(file, "", "title");
        scenario_.who = in_.text(file, "", "who");
        scenario_.vignette = in_.text(file, "", "vignette");
        scenario_.goal = in_.text(file, "", "goal");
        const std::size_t before = in_.fault_count();
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
        sound_ = sound_ && in_.fault_count() == before;
    }

    void read_steps(const toml::table& file)
    {
        for (const toml::table* table : in_.tables(file, "", "steps")) {
            in_.only(*table, "steps", {"story", "patient", "now", "questions"});
            Step step{in_.optional_text(*table, "steps", "story"), patient_, now_};
            const std::size_t faults = in_.fault_count();
            if (const toml::table* changes = in_.table(*table, "steps", "patient")) {
                step.patient = read_patient(in_, *changes, "steps.patient", patient_);
            }
            if (const toml::table* now = in_.table(*table, "steps", "now")) {
                in_.only(*now, "steps.now", {"day", "posture"});
                step.moment = read_moment(in_, *now, "steps.now", now_);
            }
            sound_ = sound_ && in_.fault_count() == faults;
            scenario_.steps.push_back(step);
            const std::size_t before = scenario_.questions.size();
            for (const toml::table* question : in_.tables(*table, "steps", "questions")) {
                question_reader_.read(*question, scenario_);
            }
            if (scenario_.questions.size() == before) {
                in_.fault(*table, "steps", "has no question; start one with [[steps.questions]]");
            }
        }
        if (scenario_.steps.empty()) {
            in_.fault(1, "steps", "there is none; start one with [[steps]]");
        }
    }

    TomlReader in_;
    QuestionReader question_reader_;
    bool sound_ = true;  // the patients and their moments
    Scenario scenario_;
    sim::Case patient_;
    sim::Moment now_;
};

}  // namespace

LoadedScenario load_scenario(std::string_view name, std::string_view text, const std::vector<Claim>& claims,
                             const sim::Model& model)
{
    return ScenarioReader(name, claims).read(text, model);
}

}  // namespace l5s1::scenarios
