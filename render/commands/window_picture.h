#pragma once
// window_picture.h: the whole window as a PNG, drawn by the window's own code, without a display.

#include "render/viewport/program_data.h"
#include "scenarios/cli/cli.h"
#include "scenarios/learning/learning.h"
#include "scenarios/session/session.h"

#include <glm/glm.hpp>

#include <string>

namespace l5s1::render {

// What no session knows of: pages and second views.
struct WindowPicture {
    std::string page = "cases";  // of the cases: cases, mystery, today or progress
    bool committing = false;     // the page on which a mystery patient is committed to
    std::string search;          // words typed into the search; empty: it is closed
    bool close = false;          // the spine from near
    bool keys = false;           // the help sheet is open
    std::string sections;        // beside or large; empty: closed
    std::string style = "mri";   // of the sections: mri or atlas
    bool draft = false;          // the patient quickly
};

// What the session shows now, at text scale 1 of a desktop. What goes wrong is said on context.err: exit code 3 without
// OpenGL, 2 if the file cannot be written.
void draw_window(const ProgramData& data, const scenarios::Catalogue& catalogue, const scenarios::Session& session,
                 const scenarios::LearningView& learning, const WindowPicture& how, glm::ivec2 size_px,
                 const std::string& out, scenarios::cli::Context& context);

}  // namespace l5s1::render
