#include "render/scene/section/section_names.h"

#include <algorithm>
#include <cmath>

namespace l5s1::scene {

namespace {

using glm::vec2;
using glm::vec3;

bool is_bone(const SlicePart* part)
{
    return part && part->tissue == anatomy::Tissue::bone;
}

class Namer {
public:
    Namer(const Slice& slice, const Interior& interior, const sim::Herniation& chosen)
        : slice_(slice), interior_(interior), chosen_(chosen), level_(sim::index(chosen.level))
    {
    }

    [[nodiscard]] std::vector<SectionName> all(const std::optional<vec3>& tip_mm)
    {
        disc(tip_mm);
        if (const SlicePart* sac = slice_.find("dural_sac", sim::Side::left)) {
            add({CutName::sac, sac->name, sim::Side::left, std::nullopt, {}, middle_of(sac->loops), 60});
        }
        root(CutName::traversing_root, sim::traversing_root(chosen_.level), 80);
        if (chosen_.level != sim::Level::L1_L2) {
            root(CutName::exiting_root, sim::exiting_root(chosen_.level), 78);
        }
        flavum();
        if (slice_.plane.kind == SectionKind::axial) {
            arch();
        } else {
            bodies();
        }
        std::stable_sort(found_.begin(), found_.end(),
                         [](const auto& a, const auto& b) { return a.priority > b.priority; });
        return std::move(found_);
    }

private:
    void add(SectionName name) { found_.push_back(std::move(name)); }

    void flavum()
    {
        const std::string disc = disc_name(chosen_.level);
        const sim::Side far = chosen_.side == sim::Side::left ? sim::Side::right : sim::Side::left;
        for (const sim::Side side : {far, chosen_.side}) {
            if (const SlicePart* part = slice_.find("ligamentum_flavum" + disc.substr(disc.find('_')), side)) {
                add({CutName::flavum, part->name, side, std::nullopt, {}, middle_of(part->loops), 35});
                return;
            }
        }
    }

    void disc(const std::optional<vec3>& tip_mm)
    {
        const std::string name = disc_name(chosen_.level);
        const SlicePart* part = slice_.find(name, sim::Side::left);
        if (!part) {
            return;
        }
        if (tip_mm && chosen_.severity > 0.0) {
            // a little inwards of the tip, if the plane meets what has come out
            const vec3 tip = slice_.plane.seen(*tip_mm);
            const vec3 base = slice_.plane.seen(vec3(interior_.stack().disc[level_][3]));
            const vec2 in = glm::normalize(vec2(base) - vec2(tip) + vec2(1e-4f));
            for (const float depth : {6.0f, 4.8f, 3.6f, 2.0f, 0.8f}) {
                const vec2 at = vec2(tip) + in * depth;
                if (inside(part->loops, at)) {
                    add({CutName::herniation, name, chosen_.side, std::nullopt, {}, at, 95});
                    return;
                }
            }
        }
        vec2 at = middle_of(part->loops);
        if (slice_.plane.kind == SectionKind::axial) {
            at = {0, 4};
        }
        add({CutName::disc, name, sim::Side::left, std::nullopt, {}, at, 70});
    }

    void root(CutName what, sim::Root root, int priority)
    {
        for (const sim::Side side : {sim::Side::left, sim::Side::right}) {
            const SlicePart* part = slice_.find(root_name(root), side);
            if (part && side == chosen_.side) {
                add({what, part->name, side, root, {}, middle_of(part->loops), priority});
            }
        }
    }

    // The middle of the run of bone that a line meets first, or last.
    [[nodiscard]] std::optional<std::pair<vec2, const SlicePart*>> bone_along(vec2 from, vec2 to, bool last) const
    {
        constexpr int kSteps = 120;
        std::optional<std::pair<vec2, const SlicePart*>> found;
        int entered = -1;
        for (int i = 0; i <= kSteps; ++i) {
            const SlicePart* part = slice_.at(glm::mix(from, to, static_cast<float>(i) / kSteps));
            const bool in = is_bone(part) && i < kSteps;
            if (in && entered < 0) {
                entered = i;
            } else if (!in && entered >= 0) {
                const float middle = 0.5f * static_cast<float>(entered + i - 1) / kSteps;
                const vec2 at = glm::mix(from, to, middle);
                if (const SlicePart* bone = slice_.at(at); is_bone(bone)) {
                    found = std::pair(at, bone);
                    if (!last) {
                        return found;
                    }
                }
                entered = -1;
            }
        }
        return found;
    }

    void arch()
    {
        const sim::Side far = chosen_.side == sim::Side::left ? sim::Side::right : sim::Side::left;
        const float sign = far == sim::Side::left ? 1.0f : -1.0f;
        const auto& vertebra = interior_.geometry().vertebrae[level_];
        const vec3 facet =
            anatomy::apply(interior_.stack().vertebra[level_], vertebra.inferior_facet * vec3(sign, 1.0f, 1.0f));
        const vec3 seen = slice_.plane.seen(facet);
        if (std::fabs(seen.z) < 8.0f) {
            add({CutName::facet_joint, "vertebra", far, std::nullopt, {}, vec2(seen), 50});
        }
        if (const auto lamina = bone_along({-sign * 6.0f, -26.0f}, {-sign * 6.0f, -52.0f}, false)) {
            add({CutName::lamina, lamina->second->name, chosen_.side, std::nullopt, {}, lamina->first, 45});
        }
        if (const auto spine = bone_along({0, -36.0f}, {0, -80.0f}, true)) {
            add({CutName::spinous_process, spine->second->name, far, std::nullopt, {}, spine->first, 30});
        }
        if (const SlicePart* psoas = slice_.find("psoas_major", far)) {
            add({CutName::psoas, psoas->name, far, std::nullopt, {}, middle_of(psoas->loops), 20});
        }
    }

    void bodies()
    {
        constexpr std::array<const char*, anatomy::kLumbarCount> kNames{"L1", "L2", "L3", "L4", "L5"};
        for (std::size_t i = 0; i < anatomy::kLumbarCount; ++i) {
            const vec3 centre(interior_.stack().vertebra[i][3]);
            add_body(centre, kNames[i]);
        }
        add_body(anatomy::apply(interior_.stack().sacrum, vec3(0, -9.0f, -2.0f)), "S1");
        // the spine of the upper vertebra, when the plane is near the midline
        if (std::fabs(slice_.plane.offset_mm) < 4.0f) {
            if (const auto spine = bone_along({30.0f, 2.0f}, {80.0f, -8.0f}, false)) {
                add({CutName::spinous_process,
                     spine->second->name,
                     sim::Side::left,
                     std::nullopt,
                     {},
                     spine->first,
                     30});
            }
        }
    }

    void add_body(vec3 centre, const char* name)
    {
        const vec2 at(slice_.plane.seen(centre));
        const SlicePart* part = slice_.at(at);
        if (is_bone(part)) {
            add({CutName::body, part->name, sim::Side::left, std::nullopt, name, at, 40});
        }
    }

    const Slice& slice_;
    const Interior& interior_;
    const sim::Herniation& chosen_;
    std::size_t level_;
    std::vector<SectionName> found_;
};

}  // namespace

std::vector<SectionName> section_names(const Slice& slice, const Interior& interior, const sim::Herniation& chosen,
                                       const std::optional<vec3>& tip_mm)
{
    return Namer(slice, interior, chosen).all(tip_mm);
}

}  // namespace l5s1::scene
