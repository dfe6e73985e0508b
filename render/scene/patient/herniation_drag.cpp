#include "render/scene/patient/herniation_drag.h"

#include "render/scene/patient/herniations.h"

#include <algorithm>
#include <cmath>

namespace l5s1::scene {

namespace {

constexpr float kHold_deg = 3.0f;  // beyond its border a zone is still kept
constexpr float kHold_mm = 2.0f;   // likewise a migration
constexpr double kStep = 0.01;     // of severity

anatomy::HerniationRequest request_of(const sim::Herniation& h, double severity)
{
    return {h.level, h.side, h.zone, h.type, severity, h.migration};
}

}  // namespace

// Neighbours share the gap between their ranges; the central zone reaches to where the subarticular one begins.
HerniationDrag::HerniationDrag(const anatomy::Geometry& geometry, const anatomy::Atlas& atlas)
    : geometry_(geometry), shapes_(geometry, atlas)
{
    for (std::size_t z = 1; z < begins_deg_.size(); ++z) {
        const auto& inner = geometry_.herniation_zones[z - 1];
        const auto& outer = geometry_.herniation_zones[z];
        begins_deg_[z] = 180.0f - (z == 1 ? outer.to_deg : 0.5f * (inner.from_deg + outer.to_deg));
    }
}

const HerniationDrag::Reach& HerniationDrag::reach(const sim::Herniation& h)
{
    const anatomy::HerniationRequest wanted = request_of(h, 1.0);
    if (reach_ && reach_->of == wanted) {
        return *reach_;
    }
    Reach r;
    r.of = wanted;
    const auto& kind = geometry_.herniation_kinds[sim::index(h.type)];
    const float seen = h.type == sim::HerniationType::bulge ? kind.broad_share : 1.0f;
    for (std::size_t i = 1; i < r.seen_mm.size(); ++i) {
        const anatomy::Protruded p = shapes_.protruded(request_of(h, 0.1 * static_cast<double>(i)));
        r.seen_mm[i] = seen * p.size_mm;
        r.turn = p.turn;
        r.height_mm = p.fragment ? p.migration_mm : 0.5f * p.migration_mm;
    }
    reach_ = r;
    return *reach_;
}

glm::vec3 HerniationDrag::tip(const sim::Herniation& h, float volume_share)
{
    const Reach& r = reach(h);
    const float at = std::clamp(static_cast<float>(h.severity) * volume_share, 0.0f, 1.0f) * 10.0f;
    const auto below = std::min<std::size_t>(static_cast<std::size_t>(at), 9);
    const float size = anatomy::lerp(r.seen_mm[below], r.seen_mm[below + 1], at - static_cast<float>(below));
    const float radius = anatomy::Disc(geometry_, sim::index(h.level)).rim(r.turn) + size;
    return {std::sin(r.turn) * radius, r.height_mm, std::cos(r.turn) * radius};
}

std::optional<sim::Zone> HerniationDrag::zone_at(float deg, std::optional<sim::Zone> present) const
{
    if (present) {
        const std::size_t z = sim::index(*present);
        const float to = z + 1 < begins_deg_.size() ? begins_deg_[z + 1] : 180.0f;
        if (deg >= begins_deg_[z] - kHold_deg && deg <= to + kHold_deg) {
            return present;
        }
    }
    std::size_t zone = 0;
    while (zone + 1 < begins_deg_.size() && deg >= begins_deg_[zone + 1]) {
        ++zone;
    }
    return static_cast<sim::Zone>(zone);
}

sim::Herniation HerniationDrag::axial(const sim::Herniation& now, glm::vec2 tip_mm, float volume_share)
{
    sim::Herniation next = now;
    const float deg = glm::degrees(std::atan2(std::fabs(tip_mm.x), -tip_mm.y));
    const sim::Side side = tip_mm.x >= 0.0f ? sim::Side::left : sim::Side::right;
    const bool crossed = now.zone != sim::Zone::central && side != now.side;
    next.zone = *zone_at(deg, crossed ? std::nullopt : std::optional(now.zone));
    if (next.zone != sim::Zone::central) {
        next.side = side;
    }
    const Reach& r = reach(next);
    const float wanted = glm::length(tip_mm) - anatomy::Disc(geometry_, sim::index(next.level)).rim(r.turn);
    std::size_t i = 0;
    while (i < 9 && r.seen_mm[i + 1] < wanted) {
        ++i;
    }
    const float share = anatomy::unit((wanted - r.seen_mm[i]) / std::max(1e-3f, r.seen_mm[i + 1] - r.seen_mm[i]));
    const double seen = 0.1 * (static_cast<double>(i) + static_cast<double>(share));
    const double whole = seen / std::max(0.05, static_cast<double>(volume_share));
    next.severity = std::clamp(std::round(whole / kStep) * kStep, 0.0, 1.0);
    return next;
}

sim::Herniation HerniationDrag::sagittal(const sim::Herniation& now, float above_mm)
{
    if (!can_migrate(now.type)) {
        return now;
    }
    sim::Herniation best = now;
    float nearest = std::fabs(reach(now).height_mm - above_mm) - kHold_mm;
    for (const sim::Migration m : {sim::Migration::none, sim::Migration::up, sim::Migration::down}) {
        sim::Herniation other = now;
        other.migration = m;
        if (const float away = std::fabs(reach(other).height_mm - above_mm); away < nearest) {
            nearest = away;
            best = other;
        }
    }
    return best;
}

}  // namespace l5s1::scene
