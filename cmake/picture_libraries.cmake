# What the picture and the window need: glm, meshoptimizer, OpenGL through glad, Dear ImGui and GLFW.

find_package(glm REQUIRED)
find_package(glfw3 3.3 REQUIRED)
find_package(meshoptimizer REQUIRED)
pkg_check_modules(EGL REQUIRED IMPORTED_TARGET egl)
find_library(UNIBREAK_LIBRARY unibreak REQUIRED)  # where lines of Chinese may break

# ---- OpenGL loader, generated from the distribution's own registry (needs no network) ----
find_program(GLAD_PROGRAM glad HINTS /usr/bin REQUIRED)
set(glad_dir ${CMAKE_BINARY_DIR}/glad)
add_custom_command(
  OUTPUT ${glad_dir}/src/gl.c ${glad_dir}/include/glad/gl.h
  COMMAND ${L5S1_PYTHON} ${GLAD_PROGRAM} --quiet --reproducible --api gl:core=3.3 --extensions= --out-path ${glad_dir} c
  VERBATIM)
add_library(l5s1_glad STATIC ${glad_dir}/src/gl.c ${glad_dir}/include/glad/gl.h)
target_include_directories(l5s1_glad SYSTEM PUBLIC ${glad_dir}/include)
target_link_libraries(l5s1_glad PUBLIC ${CMAKE_DL_LIBS})

# ---- Dear ImGui: the distribution's archive, or sources given by IMGUI_SOURCE_DIR ----
set(IMGUI_SOURCE_DIR "" CACHE PATH "Unpacked Dear ImGui sources; empty: the distribution's library")
if(IMGUI_SOURCE_DIR)
  set(backends ${IMGUI_SOURCE_DIR}/backends)
  add_library(l5s1_imgui STATIC
    ${IMGUI_SOURCE_DIR}/imgui.cpp ${IMGUI_SOURCE_DIR}/imgui_draw.cpp ${IMGUI_SOURCE_DIR}/imgui_tables.cpp
    ${IMGUI_SOURCE_DIR}/imgui_widgets.cpp ${IMGUI_SOURCE_DIR}/imgui_demo.cpp
    ${IMGUI_SOURCE_DIR}/misc/cpp/imgui_stdlib.cpp ${backends}/imgui_impl_glfw.cpp ${backends}/imgui_impl_opengl3.cpp)
  target_include_directories(l5s1_imgui SYSTEM PUBLIC ${IMGUI_SOURCE_DIR} ${backends} ${IMGUI_SOURCE_DIR}/misc/cpp)
  target_compile_options(l5s1_imgui PRIVATE -w)
  target_link_libraries(l5s1_imgui PUBLIC glfw ${CMAKE_DL_LIBS})
else()
  pkg_check_modules(IMGUI REQUIRED IMPORTED_TARGET imgui>=1.86)
  find_path(IMGUI_BACKENDS imgui_impl_glfw.h PATHS /usr/include/imgui PATH_SUFFIXES backends REQUIRED)
  # The archive's GLFW backend needs GLFW after it on the link line.
  set_property(TARGET PkgConfig::IMGUI APPEND PROPERTY INTERFACE_LINK_LIBRARIES glfw ${CMAKE_DL_LIBS})
  set_property(TARGET PkgConfig::IMGUI APPEND PROPERTY INTERFACE_INCLUDE_DIRECTORIES ${IMGUI_BACKENDS})
  add_library(l5s1_imgui INTERFACE)
  target_link_libraries(l5s1_imgui INTERFACE PkgConfig::IMGUI)
endif()
