# Shapes are computed once, when their code or their numbers change.
file(GLOB geometry_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/assets/geometry/*)
add_executable(anatomy_bake tools/anatomy_bake.cpp)
target_link_libraries(anatomy_bake PRIVATE l5s1_render_anatomy_bake $<BUILD_INTERFACE:l5s1_options>)
set(L5S1_ANATOMY_BIN ${CMAKE_BINARY_DIR}/anatomy.bin)
add_custom_command(
  OUTPUT ${L5S1_ANATOMY_BIN}
  COMMAND anatomy_bake --geometry ${CMAKE_SOURCE_DIR}/assets/geometry --out ${L5S1_ANATOMY_BIN}
  DEPENDS anatomy_bake ${geometry_files}
  COMMENT "Baking the anatomy"
  VERBATIM)
