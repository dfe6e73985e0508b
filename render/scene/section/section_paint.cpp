// section_paint.cpp: longer than most: one function a tissue, and what they share.

#include "render/scene/section/section_paint.h"

#include "render/anatomy/mesh/parallel.h"
#include "render/scene/section/loop_field.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>

namespace l5s1::scene {

namespace {

using anatomy::lerp;
using anatomy::noise;
using anatomy::smooth_step;
using anatomy::unit;
using glm::vec2;
using glm::vec3;
using T = CutTissue;

constexpr float kBoneBand_mm = 3.0f, kBand_mm = 1.2f;
constexpr float kInk_mm = 0.17f;

// Noise whose lattice no eye finds: octaves turned against each other.
float rough(vec3 p)
{
    const vec3 q(0.80f * p.x + 0.54f * p.y + 0.26f * p.z, -0.60f * p.x + 0.72f * p.y + 0.35f * p.z,
                 0.05f * p.x - 0.44f * p.y + 0.90f * p.z);
    const vec3 r(1.9f * p.x - 1.1f * p.z + 5.2f, 2.1f * p.y + 0.7f * p.x + 1.3f, 1.8f * p.z + 1.2f * p.y - 3.1f);
    return 0.64f * noise(q) + 0.36f * noise(r);
}

// Of a lattice point, 0..1.
float scatter(int x, int y, unsigned salt)
{
    unsigned h = static_cast<unsigned>(x) * 374761393u + static_cast<unsigned>(y) * 668265263u + salt * 2246822519u;
    h = (h ^ (h >> 13u)) * 1274126177u;
    h ^= h >> 16u;
    return static_cast<float>(h & 0xffffu) / 65535.0f;
}

// How dark the nearest of scattered points makes a place: 0 at one, about 1 between them.
float cells(vec2 p)
{
    const vec2 cell = glm::floor(p);
    float nearest = 9.0f;
    for (int y = -1; y <= 1; ++y) {
        for (int x = -1; x <= 1; ++x) {
            const vec2 c = cell + vec2(x, y);
            const int i = static_cast<int>(c.x), k = static_cast<int>(c.y);
            nearest = std::min(nearest, glm::length(c + vec2(scatter(i, k, 1u), scatter(i, k, 2u)) - p));
        }
    }
    return nearest;
}

enum class Matter : std::uint8_t { muscle, ligament, disc, bone, trunk, sac, strand, root };

struct Layer {
    Matter matter;
    const SlicePart* part;
    LoopField field;
    std::size_t disc = 0;
    std::optional<sim::Root> root;
    float redness = 0;
};

Matter matter_of(const SlicePart& part)
{
    constexpr std::array<Matter, 8> kByOrder{Matter::muscle, Matter::ligament, Matter::disc,   Matter::bone,
                                             Matter::trunk,  Matter::sac,      Matter::strand, Matter::root};
    return kByOrder[static_cast<std::size_t>(paint_order(part))];
}

struct Dot {
    vec3 colour{0};
    float alpha = 0;

    void over(vec3 c, float a)
    {
        colour = glm::mix(colour, c, a);
        alpha = std::max(alpha, a);
    }
};

struct Spot {
    vec2 p{0};                                         // in the plane
    vec3 body{0};                                      // in the body
    vec2 sac{0};                                       // beside the sac
    float bone = kBoneBand_mm, second = kBoneBand_mm;  // distances to the nearest two bones
};

class Painter {
public:
    Painter(const Slice& slice, const Interior& interior, const SectionLook& look, const SectionField& field,
            const SectionPaint& paint)
        : slice_(slice), interior_(interior), look_(look), field_(field), paint_(paint), px_(field.mm_per_px())
    {
        for (std::size_t i = 0; i < anatomy::kLumbarCount; ++i) {
            herniated_[i] = interior_.disc(i).herniated();
        }
        std::vector<std::unique_ptr<Layer>> made(slice.parts.size());
        anatomy::parallel_ranges(slice.parts.size(), 1, [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i) {
                made[i] = std::make_unique<Layer>(layer(slice.parts[i]));
            }
        });
        for (auto& one : made) {
            layers_.push_back(std::move(*one));
        }
    }

    [[nodiscard]] std::vector<Dot> dots() const
    {
        std::vector<Dot> all(static_cast<std::size_t>(field_.width) * static_cast<std::size_t>(field_.height));
        anatomy::parallel_ranges(static_cast<std::size_t>(field_.height), 8, [&](std::size_t begin, std::size_t end) {
            for (std::size_t y = begin; y < end; ++y) {
                row(static_cast<int>(y), &all[y * static_cast<std::size_t>(field_.width)]);
            }
        });
        return all;
    }

private:
    [[nodiscard]] bool grey() const { return paint_.style == SectionStyle::mri; }
    [[nodiscard]] vec3 of(CutTissue tissue) const { return look_.colour(paint_.style, tissue); }
    [[nodiscard]] float cover(float d) const { return unit(0.5f - d / px_); }

    [[nodiscard]] Layer layer(const SlicePart& part) const
    {
        const Matter matter = matter_of(part);
        const float band_mm = matter == Matter::bone ? kBoneBand_mm : kBand_mm;
        Layer l{matter, &part, LoopField(part.loops, field_, band_mm), 0, std::nullopt, 0.0f};
        for (std::size_t i = 0; i < anatomy::kLumbarCount; ++i) {
            l.disc = part.name == disc_name(static_cast<sim::Level>(i)) ? i : l.disc;
        }
        l.root = root_of(part.name);
        for (const anatomy::PressedRoot& pressed : paint_.pressed) {
            if (pressed.name == part.name && pressed.side == part.side) {
                l.redness = smooth_step(0.3f, 3.5f, pressed.displacement_mm);
            }
        }
        return l;
    }

    void row(int y, Dot* out) const
    {
        std::vector<const Layer*> here;
        for (const Layer& l : layers_) {
            if (l.field.first_row() <= y && y < l.field.end_row()) {
                here.push_back(&l);
            }
        }
        for (int x = 0; x < field_.width; ++x) {
            out[x] = dot(x, y, here);
        }
    }

    [[nodiscard]] Dot dot(int x, int y, const std::vector<const Layer*>& here) const
    {
        Spot s;
        s.p = field_.at(vec2(x, y) + 0.5f);
        s.body = slice_.plane.body(s.p);
        s.sac = interior_.beside_sac(s.body);
        for (const Layer* l : here) {
            if (l->matter == Matter::bone) {
                const float d = l->field.at(x, y);
                s.second = std::min(s.second, std::max(d, s.bone));
                s.bone = std::min(s.bone, d);
            }
        }
        Dot dot;
        if (!hidden(x, y, here)) {
            surround(s, dot);
            endplates(s, dot);
        }
        bool joints = false;
        for (const Layer* l : here) {
            if (!joints && l->matter > Matter::bone) {
                joint(s, dot);
                joints = true;
            }
            if (x < l->field.first_column() || x >= l->field.end_column()) {
                continue;
            }
            const float d = l->field.at(x, y);
            if (d < (grey() ? 0.5f * px_ : kInk_mm + px_)) {
                tissue(*l, s, d, dot);
            }
        }
        if (!joints) {
            joint(s, dot);
        }
        return dot;
    }

    // Whether something solid covers the whole pixel: what lies round it need not be painted.
    [[nodiscard]] bool hidden(int x, int y, const std::vector<const Layer*>& here) const
    {
        return std::any_of(here.begin(), here.end(), [&](const Layer* l) {
            return l->matter != Matter::strand && l->field.at(x, y) < -0.75f * px_;
        });
    }

    // What lies round the spine: schematic.
    void surround(const Spot& s, Dot& dot) const
    {
        const float ax = std::fabs(s.sac.x), z = s.sac.y;
        const float canal = std::max(ax - 13.5f, std::max(std::fabs(z + 0.5f) - 11.0f, -1e3f));
        const float foramen = std::max(ax - 25.0f, std::max(z - 13.0f, -7.0f - z + 0.28f * ax));
        if (grey()) {
            far(s, dot);
        }
        const float wobble = 0.7f * rough(s.body * 0.4f);
        const float d = anatomy::smooth_min(canal, foramen, 3.0f) + wobble;
        if (d < 0.6f) {
            const vec3 fat = grey() ? of(T::fat) * (0.94f + 0.09f * rough(s.body * 0.5f))
                                    : glm::mix(of(T::fat) * 0.97f, vec3(1.0f, 0.95f, 0.80f), unit(cells(s.p * 0.8f)));
            dot.over(fat, grey() ? smooth_step(0.6f, -0.8f, d) : cover(d));
        }
    }

    // The plates of cartilage between a disc and the hollow of a body.
    void endplates(const Spot& s, Dot& dot) const
    {
        constexpr float kHollow_mm = 3.4f;
        for (std::size_t i = 0; i < anatomy::kLumbarCount; ++i) {
            const vec3 q = interior_.into_disc(i, s.body);
            const anatomy::Disc& disc = interior_.disc(i);
            if (std::fabs(q.y) > disc.height() * 0.5f + 8.0f) {
                continue;
            }
            const float under = disc.rim(std::atan2(q.x, q.z)) - std::sqrt(q.x * q.x + q.z * q.z);
            const float beyond = std::max(disc.endplate_y(q.z, -1.0f) - q.y, q.y - disc.endplate_y(q.z, 1.0f));
            if (under > 0.8f && beyond < kHollow_mm) {
                dot.over(of(T::cartilage) * (grey() ? 0.35f : 1.0f), cover(0.8f - under));
            }
        }
    }

    // Grey only: muscles of the back, fat under the skin, what lies before the spine. z counts from the sac.
    void far(const Spot& s, Dot& dot) const
    {
        const float ax = std::fabs(s.sac.x), z = s.sac.y;
        const float wide = ax / 58.0f;
        const float back = -64.0f + 14.0f * wide * wide + 1.5f * rough(s.body * 0.06f);  // fascia of the back
        const float skin = back - 17.0f;
        if (z < skin - 0.8f) {
            dot.over(of(T::air), 1.0f);
            return;
        }
        const float before = smooth_step(38.0f, 62.0f, z);
        vec3 c = of(T::deep_fat) * (0.72f + 0.18f * rough(s.body * 0.11f) + 0.10f * rough(s.body * 0.37f));
        if (before > 0.0f) {
            c = glm::mix(c, of(T::muscle) * (0.9f + 0.5f * rough(s.body * 0.07f)), before * 0.75f);
        }
        const float muscles = std::max(std::max(z + 9.5f - 0.10f * ax, back - z), ax - 63.0f);
        if (muscles < 1.0f) {
            const vec3 grain(s.body.x * 0.55f, s.body.y * 0.07f, s.body.z * 0.42f);
            const float streak = smooth_step(0.16f, 0.52f, rough(grain) + 0.35f * rough(grain * 2.3f));
            // between multifidus and erector spinae, slanting outwards to the back
            const float septum = std::fabs(ax - (12.0f - 0.42f * (z + 12.0f)) + 3.0f * rough(s.body * 0.07f));
            float fat = 0.75f * streak * (ax < 22.0f ? 1.0f : 0.75f);
            fat = std::max(fat, 0.7f * (1.0f - smooth_step(0.2f, 1.1f, septum)));
            vec3 flesh = of(T::muscle) * (1.0f + 0.22f * rough(grain * 1.7f));
            flesh = glm::mix(flesh, of(T::deep_fat), fat);
            const float between = smooth_step(3.2f, 1.8f, ax);  // ligaments between the spines
            if (between > 0.0f) {
                flesh = glm::mix(flesh, of(T::flavum) * (1.2f + 0.7f * rough(s.body * 0.3f)), between);
            }
            c = glm::mix(c, flesh, smooth_step(1.0f, -0.5f, muscles));
        }
        const float sheath = std::fabs(back - z);
        if (z < back + 1.0f) {
            const float septa = std::fabs(rough(s.body * 0.09f));
            c = glm::mix(of(T::fat) * 1.05f, of(T::fat) * 0.85f, smooth_step(0.10f, 0.02f, septa));
        }
        c = glm::mix(c, of(T::fascia), 0.9f * smooth_step(1.0f, 0.35f, sheath) * smooth_step(70.0f, 60.0f, ax));
        c = glm::mix(c, of(T::marrow) * 0.7f, smooth_step(1.2f, 0.4f, std::fabs(z - skin)));
        c = glm::mix(c, of(T::air), smooth_step(skin, skin - 0.8f, z));
        c = glm::mix(c, of(T::air), smooth_step(74.0f, 96.0f, z));
        dot.over(c, 1.0f);
    }

    // Two cartilages with a cleft where two bones face each other.
    void joint(const Spot& s, Dot& dot) const
    {
        const bool behind = s.sac.y < 7.0f && std::fabs(s.sac.x) > 7.0f;
        if (!behind || s.bone < -0.2f || s.second > 2.9f) {
            return;
        }
        const float share = smooth_step(2.9f, 2.2f, s.second);
        const float cleft = smooth_step(0.55f, 0.15f, std::fabs(s.second - s.bone));
        dot.over(glm::mix(of(T::cartilage), of(T::joint), cleft * (grey() ? 1.0f : 0.8f)),
                 share * unit(0.5f + s.bone / px_));
    }

    void outline(float d, float width, float strength, Dot& dot) const
    {
        if (!grey()) {
            const float a = unit((width - std::fabs(d)) / px_ + 0.5f) * strength;
            dot.over(of(T::ink), a);
        }
    }

    void tissue(const Layer& l, const Spot& s, float d, Dot& dot) const
    {
        switch (l.matter) {
            case Matter::muscle:
                muscle(s, d, dot);
                break;
            case Matter::ligament:
                ligament(l, s, d, dot);
                break;
            case Matter::disc:
                disc(l, s, d, dot);
                break;
            case Matter::bone:
                bone(s, d, dot);
                break;
            case Matter::trunk:
            case Matter::root:
                nerve(l, s, d, dot);
                break;
            case Matter::sac:
                sac(s, d, dot);
                break;
            case Matter::strand:
                dot.over(of(T::strand), cover(d) * (grey() ? 0.85f : 1.0f));
                outline(d, 0.07f, 0.7f, dot);
                break;
        }
    }

    void ligament(const Layer& l, const Spot& s, float d, Dot& dot) const
    {
        const bool yellow = l.part->name.starts_with("ligamentum_flavum");
        const float fibre =
            yellow ? 0.94f + 0.09f * rough(vec3(s.body.x * 0.3f, s.body.y * 0.3f, s.body.z * 2.0f)) : 1.0f;
        dot.over(of(yellow ? T::flavum : T::ligament) * fibre, cover(d));
        outline(d, 0.12f, 0.7f, dot);
    }

    void muscle(const Spot& s, float d, Dot& dot) const
    {
        const vec3 grain(s.body.x * 0.5f, s.body.y * 0.10f, s.body.z * 0.5f);
        vec3 c = of(T::muscle) * (1.0f + 0.18f * rough(grain) + 0.10f * rough(grain * 2.7f));
        c = glm::mix(c, of(T::deep_fat), 0.5f * smooth_step(0.45f, 0.75f, rough(grain * 1.3f)));
        dot.over(c, cover(d));
        dot.over(of(T::fascia), (grey() ? 0.5f : 0.0f) * unit((0.3f - std::fabs(d)) / px_ + 0.5f));
        outline(d, kInk_mm, 0.8f, dot);
    }

    void bone(const Spot& s, float d, Dot& dot) const
    {
        const vec2 p = s.p;
        vec3 inner;
        if (grey()) {
            inner = of(T::marrow) * (1.0f + 0.10f * rough(s.body * 0.16f) + 0.07f * rough(s.body * 0.6f));
        } else {
            const float web = cells(p * 0.55f + vec2(3, 7)) * 0.7f + cells(p * 1.1f) * 0.3f;
            inner = glm::mix(of(T::trabecula), of(T::marrow), smooth_step(0.18f, 0.52f, web));
        }
        const float rind = grey() ? 0.95f : 1.5f;
        const float deep = smooth_step(-rind * 0.75f, -rind * 1.3f, d + 0.3f * rough(s.body * 0.5f));
        dot.over(glm::mix(of(T::cortex), inner, deep), cover(d));
        outline(d, kInk_mm, 0.85f, dot);
    }

    void disc(const Layer& l, const Spot& s, float d, Dot& dot) const
    {
        const anatomy::Disc& disc = interior_.disc(l.disc);
        const vec3 q = interior_.into_disc(l.disc, s.body);
        const float turn = std::atan2(q.x, q.z);
        const float under = disc.rim(turn) - std::sqrt(q.x * q.x + q.z * q.z);  // the healthy rim, mm
        const float level = q.y / (0.5f * disc.height());                       // lamellae are convex outwards
        const float lamella = (std::max(under, -d) - 1.4f * level * level) / 1.25f + 0.12f * rough(q * 0.25f);
        const float line = std::fabs(lamella - std::floor(lamella) - 0.5f) * 2.0f;
        vec3 c = glm::mix(of(T::lamella), of(T::annulus), smooth_step(0.05f, 0.6f, line));
        if (!grey()) {
            c = glm::mix(c, glm::mix(of(T::annulus), of(T::nucleus), 0.25f), smooth_step(5.0f, 10.0f, under));
        }
        if (grey()) {
            c = glm::mix(c, of(T::lamella) * 1.25f, smooth_step(3.0f, 9.0f, under));
        }
        const float core = disc.nucleus_distance(q);
        const float dome = disc.dome_distance(q);
        const bool ill = herniated_[l.disc];
        vec3 soft = of(ill && grey() ? T::dried_nucleus : T::nucleus);
        if (!grey()) {
            soft = glm::mix(soft, of(T::dried_nucleus), 0.35f + 0.35f * rough(q * 0.35f));
        }
        const float out =
            std::max(smooth_step(3.5f, -0.5f, dome), smooth_step(6.0f, 0.0f, under) * (ill ? 1.0f : 0.0f));
        soft = glm::mix(soft, of(T::herniated), out);
        soft *= 0.95f + 0.07f * rough(q * 0.5f);
        const float edge = grey() ? 1.8f : 0.45f;
        c = glm::mix(c, soft, smooth_step(edge, -edge, core));
        dot.over(c, cover(d));
        if (grey()) {  // torn fibres and ligament before it
            dot.over(of(T::ligament), 0.8f * smooth_step(-0.9f, -0.35f, d) * cover(d));
        }
        outline(d, kInk_mm, 0.85f, dot);
        if (!grey() && std::fabs(core) < 0.4f && d < 0.0f) {
            outline(core, 0.06f, 0.3f, dot);
        }
    }

    void sac(const Spot& s, float d, Dot& dot) const
    {
        vec3 c = of(T::liquor);
        if (grey()) {
            c *= 1.0f - 0.05f * smooth_step(-3.0f, 0.0f, d) + 0.02f * rough(s.body * 0.4f);
        } else {
            c = glm::mix(c, c * 0.93f, smooth_step(-3.0f, 0.0f, d));
        }
        const float wall = grey() ? 0.5f : 0.75f;
        c = glm::mix(c, of(T::dura), unit((d + wall) / px_ + 0.5f));
        dot.over(c, cover(d));
        outline(d, kInk_mm, 0.85f, dot);
        outline(d + wall, 0.06f, 0.5f, dot);
    }

    void nerve(const Layer& l, const Spot& s, float d, Dot& dot) const
    {
        vec3 base = glm::mix(of(T::nerve), of(T::inflamed), l.redness);
        if (grey()) {
            base *= 1.0f + 0.12f * rough(s.body * 1.1f);
        } else {
            const float fascicle = smooth_step(0.22f, 0.5f, cells(s.p * 1.25f));
            base = glm::mix(glm::mix(base, vec3(1.0f, 0.93f, 0.72f), 0.5f), base, fascicle);
            if (l.root) {
                base = patterned(*l.root, s.p, base);
            }
        }
        dot.over(base, cover(d));
        outline(d, kInk_mm, 0.9f, dot);
    }

    // Dots for L4, stripes for L5, cross-hatch for S1: as on the root's chip.
    [[nodiscard]] vec3 patterned(sim::Root root, vec2 p, vec3 base) const
    {
        constexpr float kPitch_mm = 1.5f;
        const vec3 hue = paint_.root_hue[sim::index(root)];
        const auto band = [&](float x) { return std::fabs(x / kPitch_mm - std::round(x / kPitch_mm)) * kPitch_mm; };
        const float up = band((p.x + p.y) * 0.7071f), down = band((p.x - p.y) * 0.7071f);
        float ink = 0;
        if (root == sim::Root::L4) {
            ink = unit((0.42f - std::sqrt(up * up + down * down)) / px_ + 0.5f);
        } else if (root == sim::Root::L5) {
            ink = unit((0.30f - up) / px_ + 0.5f);
        } else if (root == sim::Root::S1) {
            ink = unit((0.22f - std::min(up, down)) / px_ + 0.5f);
        }
        return glm::mix(base, hue, ink);
    }

    const Slice& slice_;
    const Interior& interior_;
    const SectionLook& look_;
    const SectionField& field_;
    const SectionPaint& paint_;
    float px_;
    std::array<bool, anatomy::kLumbarCount> herniated_{};
    std::vector<Layer> layers_;
};

// A scanner's picture: blurred by its resolution, brighter near the coil at the back, with grain.
void scan(std::vector<Dot>& dots, const Slice& slice, const SectionField& field)
{
    constexpr float kBlur_mm = 0.26f, kGrain = 0.022f;
    const float sigma = kBlur_mm / field.mm_per_px();
    const int reach = std::max(1, static_cast<int>(std::ceil(2.2f * sigma)));
    std::vector<float> weight(static_cast<std::size_t>(reach) + 1);
    float sum = 0;
    for (int i = 0; i <= reach; ++i) {
        const float x = static_cast<float>(i) / std::max(sigma, 0.2f);
        weight[static_cast<std::size_t>(i)] = std::exp(-0.5f * x * x);
        sum += (i == 0 ? 1.0f : 2.0f) * weight[static_cast<std::size_t>(i)];
    }
    const int w = field.width, h = field.height;
    std::vector<float> across(dots.size()), both(dots.size());
    const auto blur = [&](const auto& from, std::vector<float>& to, int stride, int length) {
        anatomy::parallel_ranges(dots.size(), 8192, [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i) {
                const int at = stride == 1 ? static_cast<int>(i) % w : static_cast<int>(i) / w;
                float value = 0;
                for (int k = -reach; k <= reach; ++k) {
                    const int other = std::clamp(at + k, 0, length - 1) - at;
                    value += weight[static_cast<std::size_t>(std::abs(k))] *
                             from(static_cast<std::size_t>(static_cast<int>(i) + other * stride));
                }
                to[i] = value / sum;
            }
        });
    };
    blur([&](std::size_t i) { return dots[i].colour.r; }, across, 1, w);
    blur([&](std::size_t i) { return across[i]; }, both, w, h);
    anatomy::parallel_ranges(dots.size(), 8192, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            const vec2 pixel(static_cast<int>(i) % w, static_cast<int>(i) / w);
            const vec2 p = field.at(pixel + 0.5f);
            const float forwards = slice.plane.kind == SectionKind::axial ? p.y : -p.x;
            const float coil = 1.0f - 0.0030f * (forwards + 10.0f);
            const float grain = kGrain * (noise(vec3(pixel * 0.83f, 1.5f)) + noise(vec3(pixel * 0.41f, 7.5f)));
            const float value = unit(both[i] * coil + grain * (0.35f + both[i]));
            dots[i] = {vec3(value), 1.0f};
        }
    });
}

}  // namespace

std::vector<unsigned char> paint_section(const Slice& slice, const Interior& interior, const SectionLook& look,
                                         const SectionField& field, const SectionPaint& paint)
{
    std::vector<Dot> dots = Painter(slice, interior, look, field, paint).dots();
    if (paint.style == SectionStyle::mri) {
        scan(dots, slice, field);
    }
    std::vector<unsigned char> bytes;
    bytes.reserve(dots.size() * 4);
    for (const Dot& dot : dots) {
        for (int channel = 0; channel < 3; ++channel) {
            bytes.push_back(static_cast<unsigned char>(std::lround(unit(dot.colour[channel]) * 255.0f)));
        }
        bytes.push_back(static_cast<unsigned char>(std::lround(unit(dot.alpha) * 255.0f)));
    }
    return bytes;
}

}  // namespace l5s1::scene
