#pragma once
// answer_parts.h: the parts of an answered question, shared by the question card and the review page.

#include "render/ui/widgets/flow.h"
#include "scenarios/content/contrast.h"
#include "scenarios/quiz/quiz.h"

#include <optional>
#include <span>

namespace l5s1::render {

// What the parts look things up in.
struct Knowledge {
    const sim::Model& model;
    const std::vector<scenarios::Claim>& claims;
};

[[nodiscard]] std::string_view certainty_key(scenarios::Certainty certainty);

// How much room a card gives: the same content, less air.
struct Density {
    Role stem = Role::question;
    Role why = Role::body;        // explanations under the options
    float option_height = 60.0f;  // at least; at scale 1
    float gap = 8.0f;             // between options
    float section = 14.0f;        // above and below a rule
};
inline constexpr Density kRoomy{};
inline constexpr Density kTight{Role::title, Role::small, 46.0f, 6.0f, 10.0f};

// The options, one box each. Revealed: the right ones green with a tick, a wrong choice with a cross, and under each
// why. Returns the option that was clicked just now; none once revealed.
std::optional<std::size_t> draw_options(Flow& flow, const scenarios::Question& question,
                                        const scenarios::Answer& answer, const Density& density);

// One of them, less `indent` at the left. Returns whether it was clicked.
bool draw_option(Flow& flow, const scenarios::Question& question, std::size_t index, const scenarios::Answer& answer,
                 const Density& density, float indent = 0.0f);

// "Right" or "Not right", and the line to take away.
void draw_verdict(Flow& flow, const scenarios::Question& question, const scenarios::Answer& answer);

// What the claims' simplifications leave out: a bar of clinical notes; nothing when there is none.
void draw_notes(Flow& flow, const scenarios::Question& question, const Knowledge& knowledge);

// "Where the lesion is, what is weak".
void draw_contrast(Flow& flow, const scenarios::Contrast& contrast, std::span<const scenarios::ContrastRow> rows);

// The claims and sources in a line. Returns its area when the pointer is on it, so that the caller can show the claims.
std::optional<Area> draw_teaches(Flow& flow, const scenarios::Question& question);

// The claims of a question, spelt out.
[[nodiscard]] std::string claims_text(const scenarios::Question& question, const Knowledge& knowledge,
                                      scenarios::Language language);

}  // namespace l5s1::render
