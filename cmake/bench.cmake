# l5s1_bench: ratios measured in one run (tests/bench/README.md). Never part of ctest.
find_package(benchmark REQUIRED)
add_executable(l5s1_bench ${CMAKE_SOURCE_DIR}/tests/bench/course_bench.cpp
                          ${CMAKE_SOURCE_DIR}/tests/bench/cohort_bench.cpp
                          ${CMAKE_SOURCE_DIR}/tests/sim/reference_equations.cpp
                          ${CMAKE_SOURCE_DIR}/tests/sim/reference_course.cpp)
target_link_libraries(l5s1_bench PRIVATE l5s1_options l5s1_scenarios_validation l5s1_assets benchmark::benchmark)

if(L5S1_GUI)
  add_executable(l5s1_drag_bench ${CMAKE_SOURCE_DIR}/tests/bench/drag_bench.cpp)
  target_link_libraries(l5s1_drag_bench PRIVATE l5s1_options l5s1_render_commands l5s1_assets)
endif()
