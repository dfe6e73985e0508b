# What most files read, read once: headers of other people, which never change, taken in as the flag -include. A file
# still includes what it uses: the preset `clang` builds without them (CMAKE_DISABLE_PRECOMPILE_HEADERS).
set(l5s1_standard_headers
    <algorithm> <array> <charconv> <cmath> <cstdint> <filesystem> <fstream> <functional> <map> <memory> <optional>
    <ostream> <set> <span> <sstream> <string> <string_view> <utility> <variant> <vector>)

# Code that a person waits for once: read flags, print, check. It compiles a quarter faster so, and runs no slower.
add_library(l5s1_light INTERFACE)
target_compile_options(l5s1_light INTERFACE $<$<CONFIG:Release>:-O1>)

# l5s1_precompile(NAME LIBRARIES... HEADERS...): the standard headers and these, for target_precompile_headers(...
# REUSE_FROM NAME) by targets of the same flags.
function(l5s1_precompile name)
  cmake_parse_arguments(P "" "" "LIBRARIES;HEADERS" ${ARGN})
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/generated/${name}.cpp CONTENT "// only its precompiled headers count\n")
  add_library(${name} OBJECT ${CMAKE_BINARY_DIR}/generated/${name}.cpp)
  target_link_libraries(${name} PRIVATE l5s1_options ${P_LIBRARIES})
  target_precompile_headers(${name} PRIVATE ${l5s1_standard_headers} ${P_HEADERS})
endfunction()
