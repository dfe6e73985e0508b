#pragma once
// fragments.h: pieces of HTML that several formats carry: well-formed, on one line, every text escaped.

#include "scenarios/exports/collection.h"

#include <string>
#include <string_view>

namespace l5s1::scenarios::exports {

// Text as HTML and XML want it.
[[nodiscard]] std::string escaped(std::string_view text);

// <p>text</p>
[[nodiscard]] std::string paragraph(std::string_view text);

// The situation, the question, and how many answers are wanted; without the options.
[[nodiscard]] std::string question_html(const ItemSheet& item);

// What to learn: lesson, clinical notes, what the model shows, contrast table.
[[nodiscard]] std::string teaching_html(const Collection& all, const ItemSheet& item);

// The same with the sources and the disclaimer, for formats whose questions travel one by one.
[[nodiscard]] std::string whole_teaching_html(const Collection& all, const ItemSheet& item);

// An order as it belongs, with the explanation of each place.
[[nodiscard]] std::string order_html(const Collection& all, const ItemSheet& item);

// The item's picture from that address, with its words; nothing if it has none.
[[nodiscard]] std::string picture_html(const ItemSheet& item, std::string_view address);

// An option's explanation, with a warning in words if choosing it could harm.
[[nodiscard]] std::string explanation_text(const Collection& all, const OptionSheet& option);

}  // namespace l5s1::scenarios::exports
