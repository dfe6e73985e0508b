#include "scenarios/tape/state_hash.h"

#include "scenarios/findings/report.h"
#include "scenarios/tape/command_json.h"

#include <array>
#include <charconv>
#include <cmath>

namespace l5s1::scenarios {

namespace {

using Json = nlohmann::ordered_json;

// FNV-1a, 64 bits, as sim/course/hash.h, of bytes.
class TextHash {
public:
    void add(std::string_view text)
    {
        for (const char c : text) {
            value_ = (value_ ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
        }
        value_ = (value_ ^ 0xFF) * 0x100000001B3ULL;  // no byte of UTF-8: an end
    }
    [[nodiscard]] std::string hex() const
    {
        std::array<char, 16> digits{};
        const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value_, 16);
        const std::string text(digits.data(), end);
        return std::string(16 - text.size(), '0') + text;
    }

private:
    std::uint64_t value_ = 0xCBF29CE484222325ULL;
};

std::string hash_of(const Json& json)
{
    TextHash hash;
    hash.add(json.dump(-1, ' ', false, Json::error_handler_t::replace));
    return hash.hex();
}

// Of what moves by itself a sum of many small steps: rounded, so that its last bits say nothing.
double rounded(double value)
{
    return std::round(value * 1e6) * 1e-6;
}

std::string picture_of(const View& view)
{
    return hash_of(Json{{"mode", view.mode},
                        {"language", view.language},
                        {"theme", view.theme},
                        {"text_scale", view.text_scale},
                        {"preset", view.preset},
                        {"preset_serial", view.preset_serial},
                        {"selected", view.selected},
                        {"found", view.found},
                        {"found_serial", view.found_serial},
                        {"layers", json_of(SetLayers{view.layers})},
                        {"lit", view.lit},
                        {"compare", view.compare},
                        {"divider", view.divider},
                        {"kept", view.kept},
                        {"treated", view.treated != nullptr},
                        {"treat_day", rounded(view.treat_day)},
                        {"playing", view.playing},
                        {"days_per_s", view.days_per_s},
                        {"changed_by", view.changed_by},
                        {"can_undo", view.can_undo},
                        {"can_redo", view.can_redo},
                        {"outside", view.outside}});
}

std::string patient_of(const View& view)
{
    TextHash hash;
    hash.add(json_of(SetCase{view.set}).dump());
    hash.add(Json{rounded(view.moment.day), view.moment.posture, rounded(view.moment.bend_s), view.side, view.culprit,
                  view.curve_muscle}
                 .dump());
    hash.add(findings_json(view.set, view.findings));
    hash.add(findings_json(view.set, view.before));
    if (view.compared) {
        hash.add(findings_json(view.compared->set, view.compared->findings));
    }
    return hash.hex();
}

Json quiz_of(const Quiz& quiz)
{
    Json json{{"case", quiz.scenario().id}, {"phase", quiz.phase()}, {"index", quiz.index()}};
    for (std::size_t i = 0; i < quiz.count(); ++i) {
        const Answer& answer = quiz.answers()[i];
        json["answers"].push_back({quiz.scenario().questions[i].id, answer.chosen,
                                   answer.certainty ? Json(*answer.certainty) : Json(), answer.confirmed, answer.right,
                                   answer.number ? json_of(*answer.number) : Json(), answer.structure,
                                   answer.performed});
    }
    return json;
}

Json mystery_of(const MysteryRun& run)
{
    Json json{{"code", text_of(run.mystery().code)}, {"phase", run.phase()}, {"minutes", rounded(run.minutes())}};
    for (const ToldTest& told : run.told()) {
        json["told"].push_back({told.test, rounded(told.before), rounded(told.after)});
    }
    if (run.verdict()) {
        json["verdict"] = json_of(CommitVerdict{*run.verdict()});
    }
    if (run.marks()) {
        json["marks"] = run.marks()->total;
    }
    return json;
}

}  // namespace

StateHash hash_of(const View& view)
{
    const Json activity = view.quiz ? quiz_of(*view.quiz) : view.mystery ? mystery_of(*view.mystery) : Json();
    return {picture_of(view), patient_of(view), hash_of(activity)};
}

std::string hash_of_assets(const Assets& assets, std::string_view prefix)
{
    TextHash hash;
    for (const std::string& name : assets.list(prefix)) {
        hash.add(name);
        hash.add(assets.read(name).value_or(std::string()));
    }
    return hash.hex();
}

TapeHeader header_of(const Assets& assets)
{
    return {L5S1_VERSION, hash_of_assets(assets, "model/"), hash_of_assets(assets, "cases/")};
}

}  // namespace l5s1::scenarios
