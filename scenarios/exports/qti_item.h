#pragma once
// qti_item.h: one question as a QTI 2.1 item.
//
// The answer scores 1 or 0 (only the exact set is right). The item shows the explanation of each option that was chosen
// and, after any answer, what to learn.

#include "scenarios/exports/collection.h"

namespace l5s1::scenarios::exports {

[[nodiscard]] std::string qti_item(const Collection& all, const ItemSheet& item);

}  // namespace l5s1::scenarios::exports
