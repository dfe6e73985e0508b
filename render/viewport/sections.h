#pragma once
// sections.h: the two sections of the patient on the patient_view, cut and painted when something about them has
// changed.
//
// Each is a texture with the slice that it shows, so that a panel can name what lies under the pointer. Cutting and
// painting take some ten milliseconds together; nothing is done while nothing changes.

#include "render/gl/objects.h"
#include "render/scene/section/interior.h"
#include "render/scene/section/section_paint.h"
#include "render/ui/theme.h"
#include "render/viewport/patient_view.h"

#include <array>
#include <optional>

namespace l5s1::render {

// One section as it is to be shown.
struct SectionWish {
    scene::SectionPlane plane;
    scene::SectionField field;
    scene::SectionStyle style = scene::SectionStyle::mri;
    scenarios::Theme theme = scenarios::Theme::light;
    int shape = 0;  // the stage's live_serial()

    friend bool operator==(const SectionWish&, const SectionWish&) = default;
};

class Sections {
public:
    // Requires that `stage` outlives this. Without the numbers of the body usable() is false and nothing is shown.
    Sections(const scenarios::Assets& assets, const PatientView& patient_view, std::vector<std::string>& faults);

    [[nodiscard]] bool usable() const { return interior_.has_value(); }
    [[nodiscard]] const scene::Interior& interior() const { return *interior_; }
    // Where a section goes through a herniation by itself.
    [[nodiscard]] scene::SectionPlane home(scene::SectionKind kind, const sim::Herniation& herniation,
                                           std::size_t number) const;

    // Paints what has changed. Requires a current OpenGL context.
    void show(scene::SectionKind kind, const SectionWish& wish);
    [[nodiscard]] const scene::Slice& slice(scene::SectionKind kind) const { return shown(kind).slice; }
    [[nodiscard]] unsigned texture(scene::SectionKind kind) const { return shown(kind).texture.name(); }

private:
    struct Shown {
        std::optional<SectionWish> wish;
        scene::Slice slice;
        gl::Texture texture;
        int width = 0, height = 0;
    };
    [[nodiscard]] const Shown& shown(scene::SectionKind kind) const { return shown_[static_cast<std::size_t>(kind)]; }

    const PatientView& patient_view_;
    scene::SectionLook look_;
    std::optional<scene::Interior> interior_;
    int herniated_ = 0;  // the live shape that interior_ knows
    std::array<Shown, 2> shown_;
};

}  // namespace l5s1::render
