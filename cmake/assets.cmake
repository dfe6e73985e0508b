# Everything a trainee reads or sees travels inside the binary: assets/, the cases, the baked anatomy, the font subset.
# --assets DIR overrides them at run time.

set(embedded_dir ${CMAKE_BINARY_DIR}/embedded)
file(GLOB_RECURSE asset_files CONFIGURE_DEPENDS
  ${CMAKE_SOURCE_DIR}/assets/model/*.toml ${CMAKE_SOURCE_DIR}/assets/text/*.toml ${CMAKE_SOURCE_DIR}/assets/*.toml
  ${CMAKE_SOURCE_DIR}/assets/geometry/*.toml ${CMAKE_SOURCE_DIR}/assets/shaders/*
  ${CMAKE_SOURCE_DIR}/scenarios/cases/*.toml)
list(REMOVE_DUPLICATES asset_files)
set(built_files "")

if(L5S1_GUI)
  include(cmake/bake.cmake)
  # The font holds exactly the characters that the texts use.
  set(font_dir ${CMAKE_BINARY_DIR}/fonts)
  set(text_files ${asset_files})
  list(FILTER text_files INCLUDE REGEX "/(text|cases|model)/|(sources|claims)\\.toml")
  find_file(L5S1_CJK_REGULAR NotoSansCJK-Regular.ttc PATHS /usr/share/fonts/opentype/noto REQUIRED)
  find_file(L5S1_CJK_BOLD NotoSansCJK-Bold.ttc PATHS /usr/share/fonts/opentype/noto REQUIRED)
  add_custom_command(
    OUTPUT ${font_dir}/regular.otf ${font_dir}/bold.otf
    COMMAND ${L5S1_PYTHON} ${CMAKE_SOURCE_DIR}/cmake/subset_font.py --out ${font_dir}
            --regular ${L5S1_CJK_REGULAR} --bold ${L5S1_CJK_BOLD} ${text_files}
    DEPENDS ${CMAKE_SOURCE_DIR}/cmake/subset_font.py ${text_files}
    COMMENT "Cutting the font to the texts"
    VERBATIM)
  list(APPEND built_files fonts/regular.otf=${font_dir}/regular.otf fonts/bold.otf=${font_dir}/bold.otf
                          anatomy.bin=${L5S1_ANATOMY_BIN})
endif()

set(built_paths ${built_files})
list(TRANSFORM built_paths REPLACE "^[^=]*=" "")
file(WRITE ${embedded_dir}/list.tmp "")
foreach(f ${asset_files})
  file(RELATIVE_PATH name ${CMAKE_SOURCE_DIR} ${f})
  string(REGEX REPLACE "^assets/" "" name ${name})
  string(REGEX REPLACE "^scenarios/cases/" "cases/" name ${name})
  file(APPEND ${embedded_dir}/list.tmp "${name}=${f}\n")
endforeach()
foreach(f ${built_files})
  file(APPEND ${embedded_dir}/list.tmp "${f}\n")
endforeach()
configure_file(${embedded_dir}/list.tmp ${embedded_dir}/list.txt COPYONLY)
add_custom_command(
  OUTPUT ${embedded_dir}/embedded.S ${embedded_dir}/embedded.cpp
  COMMAND ${L5S1_PYTHON} ${CMAKE_SOURCE_DIR}/cmake/embed.py ${embedded_dir}/list.txt ${embedded_dir}
  DEPENDS ${CMAKE_SOURCE_DIR}/cmake/embed.py ${embedded_dir}/list.txt
  VERBATIM)
set_source_files_properties(${embedded_dir}/embedded.S PROPERTIES OBJECT_DEPENDS "${asset_files};${built_paths}")
# Objects, not an archive: the reader of the bytes lies in a room below, which must not know where they come from.
add_library(l5s1_assets OBJECT ${embedded_dir}/embedded.S ${embedded_dir}/embedded.cpp)
target_link_libraries(l5s1_assets PUBLIC l5s1_scenarios_io)
