#pragma once
// csv.h: one row a question, for a spreadsheet (RFC 4180, UTF-8 with the mark that spreadsheets look for).

#include "scenarios/exports/collection.h"

namespace l5s1::scenarios::exports {

inline constexpr std::size_t kOptionColumns = 6;  // the most options that a question may have

[[nodiscard]] std::string csv(const Collection& all);

}  // namespace l5s1::scenarios::exports
