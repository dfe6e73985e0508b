#pragma once
// case_flags.h: the flags that describe a case and a moment, the same for every command.

#include "scenarios/cli/cli.h"
#include "sim/model/case.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace l5s1::scenarios::cli {

class CaseFlags {
public:
    // Adds --level --zone --side --type --migration --severity --herniation --onset, --age --sex --mass-kg --height-cm
    // --diabetes, --plexus --conjoined --l5-dominant-tibialis --accessory-fibular, --other, --event --decompress-day,
    // --case; with_moment adds --day and --posture.
    void add_to(CLI::App& command, bool with_moment);

    struct Chosen {
        sim::Case set;
        sim::Moment moment;
    };

    // Lays the flags over the case file, if one is named, and that over the default case. On a mistake prints one line
    // a mistake through `context` and returns nothing.
    [[nodiscard]] std::optional<Chosen> read(Context& context) const;

private:
    template <class E>
    void add_choice(CLI::App& command, const std::string& flag, const std::string& what);
    [[nodiscard]] bool read_file(Context& context, Chosen& chosen) const;
    [[nodiscard]] bool read_further(Context& context, sim::Case& set) const;
    [[nodiscard]] bool read_events(Context& context, sim::Case& set) const;
    [[nodiscard]] bool read_other(Context& context, sim::Case& set) const;

    std::map<std::string, std::string> choices_;  // by flag; only those given
    std::map<std::string, double> numbers_;
    std::vector<std::string> events_;
    std::string other_;
    std::string file_;
    bool diabetes_ = false;
    bool l5_dominant_tibialis_ = false;
    bool accessory_fibular_ = false;
    std::vector<std::string> further_;
};

}  // namespace l5s1::scenarios::cli
