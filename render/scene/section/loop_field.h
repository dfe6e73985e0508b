#pragma once
// loop_field.h: distances to the edge of a set of loops, pixel by pixel, negative inside: what a section paints by.

#include "render/scene/section/section_paint.h"

namespace l5s1::scene {

class LoopField {
public:
    // Exact up to `band_mm` from the edge; further away +-band_mm.
    LoopField(const std::vector<CutLoop>& loops, const SectionField& field, float band_mm);

    [[nodiscard]] float at(int x, int y) const
    {
        const bool in = x >= x0_ && x < x0_ + width_ && y >= y0_ && y < y0_ + height_;
        return in ? mm_[static_cast<std::size_t>((y - y0_) * width_ + (x - x0_))] : band_mm_;
    }
    // Rows and columns outside which at() is band_mm.
    [[nodiscard]] int first_row() const { return y0_; }
    [[nodiscard]] int end_row() const { return y0_ + height_; }
    [[nodiscard]] int first_column() const { return x0_; }
    [[nodiscard]] int end_column() const { return x0_ + width_; }
    [[nodiscard]] float band_mm() const { return band_mm_; }

private:
    void draw_edges(const std::vector<CutLoop>& loops, const SectionField& field);
    void turn_inside(const std::vector<CutLoop>& loops, const SectionField& field);

    int x0_ = 0, y0_ = 0, width_ = 0, height_ = 0;
    float band_mm_;
    std::vector<float> mm_;
};

}  // namespace l5s1::scene
