// naming.cpp: which structures of a picture deserve a label, and where their leaders end.
#include "render/scene/patient/compose.h"
#include "render/scene/patient/herniations.h"
#include "render/scene/patient/presets.h"
#include "render/scene/picture/pick.h"

#include <algorithm>
#include <cmath>

namespace l5s1::scene {

namespace {

constexpr float kSeen = 0.1f;    // of a structure's opacity: fainter ones have no name
constexpr int kTries = 5;        // rays cast to find a visible spot on a structure
constexpr int kMostMuscles = 8;  // that can be seen; no view has room for more

struct Spot {
    glm::vec2 pixel{0};
    bool hidden = false;
};

class Namer {
public:
    Namer(const MeshCatalogue& catalogue, const Picture& picture, const sim::Case& c, const sim::Findings& findings,
          const ComposeOptions& options)
        : catalogue_(catalogue), picture_(picture), case_(c), findings_(findings), options_(options)
    {
    }

    [[nodiscard]] std::vector<LabelCandidate> all()
    {
        if (options_.view == View::spine) {
            spine();
        } else {
            limb();
        }
        std::stable_sort(found_.begin(), found_.end(),
                         [](const auto& a, const auto& b) { return a.priority > b.priority; });
        return std::move(found_);
    }

private:
    void spine()
    {
        herniations(90);
        for (std::size_t r = 0; r < sim::kLegRoots; ++r) {
            const auto root = static_cast<sim::Root>(r);
            for (const sim::Side side : {sim::Side::left, sim::Side::right}) {
                const double pressure = findings_.roots[sim::index(side)][r].pressure_mmHg;
                const bool pressed = pressure >= 1.0;
                if (pressed || near_herniation(root, side)) {
                    add(root_name(root), side, pressed ? LabelKind::pressed_root : LabelKind::root,
                        pressed ? 60 + static_cast<int>(std::min(pressure, 200.0) / 10.0) : 40, root);
                }
            }
        }
        add("dural_sac", sim::Side::left, LabelKind::landmark, 30, std::nullopt);
        if (!herniated(case_)) {
            add(disc_name(case_.level), case_.side, LabelKind::landmark, 50, std::nullopt);
        }
    }

    void limb()
    {
        const bool whole = options_.view == View::whole;
        if (whole) {
            herniations(95);
        }
        struct Wanted {
            sim::Muscle muscle;
            sim::Side side;
            int priority;
            bool chosen;
        };
        std::vector<Wanted> wanted;
        for (std::size_t m = 0; m < sim::kCount<sim::Muscle>; ++m) {
            const auto muscle = static_cast<sim::Muscle>(m);
            for (const sim::Side side : {sim::Side::left, sim::Side::right}) {
                const sim::MuscleFinding& f = findings_.muscles[sim::index(side)][m];
                const double lost = std::max(1.0 - f.strength_fraction, 1.0 - f.bulk_fraction);
                const bool chosen = selected(std::string("muscle.").append(sim::id(muscle)), side);
                if (lost > 0.04 || chosen) {
                    wanted.push_back({muscle, side, static_cast<int>(40.0 + 50.0 * lost), chosen});
                }
            }
        }
        std::stable_sort(wanted.begin(), wanted.end(), [](const Wanted& a, const Wanted& b) {
            return a.chosen != b.chosen ? a.chosen : a.priority > b.priority;
        });
        int seen = 0;  // rays are not free: enough is enough
        for (std::size_t i = 0; i < wanted.size() && seen < kMostMuscles; ++i) {
            add_muscle(wanted[i].muscle, wanted[i].side, wanted[i].priority, wanted[i].chosen);
            seen += !found_.empty() && found_.back().muscle == wanted[i].muscle && !found_.back().dashed;
        }
        for (const char* nerve : {"common_fibular_nerve", "deep_fibular_nerve", "superficial_fibular_nerve",
                                  "tibial_nerve", "sciatic_nerve", "calcaneal_tendon", "tibia"}) {
            const Structure* s = catalogue_.find(nerve);
            if (s) {
                const bool is_nerve = s->group == anatomy::Group::nerve;
                // of two legs side by side the other one carries the names of what has not changed
                const auto other = case_.side == sim::Side::left ? sim::Side::right : sim::Side::left;
                add(nerve, whole ? case_.side : other, is_nerve ? LabelKind::nerve : LabelKind::landmark,
                    is_nerve ? 30 : 10, std::nullopt);
            }
        }
    }

    [[nodiscard]] bool selected(const std::string& id, sim::Side side) const
    {
        const std::vector<std::string>& ids = options_.selection.ids;
        return options_.selection.side == side && std::find(ids.begin(), ids.end(), id) != ids.end();
    }

    // Whether a root leaves above or crosses a disc that has herniated on its side, or might.
    [[nodiscard]] bool near_herniation(sim::Root root, sim::Side side) const
    {
        const auto beside = [&](const sim::Herniation& h) {
            return side == h.side && (root == sim::exiting_root(h.level) || root == sim::traversing_root(h.level));
        };
        const auto seen = seen_herniations(case_);
        return seen.empty() ? beside(case_) : std::any_of(seen.begin(), seen.end(), [&](std::size_t n) {
            return beside(sim::herniation(case_, n));
        });
    }

    void herniations(int priority)
    {
        for (const Injury& injury : picture_.injuries) {
            herniation(injury, priority - static_cast<int>(injury.herniation));
        }
    }

    void herniation(const Injury& injury, int priority)
    {
        const sim::Herniation& h = sim::herniation(case_, injury.herniation);
        LabelCandidate c;
        c.kind = LabelKind::herniation;
        c.structure = disc_name(h.level);
        c.key = "structure." + c.structure;
        c.herniation = injury.herniation;
        c.side = h.side;
        c.priority = priority;
        const bool wandered = h.type == sim::HerniationType::sequestration || h.migration != sim::Migration::none;
        // from behind when there is a choice: the lesion lies at the back of the disc
        for (std::size_t f = picture_.figures.size(); f-- > 0;) {
            const glm::vec3 at =
                seen_herniation(placed(wandered ? injury.tip_mm : injury.at_mm, f), c.structure, wandered);
            if (const auto pixel = project(picture_.camera, options_.viewport.size_px, at)) {
                c.anchor = *pixel;
                const auto hit = hit_at(*pixel);
                c.dashed = hit && glm::distance(hit->point, at) > 12.0f &&
                           hit->distance_mm < glm::distance(at, eye(picture_.camera));
                found_.push_back(c);
                return;
            }
        }
    }

    [[nodiscard]] std::optional<Hit> hit_at(glm::vec2 pixel) const
    {
        return pick(picture_, catalogue_, ray_through(picture_.camera, options_.viewport.size_px, pixel));
    }

    // The pressed root lies on the herniation: the leader ends beside it, where the disc itself can be seen; a fragment
    // that lies behind a body is seen where that body is.
    [[nodiscard]] glm::vec3 seen_herniation(glm::vec3 pressed, const std::string& disc, bool wandered) const
    {
        const auto clear = [&](const Hit& hit) {
            const Structure* s = wandered ? catalogue_.find(hit.name) : nullptr;
            return hit.name == disc || (s && s->tissue == anatomy::Tissue::bone);
        };
        const glm::vec3 away = glm::normalize(pressed - eye(picture_.camera));
        const glm::vec3 across = glm::normalize(glm::cross(away, glm::vec3(0, 1, 0)));
        const glm::vec3 up = glm::cross(across, away);
        for (const float reach_mm : {wandered ? 1.5f : 4.5f, 6.0f, 7.5f}) {
            for (const glm::vec3& way : {across, -across, up, -up}) {
                const glm::vec3 at = pressed + way * reach_mm;
                const auto pixel = project(picture_.camera, options_.viewport.size_px, at);
                const auto hit = pixel ? hit_at(*pixel) : std::nullopt;
                if (hit && clear(*hit)) {
                    return at;
                }
            }
        }
        return pressed;
    }

    void add_muscle(sim::Muscle muscle, sim::Side side, int priority, bool chosen)
    {
        for (const Structure& s : catalogue_.structures()) {
            if (s.group == anatomy::Group::muscle && s.muscle == muscle && s.tissue == anatomy::Tissue::muscle) {
                if (add(s.name, side, LabelKind::muscle, priority, std::nullopt)) {
                    LabelCandidate& c = found_.back();
                    c.key = std::string("muscle.").append(sim::id(muscle));
                    c.muscle = muscle;
                    c.selected = chosen;
                    c.priority -= c.dashed ? 35 : 0;  // a muscle that cannot be seen makes room for one that can
                    return;
                }
            }
        }
    }

    bool add(const std::string& name, sim::Side side, LabelKind kind, int priority, std::optional<sim::Root> root)
    {
        std::optional<Spot> spot;
        for (const Instance& i : picture_.instances) {
            const bool same = i.name == name && (i.side == side || i.side == sim::Side::left) && i.alpha > kSeen;
            const Structure* s = same ? catalogue_.find(name) : nullptr;
            if (!s || (s->paired && i.side != side)) {
                continue;
            }
            const auto here = spot_on(*s, i);
            if (here && (!spot || (spot->hidden && !here->hidden))) {
                spot = here;
            }
        }
        if (!spot) {
            return false;
        }
        LabelCandidate c;
        c.kind = kind;
        c.structure = name;
        c.key = "structure." + name;
        c.root = root;
        c.side = side;
        c.priority = priority;
        c.selected = selected(name, side);
        c.anchor = spot->pixel;
        c.dashed = spot->hidden;
        found_.push_back(c);
        return true;
    }

    // A point of the structure that faces the eye, near its middle or, for roots, just beyond the press; visible if any
    // is.
    [[nodiscard]] std::optional<Spot> spot_on(const Structure& s, const Instance& i) const
    {
        const glm::vec2 size = options_.viewport.size_px;
        const glm::vec3 from = eye(picture_.camera);
        const bool root = s.group == anatomy::Group::root;
        const auto way = root ? injured_way(s, i.side, picture_) : std::nullopt;
        const float ideal =
            way ? std::clamp((*way + 9.0f - s.path_start_mm) / std::max(s.path_length_mm, 1.0f), 0.1f, 0.9f) : 0.42f;
        const glm::mat4 place = placement(picture_.figures[i.figure], picture_.camera);
        struct Option {
            float score;
            glm::vec3 at;
        };
        std::vector<Option> best;
        for (const anatomy::Vertex& v : s.quick->vertices) {
            const glm::vec3 at(place * glm::vec4(drawn_at(picture_, i, s, v), 1.0f));
            const glm::vec3 normal = glm::mat3(place) * drawn_normal(picture_, i, s, v);
            const float facing = glm::dot(normal, glm::normalize(from - at));
            const bool tubular = glm::dot(v.fibre, v.fibre) > 0.01f;
            const float middle = tubular ? -6.0f * std::abs(v.along - ideal)
                                         : -glm::distance(v.position, s.centre()) / glm::distance(s.low, s.high);
            const auto pixel = project(picture_.camera, size, at);
            if (facing > 0.3f && pixel && options_.viewport.free.contains(*pixel)) {
                best.push_back({facing + middle, at});
            }
        }
        if (best.empty()) {
            return std::nullopt;
        }
        std::sort(best.begin(), best.end(), [](const Option& a, const Option& b) { return a.score > b.score; });
        const std::size_t stride = std::max<std::size_t>(1, best.size() / (2 * kTries));
        for (std::size_t k = 0; k < best.size() && k / stride < kTries; k += stride) {
            const auto pixel = project(picture_.camera, size, best[k].at);
            const auto hit = pick(picture_, catalogue_, ray_through(picture_.camera, size, *pixel));
            if (!hit || (hit->name == i.name && hit->side == i.side && hit->figure == i.figure)) {
                return Spot{*pixel, false};
            }
        }
        return Spot{*project(picture_.camera, size, best.front().at), true};
    }

    [[nodiscard]] glm::vec3 placed(glm::vec3 body, std::size_t figure) const
    {
        return glm::vec3(placement(picture_.figures[figure], picture_.camera) * glm::vec4(body, 1.0f));
    }

    const MeshCatalogue& catalogue_;
    const Picture& picture_;
    const sim::Case& case_;
    const sim::Findings& findings_;
    const ComposeOptions& options_;
    std::vector<LabelCandidate> found_;
};

}  // namespace

std::vector<LabelCandidate> label_candidates(const MeshCatalogue& catalogue, const Picture& picture, const sim::Case& c,
                                             const sim::Findings& findings, const ComposeOptions& options)
{
    return Namer(catalogue, picture, c, findings, options).all();
}

}  // namespace l5s1::scene
