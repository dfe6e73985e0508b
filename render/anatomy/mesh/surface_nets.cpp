#include "render/anatomy/mesh/surface_nets.h"

#include "render/anatomy/mesh/parallel.h"

#include <array>

namespace l5s1::anatomy {
namespace {

constexpr int kBlock = 8;  // voxels along a block's edge; a block is sampled whole or not at all
constexpr float kHalfDiagonal = 0.8661f;
constexpr float kUnknown_mm = 1e3f;

struct Cell {
    int x, y, z;
};

class Grid {
public:
    Grid(const Field& field, Box box, const NetOptions& options);
    [[nodiscard]] Mesh extract() const;
    void refine(Mesh& mesh) const;

private:
    [[nodiscard]] std::size_t node(int x, int y, int z) const
    {
        return (static_cast<std::size_t>(z) * static_cast<std::size_t>(size_.y) + static_cast<std::size_t>(y)) *
                   static_cast<std::size_t>(size_.x) +
               static_cast<std::size_t>(x);
    }
    [[nodiscard]] std::size_t block(int x, int y, int z) const
    {
        return static_cast<std::size_t>((z * blocks_.y + y) * blocks_.x + x);
    }
    [[nodiscard]] bool active(int x, int y, int z) const
    {
        return x >= 0 && y >= 0 && z >= 0 && x < blocks_.x && y < blocks_.y && z < blocks_.z && active_[block(x, y, z)];
    }
    [[nodiscard]] vec3 place(int x, int y, int z) const { return low_ + voxel_ * vec3(x, y, z); }
    // The block whose field serves this node, or nothing if no active block touches it.
    [[nodiscard]] bool serving_block(int x, int y, int z, std::size_t& out) const;
    void find_active_blocks();
    void sample();
    void add_quads(Mesh& mesh, const std::vector<int>& vertex_of, int x, int y, int z) const;

    const Field& field_;
    const NetOptions& options_;
    float voxel_;
    vec3 low_;
    glm::ivec3 size_, blocks_;
    std::vector<float> value_;
    std::vector<std::uint8_t> active_;
    std::vector<Field> local_;
};

Grid::Grid(const Field& field, Box box, const NetOptions& options)
    : field_(field), options_(options), voxel_(options.voxel_mm)
{
    box.pad(2.0f * voxel_);
    low_ = box.low;
    const glm::ivec3 nodes = glm::ivec3(glm::ceil((box.high - box.low) / voxel_)) + 1;
    blocks_ = (nodes + kBlock - 1) / kBlock;
    size_ = blocks_ * kBlock + 1;
    value_.assign(node(0, 0, size_.z), kUnknown_mm);
    active_.assign(block(0, 0, blocks_.z), 0);
    local_.resize(options.local ? active_.size() : 0);
    find_active_blocks();
    sample();
}

void Grid::find_active_blocks()
{
    const float reach = (kHalfDiagonal * kBlock * voxel_ * options_.slack + voxel_) * 1.05f;
    parallel_ranges(active_.size(), 16, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            const int index = static_cast<int>(i);
            const Cell b{index % blocks_.x, index / blocks_.x % blocks_.y, index / blocks_.x / blocks_.y};
            const vec3 centre = low_ + voxel_ * (vec3(b.x, b.y, b.z) * float{kBlock} + 0.5f * kBlock);
            const float d = field_(centre);
            if (std::fabs(d) < reach) {
                active_[i] = 1;
                if (options_.local) {
                    local_[i] = options_.local(centre, kHalfDiagonal * kBlock * voxel_ + 2.5f * voxel_, d);
                }
                continue;
            }
            for (int z = 0; z < kBlock; ++z) {
                for (int y = 0; y < kBlock; ++y) {
                    for (int x = 0; x < kBlock; ++x) {
                        value_[node(b.x * kBlock + x, b.y * kBlock + y, b.z * kBlock + z)] = d;
                    }
                }
            }
        }
    });
}

bool Grid::serving_block(int x, int y, int z, std::size_t& out) const
{
    for (int corner = 0; corner < 8; ++corner) {
        const Cell b{x / kBlock - ((corner & 1) != 0 && x % kBlock == 0 ? 1 : 0),
                     y / kBlock - ((corner & 2) != 0 && y % kBlock == 0 ? 1 : 0),
                     z / kBlock - ((corner & 4) != 0 && z % kBlock == 0 ? 1 : 0)};
        if (active(b.x, b.y, b.z)) {
            out = block(b.x, b.y, b.z);
            return true;
        }
    }
    return false;
}

void Grid::sample()
{
    parallel_ranges(static_cast<std::size_t>(size_.z), 1, [&](std::size_t begin, std::size_t) {
        const int z = static_cast<int>(begin);
        for (int y = 0; y < size_.y; ++y) {
            for (int x = 0; x < size_.x; ++x) {
                std::size_t b = 0;
                if (serving_block(x, y, z, b)) {
                    const vec3 p = place(x, y, z);
                    value_[node(x, y, z)] = options_.local ? local_[b](p) : field_(p);
                }
            }
        }
    });
}

Mesh Grid::extract() const
{
    Mesh mesh;
    std::vector<int> vertex_of(value_.size(), -1);
    for (int z = 0; z < size_.z - 1; ++z) {
        for (int y = 0; y < size_.y - 1; ++y) {
            for (int x = 0; x < size_.x - 1; ++x) {
                if (!active(x / kBlock, y / kBlock, z / kBlock)) {
                    continue;
                }
                std::array<float, 8> corner{};
                unsigned inside = 0;
                for (unsigned i = 0; i < 8; ++i) {
                    corner[i] = value_[node(x + static_cast<int>(i & 1u), y + static_cast<int>((i >> 1) & 1u),
                                            z + static_cast<int>(i >> 2))];
                    inside |= (corner[i] < 0.0f ? 1u : 0u) << i;
                }
                if (inside == 0 || inside == 255) {
                    continue;
                }
                vec3 sum(0);
                float crossings = 0;
                for (unsigned a = 0; a < 8; ++a) {
                    for (unsigned axis = 0; axis < 3; ++axis) {
                        const unsigned b = a | (1u << axis);
                        if (b == a || (corner[a] < 0.0f) == (corner[b] < 0.0f)) {
                            continue;
                        }
                        vec3 p(static_cast<float>(a & 1u), static_cast<float>((a >> 1) & 1u),
                               static_cast<float>(a >> 2));
                        p[static_cast<int>(axis)] += corner[a] / (corner[a] - corner[b]);
                        sum += p;
                        crossings += 1.0f;
                    }
                }
                vertex_of[node(x, y, z)] = static_cast<int>(mesh.vertices.size());
                Vertex v;
                v.position = low_ + voxel_ * (vec3(x, y, z) + sum / crossings);
                mesh.vertices.push_back(v);
            }
        }
    }
    for (int z = 1; z < size_.z - 1; ++z) {
        for (int y = 1; y < size_.y - 1; ++y) {
            for (int x = 1; x < size_.x - 1; ++x) {
                add_quads(mesh, vertex_of, x, y, z);
            }
        }
    }
    return mesh;
}

// The quads across the three grid edges that leave node (x, y, z) upwards.
void Grid::add_quads(Mesh& mesh, const std::vector<int>& vertex_of, int x, int y, int z) const
{
    const bool inside = value_[node(x, y, z)] < 0.0f;
    const auto at = [&](int dx, int dy, int dz) { return vertex_of[node(x + dx, y + dy, z + dz)]; };
    const auto add = [&](std::array<int, 4> q) {
        if (std::any_of(q.begin(), q.end(), [](int i) { return i < 0; })) {
            return;
        }
        if (!inside) {
            std::swap(q[1], q[3]);
        }
        const auto corner = [&](std::size_t i) { return mesh.vertices[static_cast<std::size_t>(q[i])].position; };
        const vec3 ac = corner(0) - corner(2), bd = corner(1) - corner(3);
        if (glm::dot(ac, ac) > glm::dot(bd, bd)) {
            q = {q[1], q[2], q[3], q[0]};
        }
        for (const std::size_t i : {0u, 1u, 2u, 0u, 2u, 3u}) {
            mesh.indices.push_back(static_cast<std::uint32_t>(q[i]));
        }
    };
    if (inside != (value_[node(x + 1, y, z)] < 0.0f)) {
        add({at(0, -1, -1), at(0, 0, -1), at(0, 0, 0), at(0, -1, 0)});
    }
    if (inside != (value_[node(x, y + 1, z)] < 0.0f)) {
        add({at(-1, 0, -1), at(-1, 0, 0), at(0, 0, 0), at(0, 0, -1)});
    }
    if (inside != (value_[node(x, y, z + 1)] < 0.0f)) {
        add({at(-1, -1, 0), at(0, -1, 0), at(0, 0, 0), at(-1, 0, 0)});
    }
}

vec3 gradient(const Field& f, vec3 p, float e)
{
    const vec3 x(e, 0, 0), y(0, e, 0), z(0, 0, e);
    return vec3(f(p + x) - f(p - x), f(p + y) - f(p - y), f(p + z) - f(p - z)) / (2.0f * e);
}

// Moves p onto the zero of the field, at most 1.2 voxels away.
vec3 onto_surface(const Field& f, vec3 p, float voxel, int steps)
{
    const vec3 start = p;
    for (int i = 0; i < steps; ++i) {
        const float d = f(p);
        if (std::fabs(d) < 0.01f * voxel) {
            break;
        }
        const vec3 g = gradient(f, p, 0.3f * voxel);
        const float squared = glm::dot(g, g);
        if (squared < 1e-4f) {
            break;
        }
        vec3 step = g * (d / std::max(squared, 0.25f));
        step *= std::min(1.0f, voxel / std::max(glm::length(step), 1e-9f));
        p -= step;
        const float way = glm::length(p - start);
        if (way > 1.2f * voxel) {
            return start + (p - start) * (1.2f * voxel / way);
        }
    }
    return p;
}

void Grid::refine(Mesh& mesh) const
{
    parallel_ranges(mesh.vertices.size(), 512, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            Vertex& v = mesh.vertices[i];
            const glm::ivec3 b =
                glm::clamp(glm::ivec3((v.position - low_) / (voxel_ * kBlock)), glm::ivec3(0), blocks_ - 1);
            const std::size_t index = block(b.x, b.y, b.z);
            const Field& f = options_.local && local_[index] ? local_[index] : field_;
            v.position = onto_surface(f, v.position, voxel_, options_.newton_steps);
            const vec3 g = gradient(f, v.position, 0.6f * voxel_);
            const float length = glm::length(g);
            v.normal = length > 1e-6f ? g / length : vec3(0, 1, 0);
        }
    });
}

}  // namespace

Mesh surface_nets(const Field& field, Box box, const NetOptions& options)
{
    const Grid grid(field, box, options);
    Mesh mesh = grid.extract();
    grid.refine(mesh);
    return mesh;
}

Mesh surface_nets(const Part& part, float voxel_mm)
{
    NetOptions options;
    options.voxel_mm = voxel_mm;
    options.local = [&part](vec3 centre, float radius, float there) { return part.near(centre, radius, there); };
    return surface_nets([&part](vec3 p) { return part.distance(p); }, part.bounds(), options);
}

}  // namespace l5s1::anatomy
