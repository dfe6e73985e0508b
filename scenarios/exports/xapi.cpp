#include "scenarios/exports/xapi.h"

#include "scenarios/io/number_text.h"
#include "scenarios/quiz/marks.h"

#include <nlohmann/json.hpp>

namespace l5s1::scenarios::exports {

namespace {

using Json = nlohmann::ordered_json;

// Names, not addresses: the standard wants IRIs, and .example never leads anywhere.
constexpr std::string_view kBase = "https://l5s1.example/";

std::string iri(std::string_view path)
{
    return std::string(kBase) + std::string(path);
}

// Options are "A", "B", ...; several are divided as the standard says.
std::string pattern(const std::vector<std::size_t>& options)
{
    std::string out;
    for (const std::size_t option : options) {
        out += (out.empty() ? "" : "[,]") + letter(option);
    }
    return out;
}

Json definition(const Collection& all, const CaseSheet& sheet, const ItemSheet& item)
{
    Json choices = Json::array();
    for (std::size_t i = 0; i < item.options.size(); ++i) {
        choices.push_back({{"id", letter(i)}, {"description", {{all.tag(), item.options[i].text}}}});
    }
    Json out{{"name", {{all.tag(), sheet.title}}},
             {"description", {{all.tag(), item.stem}}},
             {"type", "http://adlnet.gov/expapi/activities/cmi.interaction"}};
    if (item.interaction == Interaction::number) {
        const OptionSheet& band = item.options[right_places(item).front()];
        out["interactionType"] = "numeric";
        out["correctResponsesPattern"] = Json::array({exact(band.from) + "[:]" + exact(band.to)});
        return out;
    }
    out["interactionType"] = item.interaction == Interaction::order ? "sequencing" : "choice";
    out["correctResponsesPattern"] = Json::array({pattern(right_places(item))});
    out["choices"] = choices;
    return out;
}

// What was answered: a number, letters, or what was clicked where that is none of the choices.
std::string response(const ItemSheet* item, const Attempt& attempt)
{
    if (!item) {
        return pattern(attempt.chosen);
    }
    if (item->interaction == Interaction::number && !attempt.given.empty()) {
        return attempt.given;
    }
    std::vector<std::size_t> places;
    for (const std::size_t chosen : attempt.chosen) {
        for (std::size_t i = 0; i < item->options.size(); ++i) {
            if (item->options[i].option == chosen) {
                places.push_back(i);
            }
        }
    }
    return places.empty() ? attempt.given : pattern(places);
}

const ItemSheet* find_item(const Collection& all, const std::string& id)
{
    for (const CaseSheet& sheet : all.cases) {
        for (const ItemSheet& item : sheet.items) {
            if (item.id == id) {
                return &item;
            }
        }
    }
    return nullptr;
}

// An item that is no longer among the cases keeps its id and loses its words.
Json object(const Collection& all, const std::string& id)
{
    Json out{{"objectType", "Activity"}, {"id", iri("item/" + id)}};
    for (const CaseSheet& sheet : all.cases) {
        for (const ItemSheet& item : sheet.items) {
            if (item.id == id) {
                out["definition"] = definition(all, sheet, item);
            }
        }
    }
    return out;
}

Json result(const Collection& all, const Attempt& attempt)
{
    Json score{{"scaled", attempt.right ? 1 : 0}};
    Json extensions{{iri("unsafe"), attempt.unsafe}};
    if (attempt.certainty) {
        score["raw"] = certainty_mark(*attempt.certainty, attempt.right);
        score["min"] = kLeastMark;
        score["max"] = kMostMark;
        extensions[iri("certainty")] = kCertaintyIds[static_cast<std::size_t>(*attempt.certainty)];
    }
    return {{"score", score},
            {"success", attempt.right},
            {"response", response(find_item(all, attempt.item), attempt)},
            {"extensions", extensions}};
}

// A language map: {"en": "answered", "zh-Hans": ..}
Json in_every_language(const Collection& all, std::string_view key)
{
    Json map;
    for (const Language language : all_languages()) {
        map[std::string(info(language).tag)] = all.strings.text(language, key);
    }
    return map;
}

}  // namespace

std::string xapi(const Collection& all, const Learner& learner, const std::vector<Attempt>& attempts)
{
    std::string out;
    for (const Attempt& attempt : attempts) {
        const std::string scenario = attempt.item.substr(0, attempt.item.find('/'));
        const Json statement{
            {"id", attempt.id},
            {"timestamp", time_text(attempt.when.unix_s)},
            {"actor", {{"objectType", "Agent"}, {"account", {{"homePage", iri("learner")}, {"name", learner.opaque}}}}},
            {"verb",
             {{"id", "http://adlnet.gov/expapi/verbs/answered"},
              {"display", in_every_language(all, "export.answered")}}},
            {"object", object(all, attempt.item)},
            {"result", result(all, attempt)},
            {"context",
             {{"language", all.tag()},
              {"platform", "L5S1 " L5S1_VERSION},
              {"contextActivities", {{"parent", {{{"id", iri("case/" + scenario)}}}}}}}}};
        out += statement.dump() + "\n";
    }
    return out;
}

}  // namespace l5s1::scenarios::exports
