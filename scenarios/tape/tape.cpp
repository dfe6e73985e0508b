#include "scenarios/tape/tape.h"

#include "scenarios/io/read_file.h"
#include "scenarios/tape/command_json.h"

namespace l5s1::scenarios {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kFormat = "l5s1.tape";
constexpr int kMostTimes = 1'000'000;
constexpr std::size_t kLargestTapeBytes = 200'000'000;  // a day of dragging

Json json_of(const StateHash& hash)
{
    return Json::array({hash.picture, hash.patient, hash.activity});
}

Json json_of(const TapeEntry& entry)
{
    if (const auto* done = std::get_if<Done>(&entry)) {
        return scenarios::json_of(done->command);
    }
    if (const auto* result = std::get_if<Result>(&entry)) {
        Json json{{"is", json_of(result->hash)}};
        if (!result->refused.empty()) {
            json["refused"] = result->refused;
        }
        return json;
    }
    if (const auto* advanced = std::get_if<Advanced>(&entry)) {
        Json json{{"advance", scenarios::json_of(advanced->dt_s)}};
        if (advanced->times != 1) {
            json["times"] = advanced->times;
        }
        return json;
    }
    if (const auto* waited = std::get_if<Waited>(&entry)) {
        return {{"wait_until_s", scenarios::json_of(waited->until_s)}};
    }
    return {{"crash", std::get<Crashed>(entry).signal}};
}

// A file name in a command may be no UTF-8.
std::string line_of(const Json& json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string word(const Json& json, const std::string& key)
{
    if (!json.contains(key) || !json[key].is_string()) {
        throw JsonMistake(key, json.contains(key) ? "is no text" : "is missing");
    }
    return json[key].get<std::string>();
}

TapeEntry entry_of(const Json& json)
{
    if (json.contains("do")) {
        return Done{command_of(json)};
    }
    if (json.contains("is")) {
        require_keys(json, {"is", "refused"});
        const Json& is = json["is"];
        if (!is.is_array() || is.size() != 3 || !is[0].is_string() || !is[1].is_string() || !is[2].is_string()) {
            throw JsonMistake("is", "does not hold three hashes");
        }
        return Result{{is[0].get<std::string>(), is[1].get<std::string>(), is[2].get<std::string>()},
                      json.contains("refused") ? word(json, "refused") : std::string()};
    }
    if (json.contains("advance")) {
        require_keys(json, {"advance", "times"});
        Advanced advanced{number_of(json["advance"], "advance"), 1};
        if (json.contains("times")) {
            const Json& times = json["times"];
            if (!times.is_number_unsigned() || times.get<std::uint64_t>() > kMostTimes) {
                throw JsonMistake("times", "is no whole number from 0 to " + std::to_string(kMostTimes));
            }
            advanced.times = times.get<int>();
        }
        return advanced;
    }
    if (json.contains("wait_until_s")) {
        require_keys(json, {"wait_until_s"});
        return Waited{number_of(json["wait_until_s"], "wait_until_s")};
    }
    if (json.contains("crash")) {
        require_keys(json, {"crash"});
        return Crashed{word(json, "crash")};
    }
    throw JsonMistake(json.empty() ? "line" : json.begin().key(), "begins no entry of a tape");
}

TapeHeader header_of(const Json& json)
{
    if (word(json, "format") != kFormat) {
        throw JsonMistake("format", "is not \"" + std::string(kFormat) + "\"");
    }
    require_keys(json, {"format", "version", "program", "tables", "cases"});
    if (!json.contains("version") || json["version"] != kTapeVersion) {
        throw JsonMistake("version", "this program reads version " + std::to_string(kTapeVersion) + " of tapes, not " +
                                         (json.contains("version") ? json["version"].dump() : "none"));
    }
    return {word(json, "program"), word(json, "tables"), word(json, "cases")};
}

// Throws JsonMistake.
void read_line(const std::string& line, int number, Tape& tape)
{
    const Json json = Json::parse(line, nullptr, false);
    if (!json.is_object()) {
        throw JsonMistake("line", "is no JSON object");
    }
    if (number == 1) {
        tape.header = header_of(json);
    } else {
        tape.lines.push_back({number, entry_of(json)});
    }
}

}  // namespace

std::string text_of(const TapeHeader& header)
{
    return line_of({{"format", kFormat},
                    {"version", kTapeVersion},
                    {"program", header.program},
                    {"tables", header.tables},
                    {"cases", header.cases}});
}

std::string text_of(const TapeEntry& entry)
{
    return line_of(json_of(entry));
}

void append(Tape& tape, TapeEntry entry)
{
    auto* last = tape.lines.empty() ? nullptr : std::get_if<Advanced>(&tape.lines.back().entry);
    const auto* more = std::get_if<Advanced>(&entry);
    if (last && more && last->dt_s == more->dt_s) {
        last->times += more->times;
        return;
    }
    tape.lines.push_back({static_cast<int>(tape.lines.size()) + 2, std::move(entry)});
}

std::string text_of(const Tape& tape)
{
    std::string text = text_of(tape.header) + "\n";
    for (const TapeLine& line : tape.lines) {
        text += text_of(line.entry) + "\n";
    }
    return text;
}

std::optional<Tape> read_tape(std::string_view text, const std::string& name, std::string& fault)
{
    Tape tape;
    int number = 0;
    while (!text.empty() || number == 0) {
        ++number;
        const std::size_t end = std::min(text.find('\n'), text.size());
        try {
            read_line(std::string(text.substr(0, end)), number, tape);
        } catch (const JsonMistake& mistake) {
            if (number > 1 && end == text.size()) {
                tape.cut = true;
                break;
            }
            fault = name + ":" + std::to_string(number) + ": " + mistake.key + ": " + mistake.what();
            return std::nullopt;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return tape;
}

std::optional<Tape> read_tape_file(const std::filesystem::path& file, std::string& fault)
{
    std::string why;
    const auto text = read_file(file, kLargestTapeBytes, why);
    if (!text) {
        fault = file.string() + ":1: file: " + why;
        return std::nullopt;
    }
    return read_tape(*text, file.string(), fault);
}

}  // namespace l5s1::scenarios
