#pragma once
// program_data.h: what the program reads once at its start: tables, words, cases.

#include "render/anatomy/mesh/atlas.h"
#include "scenarios/content/catalogue.h"
#include "scenarios/io/assets.h"
#include "scenarios/session/session.h"
#include "scenarios/tables/tables.h"
#include "scenarios/text/strings.h"

#include <future>
#include <memory>

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

}  // namespace l5s1::render
