#include "scenarios/text/terms.h"

#include "scenarios/io/toml_reader.h"

namespace l5s1::scenarios {

namespace {

constexpr std::string_view kFile = "terms.toml";
constexpr std::size_t kLargestBytes = 200'000;

}  // namespace

Terms load_terms(const Assets& assets, std::vector<std::string>& faults)
{
    Terms terms;
    const auto text = assets.read(kFile);
    if (!text) {
        faults.push_back(assets.display_name(kFile) + ":1: file: is missing");
        return terms;
    }
    TomlReader in(assets.display_name(kFile));
    if (const auto root = in.parse(*text, kLargestBytes)) {
        for (const auto& [kind, node] : *root) {
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
    }
    const auto found = in.faults();
    faults.insert(faults.end(), found.begin(), found.end());
    return terms;
}

}  // namespace l5s1::scenarios
