#include "scenarios/text/terms.h"

#include "scenarios/io/toml_file.h"

namespace l5s1::scenarios {

namespace {

constexpr std::string_view kFile = "terms.toml";
constexpr std::size_t kLargestBytes = 200'000;

}  // namespace

Terms load_terms(const Assets& assets, std::vector<std::string>& faults)
{
    Terms terms;
    read_toml_file(assets, kFile, kLargestBytes, faults, [&](TomlReader& in, const toml::table& root) {
        for (const auto& [kind, node] : root) {
            const toml::table* rows = node.as_table();
            if (!rows) {
                in.fault(node, kind.str(), "must be a table of structures");
                continue;
            }
            for (const auto& [name, row] : *rows) {
                const std::string key = join(kind.str(), name.str());
                const toml::table* t = row.as_table();
                if (!t) {
                    in.fault(row, key, "must be a table");
                    continue;
                }
                in.only(*t, key, {"fma", "ta98"});
                Term term;
                term.fma = t->contains("fma") ? in.string(*t, key, "fma") : "";
                term.ta98 = t->contains("ta98") ? in.string(*t, key, "ta98") : "";
                terms.emplace(key, std::move(term));
            }
        }
    });
    return terms;
}

}  // namespace l5s1::scenarios
