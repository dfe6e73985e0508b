#pragma once
// collection.h: cases as plain sentences in one language, ready to be written in any format.
//
// Everything that a question teaches is in here: the situation in which it is asked, every option with its
// explanation, the lesson, the clinical notes, the contrast table, the sources spelled out. A format writes it down; it
// decides nothing. Long texts are single paragraphs without control characters: the loader of cases sees to that.

#include "scenarios/content/catalogue.h"
#include "scenarios/content/contrast_text.h"
#include "scenarios/exports/illustrator.h"
#include "scenarios/tables/tables.h"

#include <string>
#include <vector>

namespace l5s1::scenarios::exports {

struct OptionSheet {
    std::string text;
    std::string explanation;
    bool right = false;
    bool unsafe = false;
    std::size_t option = 0;  // which of the question's
    std::size_t place = 0;   // in an order: 1 is first
    double from = 0.0;       // of a number: the band,
    double to = 0.0;         // its end within the band
};

// What another program shows: every format knows some of them, and carries the rest as a choice.
enum class Interaction : std::uint8_t { choice, order, number };

struct ItemSheet {
    std::string id;    // "shopper/s1_signs"
    std::string name;  // "l5s1-shopper-s1_signs": letters, digits, - and _ only; the same in every export
    std::string kind;  // its id: "order"
    Interaction interaction = Interaction::choice;
    bool several = false;                // of a choice: any number may be chosen
    std::vector<std::string> news;       // what happened and what was found since the question before
    std::vector<std::string> situation;  // all that one must know to answer this question alone
    std::string stem;
    std::string instruction;  // "Choose all that apply."; may be empty
    std::vector<OptionSheet> options;
    std::string lesson;
    std::vector<std::string> notes;  // clinical notes of the claims
    std::string seen;                // what the model shows with the answer; may be empty
    std::string picture;             // a JPEG file of it, or empty
    std::string picture_text;        // what is on it, for those who do not see it
    ContrastTable contrast;
    std::vector<std::string> sources;  // references with their locators
    std::vector<std::string> claims;   // "M3"
};

struct CaseSheet {
    std::string name;  // "shopper": as in the names of its items
    std::string title;
    std::string who;
    std::string vignette;
    std::string goal;
    std::vector<ItemSheet> items;
};

struct Collection {
    const Strings& strings;
    Language language;
    std::vector<CaseSheet> cases;

    [[nodiscard]] const std::string& words(std::string_view key) const { return strings.text(language, key); }
    [[nodiscard]] std::string words(std::string_view key, const std::vector<std::string>& arguments) const
    {
        return strings.format(language, key, arguments);
    }
    [[nodiscard]] std::string tag() const { return std::string(info(language).tag); }
};

// The cases in their order. The examinations and contrast tables are computed by the model. Without an illustrator
// there are no pictures.
[[nodiscard]] Collection collect(const Tables& tables, const Strings& strings, Language language,
                                 const std::vector<Claim>& claims, const std::vector<Scenario>& scenarios,
                                 const Illustrator& illustrate = {});

// "A", "B", ...
[[nodiscard]] std::string letter(std::size_t option);

// The letters of the right options: "A, C"; of an order all letters in the right order.
[[nodiscard]] std::string right_letters(const ItemSheet& item);

// The options in the order in which they belong; else those that are right. Places in item.options.
[[nodiscard]] std::vector<std::size_t> right_places(const ItemSheet& item);

[[nodiscard]] std::size_t count_right(const ItemSheet& item);

}  // namespace l5s1::scenarios::exports
