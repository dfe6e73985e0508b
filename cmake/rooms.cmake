# The rooms of the house, from the ground up: what belongs there, the rooms whose headers its files include, and the
# libraries that it brings. A room is a folder and a static library. tests/house/layers_test.cpp reads these rows beside
# the #include lines of every file: an arrow that is missing here, or that nobody uses, fails.
#
#     room(FOLDER [USES ROOM...] [WITH LIBRARY...])

function(room folder)
  cmake_parse_arguments(ROOM "" "" "USES;WITH" ${ARGN})
  string(REPLACE "/" "_" name l5s1_${folder})
  file(GLOB sources CONFIGURE_DEPENDS ${folder}/*.cpp)
  add_library(${name} STATIC ${sources})
  list(TRANSFORM ROOM_USES REPLACE "/" "_")
  list(TRANSFORM ROOM_USES PREPEND l5s1_)
  target_link_libraries(${name} PUBLIC ${ROOM_USES} ${ROOM_WITH} PRIVATE $<BUILD_INTERFACE:l5s1_options>)
  target_include_directories(${name} PUBLIC $<BUILD_INTERFACE:${CMAKE_SOURCE_DIR}> $<INSTALL_INTERFACE:include/l5s1>)
  if(CLI11::CLI11 IN_LIST ROOM_WITH)
    target_link_libraries(${name} PRIVATE $<BUILD_INTERFACE:l5s1_light>)
    target_precompile_headers(${name} REUSE_FROM l5s1_flags_headers)
  elseif(folder MATCHES "^render/")
    target_precompile_headers(${name} REUSE_FROM l5s1_picture_headers)
  elseif(folder MATCHES "^scenarios/")
    target_precompile_headers(${name} REUSE_FROM l5s1_standard)
  endif()  # sim has flags of its own, and compiles at once
endfunction()

# ---- sim: values in, values out; the standard library only ----------------
# Enumerations, a case, the constants: values and their checks.
room(sim/model)
# What herniation, roots, nerves and muscles do from day to day.
room(sim/course USES sim/model)
# One moment of a course as an examination finds it; which lesions explain findings.
room(sim/bedside USES sim/model sim/course)
# Virtual patients from priors and a seed.
room(sim/cohort USES sim/model sim/course sim/bedside)
# Nothing reads errno or floating-point flags: without them loops over territories move several at once, to the same bits.
set(l5s1_sim_flags -fno-math-errno -fno-trapping-math)
foreach(part model course bedside cohort)
  target_compile_options(l5s1_sim_${part} PRIVATE ${l5s1_sim_flags})
endforeach()

l5s1_precompile(l5s1_standard)
l5s1_precompile(l5s1_flags_headers LIBRARIES l5s1_light CLI11::CLI11 HEADERS <CLI/CLI.hpp>)

# ---- scenarios: text to values, the session, the command line -------------
# Bytes in: assets, TOML with faults an author understands, a user's own folders.
room(scenarios/io)
# Words: strings of two languages, public vocabularies, search, dates.
room(scenarios/text USES scenarios/io)
# A finding by its name, in words, as JSON and CSV.
room(scenarios/findings
     USES sim/model sim/course sim/bedside scenarios/io scenarios/text WITH nlohmann_json::nlohmann_json)
# assets/model into the values that sim reads.
room(scenarios/tables USES sim/model sim/bedside sim/cohort scenarios/io)
# One question: its kinds, each in a file of its own, what they read and demand; a manoeuvre in words.
room(scenarios/question USES sim/model sim/bedside scenarios/io scenarios/text scenarios/findings)
# One case file: its patient, its questions, what it claims of the patient.
room(scenarios/case_file USES sim/model sim/bedside scenarios/io scenarios/tables scenarios/question)
# All cases and claims together, shipped and own; a question in words.
room(scenarios/content
     USES sim/model sim/bedside scenarios/io scenarios/text scenarios/findings scenarios/tables scenarios/question
          scenarios/case_file)
# A run through a case, marks, mystery patients: state machines without a screen.
room(scenarios/quiz
     USES sim/model sim/bedside sim/cohort scenarios/io scenarios/text scenarios/findings scenarios/case_file)
# Commands, the state that they change, the View of it.
room(scenarios/session
     USES sim/model sim/course sim/bedside scenarios/question scenarios/case_file scenarios/content scenarios/quiz)
# A session on disk: commands as JSON, replay and its check, the tape that a crash leaves.
room(scenarios/tape
     USES scenarios/io scenarios/findings scenarios/session
     WITH nlohmann_json::nlohmann_json)
# Answers that are kept, and when to ask again.
room(scenarios/learning
     USES scenarios/io scenarios/text scenarios/content scenarios/quiz scenarios/session
     WITH nlohmann_json::nlohmann_json PkgConfig::SQLITE)
# Items for other programs, one file a format.
room(scenarios/exports
     USES sim/bedside scenarios/io scenarios/findings scenarios/tables scenarios/question scenarios/case_file
          scenarios/content scenarios/quiz scenarios/learning
     WITH nlohmann_json::nlohmann_json PkgConfig::PUGIXML PkgConfig::ZIP)
# Published figures against simulated ones.
room(scenarios/validation USES sim/course sim/bedside sim/cohort scenarios/io scenarios/tables WITH Threads::Threads)
# One file a sub-command; the only files below render/ that know CLI11.
room(scenarios/cli
     USES sim/model sim/bedside scenarios/io scenarios/text scenarios/findings scenarios/tables scenarios/question
          scenarios/case_file scenarios/content scenarios/quiz scenarios/session scenarios/tape scenarios/learning
          scenarios/exports scenarios/validation
     WITH CLI11::CLI11)
# The TOML parser is compiled once, in scenarios/io/toml_reader.cpp.
target_compile_definitions(l5s1_scenarios_io PUBLIC TOML_HEADER_ONLY=0)
foreach(part exports tape cli)
  target_compile_definitions(l5s1_scenarios_${part} PRIVATE L5S1_VERSION="${PROJECT_VERSION}")
endforeach()

if(NOT L5S1_GUI)
  return()
endif()
include(cmake/picture_libraries.cmake)

l5s1_precompile(l5s1_picture_headers LIBRARIES glm::glm l5s1_imgui HEADERS <glm/glm.hpp> <imgui.h>)

# ---- render: a picture of one View, and the commands a person raises -------
# Distance fields, sweeps, meshes, and the packed file they travel in.
room(render/anatomy/mesh USES sim/course WITH glm::glm meshoptimizer::meshoptimizer Threads::Threads)
# assets/geometry into the shapes of one healthy body.
room(render/anatomy/body USES sim/model scenarios/io render/anatomy/mesh)
# The live part: discs come out, the sac and the roots give way.
room(render/anatomy/herniation USES sim/model render/anatomy/mesh render/anatomy/body)
# All shapes at rest become meshes: a build step.
room(render/anatomy/bake USES render/anatomy/mesh render/anatomy/body render/anatomy/herniation)
# What is to be drawn, as values: camera, pose, light, instances, labels.
room(render/scene/picture
     USES sim/model sim/bedside scenarios/io scenarios/case_file scenarios/session render/anatomy/mesh
          render/anatomy/body
     WITH nlohmann_json::nlohmann_json)
# A case and its findings to a picture.
room(render/scene/patient
     USES sim/model sim/course sim/bedside scenarios/io scenarios/session render/anatomy/herniation
          render/scene/picture)
# Cuts through the patient, and how they are painted.
room(render/scene/section
     USES sim/model scenarios/io render/anatomy/mesh render/anatomy/body render/anatomy/herniation
          render/scene/picture)
# The only files that know OpenGL.
room(render/gl
     USES sim/model scenarios/io render/anatomy/mesh render/scene/picture render/scene/patient
     WITH l5s1_glad PkgConfig::EGL)
# Type, colours, layout, Dear ImGui in all its releases.
room(render/ui USES sim/model scenarios/io scenarios/session render/scene/picture WITH l5s1_imgui)
# Controls, icons, running text, charts (README.md there).
room(render/ui/widgets USES sim/model scenarios/io scenarios/text render/ui WITH ${UNIBREAK_LIBRARY})
# Around everything: header, search, keys, why something did not happen.
room(render/panels/shell
     USES scenarios/io scenarios/text scenarios/tables scenarios/session render/ui render/ui/widgets)
# What is set, what is found, the time line.
room(render/panels/explore
     USES sim/model scenarios/io scenarios/findings render/scene/picture render/ui render/ui/widgets render/panels/shell
          render/scene/patient)
# What stands over and beside the picture: labels, layers, lens, sections.
room(render/panels/picture
     USES sim/model render/scene/picture render/ui render/ui/widgets render/panels/shell render/scene/patient
          render/panels/explore render/scene/section)
# A question, open and answered; the review.
room(render/panels/quiz
     USES sim/model scenarios/io scenarios/findings scenarios/question scenarios/content scenarios/quiz
          scenarios/session render/ui render/ui/widgets render/panels/shell render/panels/explore)
# A mystery patient, asked, examined and committed to.
room(render/panels/mystery USES scenarios/io scenarios/quiz render/ui/widgets render/panels/shell render/panels/quiz)
# Where a learner chooses; Cases mode as a whole.
room(render/panels/cases
     USES scenarios/io scenarios/text scenarios/content scenarios/learning render/ui/widgets render/panels/shell
          render/panels/quiz render/panels/mystery render/panels/picture)
# The patient in the window: camera in the hand, live shapes, second views.
room(render/viewport
     USES scenarios/io scenarios/text scenarios/tables scenarios/content scenarios/session render/anatomy/mesh
          render/anatomy/body render/anatomy/herniation render/scene/picture render/ui render/scene/patient
          render/scene/section render/gl)
# The window, the loop of events, the file manager.
room(render/app/platform USES render/ui WITH l5s1_imgui)
# One frame, in its order; what frames raise becomes commands.
room(render/app
     USES scenarios/content scenarios/tape scenarios/learning render/ui render/app/platform render/ui/widgets render/panels/shell
          render/panels/explore render/panels/picture render/panels/cases render/viewport)
# One file a sub-command that draws; flags of the window.
room(render/commands
     USES sim/bedside scenarios/io scenarios/text scenarios/findings scenarios/tables scenarios/quiz
          scenarios/session scenarios/tape scenarios/learning scenarios/cli render/anatomy/mesh render/anatomy/body
          render/scene/picture render/ui render/ui/widgets render/panels/explore render/panels/picture render/gl
          render/viewport render/app
     WITH CLI11::CLI11)
