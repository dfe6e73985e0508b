# l5s1_bench: ratios measured in one run (tests/bench/README.md). Never part of ctest.
find_package(benchmark REQUIRED)
add_executable(l5s1_bench ${CMAKE_SOURCE_DIR}/tests/bench/course_bench.cpp
                          ${CMAKE_SOURCE_DIR}/tests/bench/cohort_bench.cpp
                          ${CMAKE_SOURCE_DIR}/tests/sim/reference_equations.cpp
                          ${CMAKE_SOURCE_DIR}/tests/sim/reference_course.cpp)
target_link_libraries(l5s1_bench PRIVATE l5s1_options l5s1_scenarios l5s1_assets benchmark::benchmark)

if(L5S1_GUI)
  # the window's own sources but for main
  set(window_sources ${app_sources})
  list(FILTER window_sources EXCLUDE REGEX "/main\\.cpp$")
  add_executable(l5s1_drag_bench ${CMAKE_SOURCE_DIR}/tests/bench/drag_bench.cpp ${window_sources})
  target_link_libraries(l5s1_drag_bench PRIVATE l5s1_gl l5s1_panels l5s1_assets)
endif()
