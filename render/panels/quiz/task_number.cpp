#include "render/panels/quiz/task_number.h"

#include "render/ui/keys.h"
#include "render/ui/widgets/button.h"
#include "render/ui/widgets/prose.h"
#include "render/ui/widgets/slider.h"
#include "scenarios/io/number_text.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace l5s1::render {

namespace {

using scenarios::NumberSought;
using scenarios::Outbox;
using scenarios::Quiz;

constexpr float kRow = 44.0f;
constexpr std::size_t kLongestNumber = 8;

void enter(double number, const NumberSought& sought, Outbox& out, std::string& typed)
{
    const double steps = std::round((number - sought.from) / sought.step);
    const double snapped = std::clamp(sought.from + steps * sought.step, sought.from, sought.to);
    typed = short_number(snapped);
    out.emplace_back(scenarios::EnterNumber{snapped});
}

void read_keys(const Quiz& quiz, const NumberSought& sought, Outbox& out, std::string& typed)
{
    bool changed = false;
    for (const char c : typed_characters()) {
        const bool digit = (c >= '0' && c <= '9') || c == '.' || c == '-';
        if (digit && typed.size() < kLongestNumber) {
            // a number that was set is replaced, one that is being typed goes on
            const bool begun =
                quiz.answer().number && typed == short_number(*quiz.answer().number) && !changed && typed.size() > 1;
            typed = (begun && typed.size() >= short_number(sought.to).size() ? std::string() : typed) +
                    c;
            changed = true;
        }
    }
    if (backspace() && !typed.empty()) {
        typed.pop_back();
        changed = true;
    }
    if (changed && !typed.empty()) {
        char* end = nullptr;
        const double number = std::strtod(typed.c_str(), &end);
        if (*end == '\0' && sought.from <= number && number <= sought.to) {
            out.emplace_back(scenarios::EnterNumber{number});
        }
    }
    const int step = arrow_y();
    if (step != 0) {
        const double now = quiz.answer().number.value_or((sought.from + sought.to) * 0.5);
        enter(now + step * sought.step, sought, out, typed);
    }
}

void draw_open(Flow& flow, const Quiz& quiz, const NumberSought& sought, Outbox& out, std::string& typed)
{
    Ui& ui = flow.ui();
    const Palette& c = ui.colours;
    const Area row = flow.strip(ui.px(kRow));
    const Ink quiet{Role::small, false, c.ink2};
    if (!flow.drawing()) {
        return;
    }
    const std::string& unit = sought.unit.in(ui.language);
    const Area field = area_at(row.min.x, row.min.y, ui.px(96), row.height());
    rounded_box(ui, field, c.panel, quiz.answer().number ? c.sel : c.ctl, ui.px(8), std::max(1.0f, 2.0f * ui.scale));
    value_in(ui, field, {Role::title, true, c.ink}, typed.empty() ? "–" : typed, Align::centre);
    const float unit_px = text_width(ui, {Role::body, false, c.ink}, unit) + ui.px(10);
    text_in(ui, area_at(field.max.x + ui.px(10), row.min.y, unit_px, row.height()), {Role::body, false, c.ink}, unit);

    const std::string low = scenarios::plain(sought.from);
    const std::string high = scenarios::plain(sought.to);
    float x = field.max.x + ui.px(10) + unit_px + ui.px(12);
    const float low_px = text_width(ui, quiet, low) + ui.px(8);
    const float high_px = text_width(ui, quiet, high) + ui.px(8);
    value_in(ui, area_at(x, row.min.y, low_px, row.height()), quiet, low);
    x += low_px;
    const Area slider = {{x, row.min.y}, {row.max.x - high_px - ui.px(4), row.max.y}};
    const double now = quiz.answer().number.value_or((sought.from + sought.to) * 0.5);
    if (const auto change = plain_slider(ui, "number", slider, now, sought.from, sought.to, sought.step)) {
        enter(change->value, sought, out, typed);
    }
    value_in(ui, area_at(row.max.x - high_px, row.min.y, high_px, row.height()), quiet, high, Align::right);
    read_keys(quiz, sought, out, typed);
}

// The bands on a line; the learner's number above it, the model's below.
void draw_revealed(Flow& flow, const Quiz& quiz, const NumberSought& sought, std::optional<double> model_number)
{
    Ui& ui = flow.ui();
    const Palette& c = ui.colours;
    const Ink small{Role::small, true, c.ink};
    const float line = line_height(ui, Role::small);
    const Area box = flow.strip(line * (model_number ? 3.0f : 2.0f) + ui.px(30));
    if (!flow.drawing()) {
        return;
    }
    const float y = box.min.y + line + ui.px(8);
    const float height = ui.px(14);
    const auto at = [&](double number) {
        const double share = (number - sought.from) / (sought.to - sought.from);
        return box.min.x + box.width() * static_cast<float>(std::clamp(share, 0.0, 1.0));
    };
    for (const scenarios::Option& band : quiz.question().options) {
        const Area part{{at(band.from) + ui.px(1), y}, {at(band.to) - ui.px(1), y + height}};
        rounded_box(ui, part, band.right ? c.ok : c.well, band.right ? c.ok : c.ctl, ui.px(3), 1.0f);
    }
    const auto mark = [&](double number, const std::string& words, bool above) {
        const float x = at(number);
        const float width = text_width(ui, small, words);
        const float left = std::clamp(x - width * 0.5f, box.min.x, box.max.x - width);
        const float tip = above ? y : y + height;
        const float base = above ? tip - ui.px(8) : tip + ui.px(8);
        ui.list->AddTriangleFilled({x, tip}, {x - ui.px(6), base}, {x + ui.px(6), base}, c.ink);
        const float top = above ? base - line : base;
        value_in(ui, {{left, top}, {left + width, top + line}}, small, words);
    };
    if (quiz.answer().number) {
        mark(*quiz.answer().number, ui.format("cases.number.yours", {short_number(*quiz.answer().number)}), true);
    }
    if (model_number) {
        mark(*model_number, ui.format("cases.number.model", {short_number(std::round(*model_number * 10.0) / 10.0)}),
             false);
    }
}

}  // namespace

std::string short_number(double number)
{
    return scenarios::plain(number);
}

void draw_number(Flow& flow, const Quiz& quiz, const Density& density, Outbox& out, std::string& typed,
                 std::optional<double> model_number)
{
    const NumberSought& sought = *quiz.question().number;
    (void)density;
    if (quiz.phase() == scenarios::QuizPhase::open) {
        draw_open(flow, quiz, sought, out, typed);
    } else {
        draw_revealed(flow, quiz, sought, model_number);
    }
}

}  // namespace l5s1::render
