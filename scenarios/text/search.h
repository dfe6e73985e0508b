#pragma once
// search.h: finds structures by any of their names.
//
// A query matches the English or Chinese name, its short form, Terminologia Anatomica Latin, a synonym, the pinyin or
// its initials ("jgqj" for 胫骨前肌), or a code of FMA or TA98. Every word of the query must be found; a beginning
// counts more than a middle. Case, accents of dashes and double spaces do not matter.

#include "scenarios/text/strings.h"
#include "scenarios/text/terms.h"

#include <string>
#include <string_view>
#include <vector>

namespace l5s1::scenarios {

struct SearchEntry {
    std::string id;                     // what is chosen ("muscle.soleus", "root_l5", "tibia")
    std::string key;                    // of the text table
    std::vector<std::string> names;     // folded, best first
    std::vector<std::string> readings;  // pinyin without spaces, and its initials
};

// The structures that have words: each muscle, root and mesh once.
[[nodiscard]] std::vector<SearchEntry> searchable(const Strings& strings, const Terms& terms);
// One that is no structure: a key with words.
[[nodiscard]] SearchEntry search_entry(std::string id, std::string key, const Strings& strings, const Terms& terms);

// Indices of the entries that match, best first; all of them, in their order, for an empty query.
[[nodiscard]] std::vector<std::size_t> search(const std::vector<SearchEntry>& entries, std::string_view query);

}  // namespace l5s1::scenarios
