# The same sources in other builds: the simulation without and with optimisation, and by clang++ where there is one. A
# test compares their bits. Only sim/ is built again; whatever loads the model is shared.

file(GLOB sim_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/sim/*/*.cpp)

function(l5s1_fingerprint name)
  add_executable(${name} ${CMAKE_SOURCE_DIR}/tests/fingerprint/fingerprint.cpp ${ARGN})
  target_link_libraries(${name} PRIVATE l5s1_options l5s1_scenarios_tables l5s1_assets)
endfunction()

l5s1_fingerprint(fingerprint)
set(fingerprints $<TARGET_FILE:fingerprint>)
foreach(level O0 O2)
  add_library(sim_${level} OBJECT ${sim_sources})
  target_link_libraries(sim_${level} PRIVATE l5s1_options)
  target_include_directories(sim_${level} PRIVATE ${CMAKE_SOURCE_DIR})
  target_compile_options(sim_${level} PRIVATE -${level} ${l5s1_sim_flags})
  l5s1_fingerprint(fingerprint_${level} $<TARGET_OBJECTS:sim_${level}>)
  list(APPEND fingerprints $<TARGET_FILE:fingerprint_${level}>)
endforeach()

find_program(L5S1_CLANG clang++)
if(L5S1_CLANG AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND NOT L5S1_SANITIZE)
  set(objects "")
  foreach(source ${sim_sources})
    get_filename_component(stem ${source} NAME_WE)
    set(object ${CMAKE_BINARY_DIR}/sim_clang/${stem}.o)
    add_custom_command(
      OUTPUT ${object}
      COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/sim_clang
      COMMAND ${CMAKE_CXX_COMPILER_LAUNCHER} ${L5S1_CLANG} -std=c++20 -O2 -ffp-contract=off ${l5s1_sim_flags} -I${CMAKE_SOURCE_DIR}
              -MD -MF ${object}.d -c ${source} -o ${object}
      DEPENDS ${source}
      DEPFILE ${object}.d
      COMMENT "clang++ ${stem}.cpp"
      VERBATIM)
    list(APPEND objects ${object})
  endforeach()
  set_source_files_properties(${objects} PROPERTIES EXTERNAL_OBJECT TRUE GENERATED TRUE)
  l5s1_fingerprint(fingerprint_clang ${objects})
  list(APPEND fingerprints $<TARGET_FILE:fingerprint_clang>)
else()
  add_test(NAME "fingerprint: clang++" COMMAND ${CMAKE_COMMAND} -E echo "no clang++ beside GCC: not compared")
  set_tests_properties("fingerprint: clang++" PROPERTIES SKIP_REGULAR_EXPRESSION "not compared")
endif()

add_test(NAME "fingerprint: the same bits from every build and on every number of threads"
         COMMAND ${CMAKE_SOURCE_DIR}/tests/fingerprint/compare.sh ${fingerprints})
