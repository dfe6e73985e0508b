// geometry.cpp: one reader a file of assets/geometry. Longer than most: every measure of the body is named here once.

#include "render/anatomy/body/geometry.h"

#include "render/anatomy/body/geometry_reader.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace l5s1::anatomy {
namespace {

constexpr std::size_t kLargestFile_bytes = 1u << 20;

// Returns the tables under `key`; a fault unless there are exactly `count`.
std::vector<const toml::table*> exactly(GeometryReader& r, const toml::table& file, std::string_view key,
                                        std::size_t count)
{
    auto tables = r.tables(file, "", key);
    if (tables.size() != count) {
        r.fault(file, key, "needs " + std::to_string(count) + " tables");
        tables.clear();
    }
    return tables;
}

void read_vertebra(GeometryReader& r, const toml::table& t, VertebraMeasures& v)
{
    struct Field {
        std::string_view key;
        float VertebraMeasures::*value;
        double min, max;
    };
    using V = VertebraMeasures;
    static constexpr std::array kFields{
        Field{"upper_width_mm", &V::upper_width, 20, 80},
        Field{"upper_depth_mm", &V::upper_depth, 15, 60},
        Field{"lower_width_mm", &V::lower_width, 20, 80},
        Field{"lower_depth_mm", &V::lower_depth, 15, 60},
        Field{"anterior_height_mm", &V::anterior_height, 10, 50},
        Field{"posterior_height_mm", &V::posterior_height, 10, 50},
        Field{"canal_width_mm", &V::canal_width, 10, 40},
        Field{"canal_depth_mm", &V::canal_depth, 8, 30},
        Field{"pedicle_width_mm", &V::pedicle_width, 4, 25},
        Field{"pedicle_height_mm", &V::pedicle_height, 6, 25},
        Field{"pedicle_angle_deg", &V::pedicle_angle, 0, 45},
        Field{"transverse_span_mm", &V::transverse_span, 50, 130},
        Field{"transverse_rise_mm", &V::transverse_rise, -20, 20},
        Field{"transverse_setback_mm", &V::transverse_setback, -20, 20},
        Field{"transverse_half_height_mm", &V::transverse_half_height, 1, 12},
        Field{"transverse_half_thickness_mm", &V::transverse_half_thickness, 1, 12},
        Field{"superior_facet_angle_deg", &V::superior_facet_angle, 0, 90},
        Field{"inferior_facet_angle_deg", &V::inferior_facet_angle, 0, 90},
        Field{"spinous_length_mm", &V::spinous_length, 30, 100},
        Field{"spinous_height_mm", &V::spinous_height, 8, 40},
        Field{"spinous_drop_mm", &V::spinous_drop, -10, 30},
        Field{"lamina_top_mm", &V::lamina_top, 0, 30},
        Field{"lamina_bottom_mm", &V::lamina_bottom, 0, 20},
    };
    v.id = r.name(t, "id");
    for (const Field& field : kFields) {
        v.*field.value = r.needed(t, field.key, field.min, field.max);
    }
    v.superior_facet = r.triple(t, "superior_facet_mm");
    v.inferior_facet = r.triple(t, "inferior_facet_mm");
}

void read_vertebrae(GeometryReader& r, const toml::table& file, Geometry& g)
{
    const auto vertebrae = exactly(r, file, "vertebra", kLumbarCount);
    for (std::size_t i = 0; i < vertebrae.size(); ++i) {
        read_vertebra(r, *vertebrae[i], g.vertebrae[i]);
    }
    const auto discs = exactly(r, file, "disc", kLumbarCount);
    for (std::size_t i = 0; i < discs.size(); ++i) {
        g.discs[i] = {r.name(*discs[i], "id"), r.needed(*discs[i], "height_mm", 2, 25),
                      r.needed(*discs[i], "wedge_deg", -10, 30)};
    }
    if (const toml::table* t = r.table(file, "", "sacral_endplate")) {
        g.sacral_endplate = {r.needed(*t, "slope_deg", 0, 80), r.needed(*t, "width_mm", 20, 80),
                             r.needed(*t, "depth_mm", 15, 60)};
    }
}

void read_sacrum(GeometryReader& r, const toml::table& file, Geometry& g)
{
    read_bones(r, file, g.bones);
    if (const toml::table* t = r.table(file, "", "sacral_wedge")) {
        g.sacral_wedge = {r.pairs(*t, "middle_z_by_depth"),     r.pairs(*t, "slope_by_depth"),
                          r.pairs(*t, "half_width_by_depth"),   r.pairs(*t, "half_thickness_by_depth"),
                          r.pairs(*t, "bow_by_share_of_width"), r.pairs(*t, "bow_gain_by_depth"),
                          r.pairs(*t, "ala_top_depth_by_x"),    r.needed(*t, "tip_depth_mm", 50, 150)};
    }
    if (const toml::table* t = r.table(file, "", "sacral_window")) {
        g.sacral_window = r.knots(*t, "knots");
    }
    if (const toml::table* t = r.table(file, "", "s1_articular_process")) {
        g.s1_facet_angle = r.needed(*t, "facet_angle_deg", 0, 90);
    }
}

void read_muscles(GeometryReader& r, const toml::table& file, Geometry& g)
{
    for (const toml::table* t : r.tables(file, "", "muscle")) {
        r.only(*t, "muscle",
               {"id", "follows", "tissue", "belly", "lost_share", "fibre_turns", "skin_pad_mm", "grid", "up", "knots"});
        MuscleShape m;
        m.id = r.name(*t, "id");
        m.follows = t->contains("follows") && t->get("follows")->value_or(std::string_view{}).empty()
                        ? std::string{}
                        : r.name(*t, "follows");
        const std::string tissue = r.name(*t, "tissue");
        m.tissue = tissue == "tendon" ? Tissue::tendon : tissue == "ligament" ? Tissue::ligament : Tissue::muscle;
        const vec2 belly = r.pair(*t, "belly");
        m.belly = {belly.x, belly.y};
        m.lost_share = r.needed(*t, "lost_share", 0, 1);
        m.fibre_turns = r.needed(*t, "fibre_turns", -2, 2);
        m.skin_pad_mm = r.needed(*t, "skin_pad_mm", 0, 50);
        const vec2 grid = r.pair(*t, "grid");
        m.along = std::clamp(static_cast<int>(grid.x), 4, 400);
        m.around = std::clamp(static_cast<int>(grid.y), 6, 128);
        m.up = r.triple(*t, "up");
        m.knots = r.knots(*t, "knots");
        g.muscles.push_back(std::move(m));
    }
    if (const toml::table* t = r.table(file, "", "atrophy")) {
        for (const auto& v : r.rows(*t, "rows", 5, 5)) {
            if (!g.atrophy.empty() && v[0] <= g.atrophy.back().y) {
                r.fault(*t->get("rows"), "rows", "must rise in y");
            }
            g.atrophy.push_back({v[0], {v[1], v[2]}, v[3], v[4]});
        }
        if (g.atrophy.size() < 2) {
            r.fault(*t, "rows", "needs at least two rows");
        }
    }
}

NerveKnot nerve_knot(GeometryReader& r, const toml::node& node)
{
    const toml::array* row = node.as_array();
    const auto number = [&](std::size_t i) { return static_cast<float>((*row)[i].value<double>().value_or(0.0)); };
    NerveKnot k;
    const bool by_root = row != nullptr && row->size() == 4 && (*row)[0].is_string();
    if (row == nullptr || (!by_root && row->size() != 5)) {
        r.fault(node, "knots", "needs [x, y, z, n, b] or [\"root_..\", knot, n, b]");
        return k;
    }
    if (by_root) {
        k.root = (*row)[0].value_or(std::string{});
        k.root_knot = static_cast<int>(number(1));
    } else {
        k.knot.position = {number(0), number(1), number(2)};
    }
    const std::size_t first = by_root ? 2 : 3;
    k.knot.n_plus = k.knot.n_minus = number(first);
    k.knot.b_plus = k.knot.b_minus = number(first + 1);
    if (k.knot.n_plus <= 0.0f || k.knot.b_plus <= 0.0f) {
        r.fault(node, "knots", "a section must be thicker than nothing");
    }
    return k;
}

void read_nerve(GeometryReader& r, const toml::table& t, Geometry& g)
{
    r.only(t, "nerve", {"id", "parent", "joins", "follows", "share", "up", "knots"});
    NerveShape nerve;
    nerve.id = r.name(t, "id");
    const auto optional = [&](std::string_view key) { return t[key].value_or(std::string{}); };
    nerve.parent = optional("parent");
    nerve.joins = optional("joins");
    nerve.follows = optional("follows");
    const auto share = r.row(t, "share", 6, 6);
    std::copy(share.begin(), share.end(), nerve.share.begin());
    if (std::fabs(std::accumulate(share.begin(), share.end(), 0.0f) - 1.0f) > 1e-3f) {
        r.fault(t.contains("share") ? *t.get("share") : static_cast<const toml::node&>(t), "share", "must sum to 1");
    }
    nerve.up = r.triple(t, "up");
    if (const toml::array* knots = t["knots"].as_array()) {
        for (const toml::node& node : *knots) {
            nerve.knots.push_back(nerve_knot(r, node));
            const NerveKnot& k = nerve.knots.back();
            const auto is = [&](const auto& root) { return "root_" + root.id == k.root; };
            const bool lumbar = std::any_of(g.lumbar_roots.begin(), g.lumbar_roots.end(), is);
            const auto sacral = std::find_if(g.sacral_roots.begin(), g.sacral_roots.end(), is);
            constexpr int kTemplateKnots = 9;
            const int count = lumbar                           ? kTemplateKnots
                              : sacral != g.sacral_roots.end() ? static_cast<int>(sacral->knots.size())
                                                               : 0;
            if (!k.root.empty() && (k.root_knot < 0 || k.root_knot >= count)) {
                r.fault(node, "knots", "no such knot of a root");
                nerve.knots.back().root.clear();
            }
        }
    }
    if (nerve.knots.size() < 2) {
        r.fault(t, "knots", "needs at least two knots");
    }
    g.nerves.push_back(std::move(nerve));
}

void read_nerves(GeometryReader& r, const toml::table& file, Geometry& g)
{
    if (const toml::table* t = r.table(file, "", "dural_sac")) {
        const auto width = r.row(*t, "half_width_mm", kLumbarCount, kLumbarCount);
        const auto depth = r.row(*t, "half_depth_mm", kLumbarCount, kLumbarCount);
        std::copy(width.begin(), width.end(), g.sac.half_width.begin());
        std::copy(depth.begin(), depth.end(), g.sac.half_depth.begin());
        g.sac.sacral_knots = r.knots(*t, "sacral_knots");
    }
    if (const toml::table* t = r.table(file, "", "posterior_longitudinal_ligament")) {
        g.posterior_longitudinal_ligament = {r.needed(*t, "half_thickness_mm", 0.1, 10),
                                             r.needed(*t, "on_body_mm", 1, 30), r.needed(*t, "on_disc_mm", 1, 30)};
    }
    if (const toml::table* t = r.table(file, "", "ligamentum_flavum")) {
        g.ligamentum_flavum = {r.needed(*t, "half_thickness_mm", 0.5, 5), r.needed(*t, "half_width_mm", 1, 10),
                               r.needed(*t, "from_midline_mm", 1, 12), r.pair(*t, "on_sacrum_mm")};
    }
    const auto roots = exactly(r, file, "lumbar_root", kLumbarCount);
    for (std::size_t i = 0; i < roots.size(); ++i) {
        g.lumbar_roots[i] = {r.name(*roots[i], "id"), r.needed(*roots[i], "radius_mm", 0.2, 6),
                             r.needed(*roots[i], "ganglion_mm", 0.2, 8), r.needed(*roots[i], "in_sac_x_mm", 0, 12)};
    }
    for (const toml::table* t : exactly(r, file, "sacral_root", 2)) {
        g.sacral_roots.push_back({r.name(*t, "id"), r.knots(*t, "knots")});
    }
    for (const toml::table* t : r.tables(file, "", "nerve")) {
        read_nerve(r, *t, g);
    }
}

void read_skin(GeometryReader& r, const toml::table& file, Geometry& g)
{
    const toml::table* t = r.table(file, "", "skin");
    if (t == nullptr) {
        return;
    }
    SkinShape& s = g.skin;
    s.voxel_mm = r.needed(*t, "voxel_mm", 1, 20);
    s.simplify_mm = r.needed(*t, "simplify_mm", 0, 5);
    s.smoothing_passes = static_cast<int>(r.needed(*t, "smoothing_passes", 0, 500));
    const vec2 fade = r.pair(*t, "fade_mm");
    s.fade_from_y = fade.x;
    s.fade_to_y = fade.y;
    s.fat_pad_mm = r.needed(*t, "fat_pad_mm", 0, 50);
    s.sole_y = r.length(*t, "sole_y_mm");
    if (const toml::table* pads = r.table(*t, "skin", "bone_pads_mm")) {
        s.tibia_pad = r.needed(*pads, "tibia", 0, 50);
        s.fibula_pad = r.needed(*pads, "fibula", 0, 50);
        s.patella_pad = r.needed(*pads, "patella", 0, 50);
        s.femur_pad = r.needed(*pads, "femur", 0, 50);
        s.foot_pad = r.needed(*pads, "foot", 0, 50);
        s.phalanx_pad = r.needed(*pads, "phalanx", 0, 50);
    }
    for (const auto& v : r.rows(*t, "fat", 8, 8)) {
        s.fat.push_back({{v[0], v[1], v[2]}, {v[4], v[5], v[6]}, v[3], v[7]});
    }
    s.axis_up = r.triple(*t, "axis_up");
    for (const auto& v : r.rows(*t, "axis_mm", 3, 3)) {
        s.axis.emplace_back(v[0], v[1], v[2]);
    }
    if (s.axis.size() < 2) {
        r.fault(*t, "axis_mm", "needs at least two rows");
    }
}

void read_herniation(GeometryReader& r, const toml::table& file, Geometry& g)
{
    const auto zones = exactly(r, file, "zone", g.herniation_zones.size());
    for (std::size_t i = 0; i < zones.size(); ++i) {
        const toml::table& t = *zones[i];
        const vec2 angle = r.pair(t, "angle_deg");
        g.herniation_zones[i] = {r.name(t, "id"),
                                 angle.x,
                                 angle.y,
                                 r.name(t, "root") == "exiting",
                                 r.name(t, "migrates") == "up",
                                 r.needed(t, "press_factor", 0, 4),
                                 r.needed(t, "width_mm", 2, 40)};
    }
    const auto kinds = exactly(r, file, "type", g.herniation_kinds.size());
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const toml::table& t = *kinds[i];
        g.herniation_kinds[i] = {r.name(t, "id"),
                                 r.needed(t, "press_mm", 0, 20),
                                 r.needed(t, "width_factor", 0.1, 5),
                                 r.needed(t, "blend_mm", 0, 20),
                                 r.needed(t, "broad_share", 0, 2),
                                 r.needed(t, "broad_rad", 0.1, 4),
                                 r.needed(t, "migration_mm", 0, 25),
                                 r.needed(t, "migrated_mm", 0, 25),
                                 r.needed(t, "nucleus", 0, 1)};
    }
}

}  // namespace

GeometryResult read_geometry(const scenarios::Assets& assets, std::string_view prefix)
{
    using Read = void (*)(GeometryReader&, const toml::table&, Geometry&);
    const auto bones = [](GeometryReader& r, const toml::table& file, Geometry& g) { read_bones(r, file, g.bones); };
    const std::array<std::pair<std::string_view, Read>, 9> files{{
        {"vertebrae.toml", read_vertebrae},
        {"sacrum.toml", read_sacrum},
        {"limb.toml", bones},
        {"foot.toml", bones},
        {"muscles.toml", read_muscles},
        {"joints.toml", [](GeometryReader& r, const toml::table& file, Geometry& g) { read_bend(r, file, g.bend); }},
        {"nerves.toml", read_nerves},
        {"skin.toml", read_skin},
        {"herniation.toml", read_herniation},
    }};
    GeometryResult result;
    for (const auto& [name, read] : files) {
        const std::string path = std::string(prefix) + std::string(name);
        GeometryReader reader(assets.display_name(path));
        if (const auto text = assets.read(path)) {
            if (const auto table = reader.parse(*text, kLargestFile_bytes)) {
                read(reader, *table, result.geometry);
            }
        } else {
            reader.fault(1, "file", "missing");
        }
        scenarios::append(result.faults, reader.faults());
    }
    return result;
}

const Bone& bone_of(const Geometry& geometry, std::string_view id)
{
    const auto found =
        std::find_if(geometry.bones.begin(), geometry.bones.end(), [&](const Bone& b) { return b.id == id; });
    assert(found != geometry.bones.end());
    return *found;
}

}  // namespace l5s1::anatomy
