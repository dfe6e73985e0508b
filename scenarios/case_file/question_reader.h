#pragma once
// question_reader.h: one [[steps.questions]] of a case file. Its options and what its kind adds:
// scenarios/question/option_reader.h.

#include "scenarios/case_file/scenario.h"
#include "scenarios/io/toml_reader.h"

#include <string>
#include <vector>

namespace l5s1::scenarios {

class QuestionReader {
public:
    // Both outlive the reader.
    QuestionReader(TomlReader& reader, const std::vector<Claim>& claims) : in_(reader), claims_(claims) {}

    // Reads a question of the scenario's last step and appends it.
    void read(const toml::table& table, Scenario& scenario);

    // Whether no day and no posture of the questions was wrong.
    [[nodiscard]] bool moments_are_sound() const { return moments_are_sound_; }

private:
    [[nodiscard]] bool read_kind(const toml::table& table, const std::string& path, Question& q);
    void read_claims(const toml::table& table, const std::string& path, Question& q);
    void read_show(const toml::table& table, const std::string& path, const sim::Moment& now, Question& q);
    void read_reveal(const toml::table& table, const std::string& path, Question& q);
    void read_play(const toml::table& reveal, const std::string& path, Question& q);
    void read_contrast(const toml::table& table, const std::string& path, const sim::Case& patient, Question& q);
    [[nodiscard]] std::vector<std::string> read_light(const toml::table& table, const std::string& path);
    [[nodiscard]] std::vector<Expect> read_expects(const toml::table& table, const std::string& path);

    TomlReader& in_;
    const std::vector<Claim>& claims_;
    bool moments_are_sound_ = true;
};

}  // namespace l5s1::scenarios
