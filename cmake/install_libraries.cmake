# sim and its tables for other programs: find_package(l5s1), link l5s1::tables (which brings the rest).
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/l5s1)
set(library_rooms sim/model sim/course sim/bedside sim/cohort scenarios/io scenarios/tables)
foreach(room ${library_rooms})
  string(REPLACE "/" "_" name ${room})
  string(REGEX REPLACE "^scenarios_" "" exported ${name})
  set_target_properties(l5s1_${name} PROPERTIES EXPORT_NAME ${exported})
  install(TARGETS l5s1_${name} EXPORT l5s1Targets ARCHIVE COMPONENT development)
  # toml_reader.h needs toml++; nobody needs it to read the tables.
  install(DIRECTORY ${CMAKE_SOURCE_DIR}/${room}/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/l5s1/${room} COMPONENT development
          FILES_MATCHING PATTERN "*.h" PATTERN "toml_reader.h" EXCLUDE)
endforeach()
install(EXPORT l5s1Targets NAMESPACE l5s1:: DESTINATION ${package_dir} COMPONENT development)

set(L5S1_TABLES_DIR ${CMAKE_INSTALL_DATADIR}/l5s1/assets)
install(DIRECTORY ${CMAKE_SOURCE_DIR}/assets/model DESTINATION ${L5S1_TABLES_DIR} COMPONENT development
        FILES_MATCHING PATTERN "*.toml")
install(FILES ${CMAKE_SOURCE_DIR}/assets/sources.toml DESTINATION ${L5S1_TABLES_DIR} COMPONENT development)
configure_package_config_file(${CMAKE_SOURCE_DIR}/cmake/l5s1Config.cmake.in ${CMAKE_BINARY_DIR}/l5s1Config.cmake
                              INSTALL_DESTINATION ${package_dir} PATH_VARS L5S1_TABLES_DIR)
# Below 1.0 a minor version may change what a header says.
write_basic_package_version_file(${CMAKE_BINARY_DIR}/l5s1ConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_BINARY_DIR}/l5s1Config.cmake ${CMAKE_BINARY_DIR}/l5s1ConfigVersion.cmake
        DESTINATION ${package_dir} COMPONENT development)
