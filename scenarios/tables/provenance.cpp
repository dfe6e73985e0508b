#include "scenarios/tables/provenance.h"

#include <sstream>

namespace l5s1::scenarios {

Provenance read_provenance(TomlReader& in, const toml::table& t, std::string_view key, const Sources& sources,
                           double value)
{
    Provenance p;
    p.value = value;
    if (!t.contains("kind")) {
        in.fault(t, key, "kind is missing");
    } else if (p.kind = in.string(t, key, "kind"); p.kind != "measured" && p.kind != "fitted" && p.kind != "assumed") {
        in.fault(*t.get("kind"), key, "kind is measured, fitted or assumed");
    }
    if (!t.contains("source")) {
        in.fault(t, key, "source is missing");
    } else {
        p.source = in.string(t, key, "source");
        std::istringstream keys(p.source);
        for (std::string one; std::getline(keys, one, ',');) {
            one.erase(0, one.find_first_not_of(' '));
            if (!sources.contains(one)) {
                in.fault(*t.get("source"), key, "source " + one + " is not in sources.toml");
            }
        }
    }
    p.note = t.contains("note") ? in.string(t, key, "note") : "";
    return p;
}

}  // namespace l5s1::scenarios
