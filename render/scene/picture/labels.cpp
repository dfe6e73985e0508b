#include "render/scene/picture/labels.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace l5s1::scene {

namespace {

using Column = std::vector<LabelCandidate>;

float height(const Column& column, float gap_px)
{
    float sum = 0.0f;
    for (const LabelCandidate& c : column) {
        sum += c.size.y + gap_px;
    }
    return column.empty() ? 0.0f : sum - gap_px;
}

bool better(const LabelCandidate& a, const LabelCandidate& b)
{
    return a.selected != b.selected ? a.selected : a.priority > b.priority;
}

// The best `style.count` of those whose anchor can be seen, best first.
Column chosen(std::span<const LabelCandidate> candidates, const Rect& free, const LabelStyle& style)
{
    Column kept;
    for (const LabelCandidate& c : candidates) {
        if (free.contains(c.anchor)) {
            kept.push_back(c);
        }
    }
    std::stable_sort(kept.begin(), kept.end(), better);
    // neither half takes all the room while the other has something to name
    const auto half_of = [&](const LabelCandidate& c) { return c.anchor.x < free.centre().x ? 0u : 1u; };
    std::array<std::size_t, 2> there{}, taken{};
    for (const LabelCandidate& c : kept) {
        ++there[half_of(c)];
    }
    const std::size_t reserved = style.count * 3 / 7;
    Column best;
    for (const LabelCandidate& c : kept) {
        const unsigned half = half_of(c);
        const std::size_t most = style.count - std::min(reserved, there[1 - half]);
        if (best.size() < style.count && (c.selected || taken[half] < most)) {
            ++taken[half];
            best.push_back(c);
        }
    }
    return best;
}

// Splits by x, so that no leader of the left column can meet one of the right. The split nearest to the middle that
// lets both columns fit; if none does, the least important label goes.
std::pair<Column, Column> split(Column kept, const Rect& free, const LabelStyle& style)
{
    const float room = free.size().y - 2.0f * style.margin_px;
    while (!kept.empty()) {
        Column by_x = kept;
        std::stable_sort(by_x.begin(), by_x.end(),
                         [](const auto& a, const auto& b) { return a.anchor.x < b.anchor.x; });
        const auto middle =
            std::count_if(by_x.begin(), by_x.end(), [&](const auto& c) { return c.anchor.x < free.centre().x; });
        std::vector<std::ptrdiff_t> order;
        for (std::ptrdiff_t at = 0; at <= std::ssize(by_x); ++at) {
            order.push_back(at);
        }
        std::stable_sort(order.begin(), order.end(),
                         [&](auto a, auto b) { return std::abs(a - middle) < std::abs(b - middle); });
        for (const std::ptrdiff_t at : order) {
            Column left(by_x.begin(), by_x.begin() + at);
            Column right(by_x.begin() + at, by_x.end());
            if (height(left, style.gap_px) <= room && height(right, style.gap_px) <= room) {
                return {std::move(left), std::move(right)};
            }
        }
        kept.pop_back();
    }
    return {};
}

// Boxes as near to their anchors' heights as the room lets them: neighbours that collide move as one block.
std::vector<float> tops(const Column& column, const Rect& free, const LabelStyle& style)
{
    struct Block {
        float wanted_sum = 0.0f;
        float height = 0.0f;
        int count = 0;
        [[nodiscard]] float top() const { return wanted_sum / static_cast<float>(count); }
    };
    const float low = free.min.y + style.margin_px;
    const float high = free.max.y - style.margin_px + style.gap_px;
    std::vector<Block> blocks;
    const auto placed_top = [&](const Block& b) { return std::clamp(b.top(), low, std::max(low, high - b.height)); };
    for (const LabelCandidate& c : column) {
        Block b{c.anchor.y - c.size.y * 0.5f, c.size.y + style.gap_px, 1};
        while (!blocks.empty() && placed_top(blocks.back()) + blocks.back().height > placed_top(b)) {
            const Block& up = blocks.back();
            b.wanted_sum = up.wanted_sum + b.wanted_sum - up.height * static_cast<float>(b.count);
            b.height += up.height;
            b.count += up.count;
            blocks.pop_back();
        }
        blocks.push_back(b);
    }
    std::vector<float> y;
    for (const Block& b : blocks) {
        float top = placed_top(b);
        for (int i = 0; i < b.count; ++i) {
            y.push_back(top);
            top += column[y.size() - 1].size.y + style.gap_px;
        }
    }
    return y;
}

float cross(glm::vec2 a, glm::vec2 b)
{
    return a.x * b.y - a.y * b.x;
}

bool segments_cross(glm::vec2 a, glm::vec2 b, glm::vec2 c, glm::vec2 d)
{
    const float s = cross(b - a, c - a) * cross(b - a, d - a);
    const float t = cross(d - c, a - c) * cross(d - c, b - c);
    return s < 0.0f && t < 0.0f;
}

std::vector<Label> laid_out(const Column& column, const Rect& free, const LabelStyle& style, bool left)
{
    float widest = 0.0f;
    for (const LabelCandidate& c : column) {
        widest = std::max(widest, c.size.x);
    }
    const float elbow_x = left ? free.min.x + style.margin_px + widest + style.elbow_px
                               : free.max.x - style.margin_px - widest - style.elbow_px;
    const std::vector<float> y = tops(column, free, style);
    std::vector<Label> labels;
    for (std::size_t i = 0; i < column.size(); ++i) {
        const LabelCandidate& c = column[i];
        const float x = left ? free.min.x + style.margin_px : free.max.x - style.margin_px - c.size.x;
        Label label{{{x, y[i]}, {x + c.size.x, y[i] + c.size.y}}, {}, {}, c};
        const float middle = y[i] + c.size.y * 0.5f;
        label.tail = {left ? label.box.max.x : label.box.min.x, middle};
        // an anchor nearer than the elbow: the leader bends above it and does not turn back
        const float bend_x = left ? std::min(elbow_x, std::max(label.tail.x, c.anchor.x))
                                  : std::max(elbow_x, std::min(label.tail.x, c.anchor.x));
        label.elbow = {bend_x, middle};
        labels.push_back(std::move(label));
    }
    return labels;
}

// Order of heights, then neighbours whose leaders cross change places: each change shortens the leaders, so it ends.
std::vector<Label> column_labels(Column column, const Rect& free, const LabelStyle& style, bool left)
{
    std::stable_sort(column.begin(), column.end(),
                     [](const auto& a, const auto& b) { return a.anchor.y < b.anchor.y; });
    std::vector<Label> labels = laid_out(column, free, style, left);
    for (std::size_t round = 0; round < column.size() * column.size(); ++round) {
        bool changed = false;
        for (std::size_t i = 0; i + 1 < column.size(); ++i) {
            for (std::size_t j = i + 1; j < column.size(); ++j) {
                if (segments_cross(labels[i].elbow, labels[i].about.anchor, labels[j].elbow, labels[j].about.anchor)) {
                    std::swap(column[i], column[j]);
                    labels = laid_out(column, free, style, left);
                    changed = true;
                }
            }
        }
        if (!changed) {
            break;
        }
    }
    return labels;
}

// Of a label whose dot lies under another's box and that other, the less important; nothing when all dots can be seen.
std::optional<LabelCandidate> hidden(const std::vector<Label>& labels)
{
    for (const Label& label : labels) {
        for (const Label& over : labels) {
            if (&label != &over && over.box.contains(label.about.anchor)) {
                return better(label.about, over.about) ? over.about : label.about;
            }
        }
    }
    return std::nullopt;
}

std::vector<Label> columns(const Column& kept, const Rect& free, const LabelStyle& style)
{
    auto [left, right] = split(kept, free, style);
    std::vector<Label> labels = column_labels(std::move(left), free, style, true);
    for (Label& label : column_labels(std::move(right), free, style, false)) {
        labels.push_back(std::move(label));
    }
    return labels;
}

}  // namespace

std::vector<Label> place_labels(std::span<const LabelCandidate> candidates, const Rect& free, const LabelStyle& style)
{
    Column kept = chosen(candidates, free, style);
    std::vector<Label> labels = columns(kept, free, style);
    while (const auto lost = hidden(labels)) {
        std::erase_if(kept, [&](const LabelCandidate& c) {
            return c.key == lost->key && c.side == lost->side && c.anchor == lost->anchor;
        });
        labels = columns(kept, free, style);
    }
    return labels;
}

}  // namespace l5s1::scene
