#include "render/anatomy/body/geometry_reader.h"

namespace l5s1::anatomy {

float GeometryReader::needed(const toml::table& table, std::string_view key, double min, double max)
{
    if (!table.contains(key)) {
        fault(table, key, "missing");
        return static_cast<float>(min);
    }
    return static_cast<float>(number(table, "", key, min, max).value_or(min));
}

std::string GeometryReader::name(const toml::table& table, std::string_view key)
{
    return string(table, "", key);
}

std::vector<float> GeometryReader::numbers(const toml::node& node, std::string_view key, std::size_t least,
                                           std::size_t most)
{
    constexpr double kLargest = 1e4;
    std::vector<float> values;
    bool good = node.is_array();
    if (good) {
        for (const toml::node& item : *node.as_array()) {
            const auto value = item.value<double>();
            good = good && item.is_number() && value && std::fabs(*value) <= kLargest;
            values.push_back(good ? static_cast<float>(*value) : 0.0f);
        }
    }
    if (!good || values.size() < least || values.size() > most) {
        const std::string count =
            least == most ? std::to_string(least) : std::to_string(least) + " to " + std::to_string(most);
        fault(node, key, "needs a row of " + count + " numbers");
        values.assign(least, 0.0f);
    }
    return values;
}

std::vector<float> GeometryReader::row(const toml::table& table, std::string_view key, std::size_t least,
                                       std::size_t most)
{
    if (const toml::node* node = table.get(key)) {
        return numbers(*node, key, least, most);
    }
    fault(table, key, "missing");
    return std::vector<float>(least, 0.0f);
}

vec2 GeometryReader::pair(const toml::table& table, std::string_view key)
{
    const auto v = row(table, key, 2, 2);
    return {v[0], v[1]};
}

vec3 GeometryReader::triple(const toml::table& table, std::string_view key)
{
    const auto v = row(table, key, 3, 3);
    return {v[0], v[1], v[2]};
}

std::vector<sim::Muscle> GeometryReader::muscles(const toml::table& table, std::string_view path, std::string_view key)
{
    std::vector<sim::Muscle> named;
    for (const std::string& id : strings(table, path, key)) {
        if (const auto muscle = sim::from_id<sim::Muscle>(id)) {
            named.push_back(*muscle);
        } else {
            fault(table, scenarios::join(path, key), "there is no muscle \"" + id + "\"");
        }
    }
    return named;
}

std::vector<std::vector<float>> GeometryReader::rows(const toml::table& table, std::string_view key, std::size_t least,
                                                     std::size_t most)
{
    std::vector<std::vector<float>> result;
    const toml::array* array = table.contains(key) ? table.get(key)->as_array() : nullptr;
    if (array == nullptr) {
        fault(table, key, "needs rows of numbers");
        return result;
    }
    for (const toml::node& item : *array) {
        result.push_back(numbers(item, key, least, most));
    }
    return result;
}

std::vector<vec2> GeometryReader::pairs(const toml::table& table, std::string_view key)
{
    std::vector<vec2> result;
    for (const auto& v : rows(table, key, 2, 2)) {
        result.emplace_back(v[0], v[1]);
    }
    if (result.size() < 2) {
        fault(table, key, "needs at least two rows");
        result.resize(2, vec2(0));
    }
    return result;
}

Knot GeometryReader::knot_of(const std::vector<float>& v)
{
    const vec3 position(v[0], v[1], v[2]);
    if (v.size() <= 6) {
        return knot(position, v[3], v[4], v.size() == 6 ? v[5] : 2.0f);
    }
    return {position, v[3], v[4], v[5], v[6], v.size() == 8 ? v[7] : 2.0f};
}

std::vector<Knot> GeometryReader::knots(const toml::table& table, std::string_view key)
{
    std::vector<Knot> result;
    for (const auto& v : rows(table, key, 5, 8)) {
        const Knot k = knot_of(v);
        if (std::min(std::min(k.n_plus, k.n_minus), std::min(k.b_plus, k.b_minus)) <= 0.0f || k.exponent < 1.0f) {
            fault(*table.get(key), key, "a section must be thicker than nothing");
        }
        if (!result.empty() && glm::length(result.back().position - k.position) < 0.1f) {
            fault(*table.get(key), key, "two knots in the same place");
        }
        result.push_back(k);
    }
    if (result.size() < 2) {
        fault(table, key, "needs at least two knots");
        result = {knot(vec3(0), 1, 1), knot(vec3(0, 1, 0), 1, 1)};
    }
    return result;
}

namespace {

ShapePtr plate(GeometryReader& r, const toml::table& t)
{
    const float thickness = r.needed(t, "half_thickness_mm", 0.1, 50);
    const vec2 falloff = t.contains("falloff_per_mm") ? r.pair(t, "falloff_per_mm") : vec2(0);
    const vec3 rim = t.contains("rim") ? r.triple(t, "rim") : vec3(0, 0, 1);
    return std::make_shared<Plate>(
        r.triple(t, "origin_mm"), r.triple(t, "x_axis"), r.triple(t, "y_axis"), r.pairs(t, "corners_mm"),
        [=](vec2 q) {
            return thickness - falloff.x * q.x * q.x - falloff.y * q.y * q.y + rim.x * smooth_step(rim.y, rim.z, q.x);
        },
        r.needed(t, "rounding_mm", 0, 50));
}

ShapePtr patch(GeometryReader& r, const toml::table& t)
{
    const int columns = static_cast<int>(r.needed(t, "columns", 2, 32));
    const int rows = static_cast<int>(r.needed(t, "rows", 2, 32));
    std::vector<vec4> points;
    for (const auto& v : r.rows(t, "points", 4, 4)) {
        points.emplace_back(v[0], v[1], v[2], v[3]);
    }
    const auto count = static_cast<std::size_t>(columns * rows);
    if (points.size() != count) {
        r.fault(t, "points", "needs columns times rows = " + std::to_string(count) + " points");
        points.resize(count, vec4(0, 0, 0, 1));
    }
    return std::make_shared<Patch>(columns, rows, points);
}

// Returns nothing for a formula, whose name goes into `formula`.
ShapePtr shape(GeometryReader& r, const toml::table& t, std::string& formula)
{
    const std::string kind = r.name(t, "shape");
    if (kind == "formula") {
        formula = r.name(t, "formula");
        if (formula != "sacral_wedge" && formula != "s1_articular_process" && formula != "s1_facet_cut") {
            r.fault(*t.get("formula"), "formula", "unknown formula \"" + formula + "\"");
        }
    } else if (kind == "ellipsoid") {
        return std::make_shared<Ellipsoid>(r.triple(t, "centre_mm"), r.triple(t, "radii_mm"),
                                           t.contains("turn_deg") ? r.triple(t, "turn_deg") : vec3(0));
    } else if (kind == "cone") {
        const vec2 radii = r.pair(t, "radii_mm");
        return std::make_shared<RoundCone>(r.triple(t, "from_mm"), r.triple(t, "to_mm"), radii.x, radii.y);
    } else if (kind == "torus") {
        const vec2 radii = r.pair(t, "radii_mm");
        return std::make_shared<Torus>(r.triple(t, "centre_mm"), r.triple(t, "normal"), radii.x, radii.y);
    } else if (kind == "loft") {
        return std::make_shared<LoftSolid>(r.knots(t, "knots"), r.triple(t, "up"), r.needed(t, "cap_mm", 0, 50));
    } else if (kind == "plate") {
        return plate(r, t);
    } else if (kind == "patch") {
        return patch(r, t);
    } else if (!kind.empty()) {
        r.fault(*t.get("shape"), "shape", "unknown shape \"" + kind + "\"");
    }
    return nullptr;
}

Operation operation(GeometryReader& r, const toml::table& t)
{
    if (!t.contains("operation")) {
        return Operation::add;
    }
    const std::string word = r.name(t, "operation");
    if (word == "subtract") {
        return Operation::subtract;
    }
    if (word == "intersect") {
        return Operation::intersect;
    }
    r.fault(*t.get("operation"), "operation", "must be subtract or intersect");
    return Operation::add;
}

}  // namespace

void read_bones(GeometryReader& r, const toml::table& file, std::vector<Bone>& bones)
{
    for (const toml::table* t : r.tables(file, "", "bone")) {
        Bone bone;
        bone.id = r.name(*t, "id");
        const std::string frame = r.name(*t, "frame");
        bone.frame = frame == "foot" ? BoneFrame::foot : frame == "sacrum" ? BoneFrame::sacrum : BoneFrame::body;
        const std::string group = r.name(*t, "group");
        bone.group = group == "pelvis" ? Group::pelvis : group == "sacrum" ? Group::sacrum : Group::limb_bone;
        bone.voxel_mm = r.needed(*t, "voxel_mm", 0.3, 10);
        bone.simplify_mm = r.needed(*t, "simplify_mm", 0, 5);
        bone.noise_mm = r.needed(*t, "noise_mm", 0, 5);
        bone.noise_per_mm = r.needed(*t, "noise_per_mm", 0, 5);
        bone.cavity_mm = r.needed(*t, "cavity_mm", 0.1, 20);
        for (const toml::table* p : r.tables(*t, bone.id, "piece")) {
            BonePiece piece;
            piece.piece.operation = operation(r, *p);
            piece.piece.blend_mm = r.needed(*p, "blend_mm", 0, 50);
            piece.piece.mirrored = r.flag(*p, "", "mirrored");
            piece.piece.shape = shape(r, *p, piece.formula);
            if (piece.piece.shape != nullptr || !piece.formula.empty()) {
                bone.pieces.push_back(std::move(piece));
            }
        }
        bones.push_back(std::move(bone));
    }
}

}  // namespace l5s1::anatomy
