#include "render/commands/export_mesh.h"

#include "render/anatomy/body/geometry.h"
#include "render/anatomy/mesh/atlas.h"
#include "render/commands/load_program.h"
#include "render/scene/picture/gltf.h"
#include "render/viewport/herniation_builder.h"
#include "scenarios/cli/case_flags.h"
#include "scenarios/findings/report.h"
#include "scenarios/text/terms.h"
#include "sim/bedside/examine.h"

#include <CLI/CLI.hpp>

#include <map>
#include <ostream>
#include <string>
#include <utility>

namespace l5s1::render {

namespace {

using scenarios::cli::Context;

constexpr int kCannotWrite = 3;  // exit code, as of the other pictures

struct ExportFlags {
    scenarios::cli::CaseFlags flags;
    std::string out = "l5s1.glb";
};

// What a mesh is called, by the name it has in the atlas.
class Names {
public:
    Names(const scenarios::Strings& strings, const scenarios::Terms& terms) : strings_(strings), terms_(terms) {}

    void fill(scene::GltfPart& part) const
    {
        const std::string& mesh = part.mesh->name;
        part.key = strings_.has("structure." + mesh) ? "structure." + mesh : "muscle." + mesh;
        const auto entry = strings_.entries().find(part.key);
        if (entry == strings_.entries().end()) {
            part.key = mesh;
            part.name = mesh;
            part.english = mesh;
            return;
        }
        part.english = entry->second.words.in(scenarios::Language{});
        part.name = entry->second.latin.empty() ? part.english : entry->second.latin;
        if (const auto term = terms_.find(part.key); term != terms_.end()) {
            part.fma = term->second.fma;
            part.ta98 = term->second.ta98;
        }
    }

private:
    const scenarios::Strings& strings_;
    const scenarios::Terms& terms_;
};

double lost_bulk(const anatomy::Mesh& mesh, sim::Side side, const sim::Findings& findings)
{
    const auto muscle = sim::from_id<sim::Muscle>(mesh.follows);
    return muscle ? 1.0 - findings.muscles[sim::index(side)][sim::index(*muscle)].bulk_fraction : 0.0;
}

// "Ligamentum flavum 1", 2 .. from above: programs tell objects apart by their names.
void number_equal_names(std::vector<scene::GltfPart>& parts)
{
    std::map<std::pair<std::string, sim::Side>, int> count;
    for (const scene::GltfPart& part : parts) {
        ++count[{part.name, part.side}];
    }
    std::map<std::pair<std::string, sim::Side>, int> seen;
    for (scene::GltfPart& part : parts) {
        const std::pair key{part.name, part.side};
        if (count[key] > 1) {
            part.name += " " + std::to_string(++seen[key]);
        }
    }
}

// Every surface of the body once a side, the pressed ones in place of the resting.
std::vector<scene::GltfPart> parts_of(const anatomy::Atlas& atlas, const anatomy::HerniationMeshes& pressed,
                                      const sim::Findings& findings, const Names& names)
{
    std::vector<scene::GltfPart> parts;
    const auto instead = [&](const anatomy::Mesh& mesh, sim::Side side) -> const anatomy::Mesh* {
        for (const anatomy::Mesh& live : pressed.meshes) {
            const bool right = live.laterality == anatomy::Laterality::right;
            const bool fits = live.laterality == anatomy::Laterality::midline || right == (side == sim::Side::right);
            if (live.name == mesh.name && fits) {
                return &live;
            }
        }
        return nullptr;
    };
    for (const anatomy::Mesh& mesh : atlas.meshes) {
        // the halves of the sawn view lie within the whole bones
        if (mesh.level_of_detail != 0 || mesh.tissue == anatomy::Tissue::bone_cut) {
            continue;
        }
        const bool paired = mesh.laterality == anatomy::Laterality::paired;
        for (const sim::Side side : {sim::Side::left, sim::Side::right}) {
            if (!paired && side == sim::Side::right) {
                continue;
            }
            scene::GltfPart part;
            const anatomy::Mesh* live = instead(mesh, side);
            part.mesh = live ? live : &mesh;
            part.side = side;
            part.sided = paired;
            part.mirrored = paired && side == sim::Side::right && !live;
            part.lost_bulk = lost_bulk(mesh, side, findings);
            names.fill(part);
            parts.push_back(part);
        }
    }
    number_equal_names(parts);
    return parts;
}

void export_mesh(const ExportFlags& given, Context& context)
{
    const auto chosen = given.flags.read(context);
    if (!chosen) {
        return;
    }
    const auto data = load_program(context);
    if (!data) {
        return;
    }
    std::vector<std::string> faults;
    const auto terms = scenarios::load_terms(data->assets, faults);
    const scene::Look look = scene::load_look(data->assets, faults);
    const anatomy::GeometryResult geometry = anatomy::read_geometry(data->assets);
    faults.insert(faults.end(), geometry.faults.begin(), geometry.faults.end());
    const anatomy::Atlas& atlas = data->body.get();
    if (atlas.meshes.empty()) {
        faults.push_back(data->assets.display_name("anatomy.bin") + ": no anatomy of this version");
    }
    for (const std::string& fault : faults) {
        context.refuse(fault);
    }
    if (!faults.empty()) {
        return;
    }
    scenarios::View view;
    view.set = chosen->set;
    view.findings = sim::examine(*data->model, sim::simulate(*data->model, chosen->set), chosen->moment);
    const anatomy::Herniation builder(geometry.geometry, atlas);
    const auto pressed = builder.build(shapes_of(view), anatomy::HerniationDetail::fine);
    const std::string title = scenarios::case_line(data->strings, scenarios::Language{}, chosen->set);
    const std::string bytes =
        scene::gltf_binary(parts_of(atlas, pressed, view.findings, Names(data->strings, terms)), look, title);
    if (!context.write_out(given.out, bytes)) {
        context.exit_code = kCannotWrite;
    }
}

}  // namespace

void add_export_mesh_command(CLI::App& app, Context& context)
{
    CLI::App* command =
        app.add_subcommand("export-mesh", "the body of a case as a glTF 2.0 file (.glb) for other viewers");
    const auto given = std::make_shared<ExportFlags>();
    given->flags.add_to(*command, true);
    command->add_option("--out", given->out, "the file to write");
    command->callback([given, &context] { export_mesh(*given, context); });
}

}  // namespace l5s1::render
