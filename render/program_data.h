#pragma once
// program_data.h: what the program reads once at its start: tables, words, cases.

#include "render/anatomy/atlas.h"
#include "scenarios/catalogue.h"
#include "scenarios/cli/cli.h"
#include "scenarios/session.h"

#include <future>
#include <memory>
#include <optional>

namespace l5s1::render {

struct ProgramData {
    scenarios::Assets assets;
    scenarios::Tables tables;
    scenarios::Strings strings;
    scenarios::Catalogue catalogue;
    std::shared_ptr<const sim::Model> model;
    std::shared_ptr<const sim::LocaliseModel> rules;  // of mystery patients
    std::shared_future<anatomy::Atlas> body;          // read on a thread of its own; without meshes: it did not read
};

// Returns nothing after printing every fault of the tables and words. A broken case file is named on stderr and left
// out; the others still work.
[[nodiscard]] std::unique_ptr<const ProgramData> load_program(scenarios::cli::Context& context);

}  // namespace l5s1::render
