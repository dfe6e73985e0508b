# install() and the .deb (cpack -G DEB); install_libraries.cmake has the libraries.
include(GNUInstallDirs)

set(L5S1_MAINTAINER "The L5S1 authors <l5s1@example.org>" CACHE STRING "Who answers for the .deb, as Name <address>")
set(L5S1_HOMEPAGE "" CACHE STRING "Address of the project's page; empty: none is named")
set(L5S1_DEB_SUFFIX "" CACHE STRING "Behind the .deb's version, such as +deb12: its dependencies are those of one release")

# One moment for everything dated: the caller's, else the commit's, so that the same source makes the same bytes.
set(L5S1_EPOCH "$ENV{SOURCE_DATE_EPOCH}")
if(L5S1_EPOCH STREQUAL "")
  execute_process(COMMAND git -C ${CMAKE_SOURCE_DIR} log -1 --format=%ct
                  OUTPUT_VARIABLE L5S1_EPOCH OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
endif()
if(NOT L5S1_EPOCH MATCHES "^[0-9]+$")
  file(TIMESTAMP ${CMAKE_SOURCE_DIR}/CHANGELOG.md L5S1_EPOCH "%s" UTC)
endif()
execute_process(COMMAND date -u -d @${L5S1_EPOCH} +%Y-%m-%d
                OUTPUT_VARIABLE L5S1_DATE OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)

# ---- man page, completions, changelog: written from the program's own help and from CHANGELOG.md ----
set(packaging ${CMAKE_SOURCE_DIR}/packaging)
set(documents_dir ${CMAKE_BINARY_DIR}/packaging)
file(MAKE_DIRECTORY ${documents_dir})
set(deb_version ${PROJECT_VERSION}${L5S1_DEB_SUFFIX})
add_custom_command(
  OUTPUT ${documents_dir}/l5s1.1.gz
  COMMAND ${L5S1_PYTHON} -B ${packaging}/man_page.py $<TARGET_FILE:l5s1> ${packaging}/l5s1.1.in ${L5S1_EPOCH}
          ${documents_dir}/l5s1.1.gz
  DEPENDS l5s1 ${packaging}/man_page.py ${packaging}/help_tree.py ${packaging}/l5s1.1.in
  VERBATIM)
add_custom_command(
  OUTPUT ${documents_dir}/changelog.gz
  COMMAND ${L5S1_PYTHON} -B ${packaging}/debian_changelog.py ${CMAKE_SOURCE_DIR}/CHANGELOG.md ${deb_version}
          ${L5S1_MAINTAINER} ${L5S1_EPOCH} ${documents_dir}/changelog.gz
  DEPENDS ${packaging}/debian_changelog.py ${CMAKE_SOURCE_DIR}/CHANGELOG.md
  VERBATIM)
set(documents ${documents_dir}/l5s1.1.gz ${documents_dir}/changelog.gz)
foreach(shell bash zsh fish)
  add_custom_command(
    OUTPUT ${documents_dir}/l5s1.${shell}
    COMMAND ${L5S1_PYTHON} -B ${packaging}/completions.py $<TARGET_FILE:l5s1> ${shell} ${documents_dir}/l5s1.${shell}
    DEPENDS l5s1 ${packaging}/completions.py ${packaging}/help_tree.py
    VERBATIM)
  list(APPEND documents ${documents_dir}/l5s1.${shell})
endforeach()
add_custom_target(l5s1_documents DEPENDS ${documents})
# At install time, not at every build: they take a run of the program for each of its commands.
install(CODE "execute_process(COMMAND \"${CMAKE_COMMAND}\" --build \"${CMAKE_BINARY_DIR}\" --target l5s1_documents
                              COMMAND_ERROR_IS_FATAL ANY)" COMPONENT program)

# ---- what a user gets ------------------------------------------------------
set(app org.l5s1.l5s1)
install(TARGETS l5s1 RUNTIME COMPONENT program)
install(FILES ${documents_dir}/l5s1.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT program)
install(FILES ${packaging}/copyright ${documents_dir}/changelog.gz DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
install(FILES ${documents_dir}/l5s1.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME l5s1
        COMPONENT program)
install(FILES ${documents_dir}/l5s1.zsh DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions RENAME _l5s1
        COMPONENT program)
install(FILES ${documents_dir}/l5s1.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT program)
if(L5S1_GUI)
  set(L5S1_HOMEPAGE_ELEMENT "")
  if(L5S1_HOMEPAGE)
    set(L5S1_HOMEPAGE_ELEMENT "  <url type=\"homepage\">${L5S1_HOMEPAGE}</url>\n")
  endif()
  configure_file(${packaging}/${app}.metainfo.xml.in ${documents_dir}/${app}.metainfo.xml @ONLY)
  install(FILES ${documents_dir}/${app}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo COMPONENT program)
  install(FILES ${packaging}/${app}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications COMPONENT program)
  set(icons ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
  install(FILES ${packaging}/${app}.svg DESTINATION ${icons}/scalable/apps COMPONENT program)
  foreach(size 48 128)
    install(FILES ${packaging}/${app}-${size}.png DESTINATION ${icons}/${size}x${size}/apps RENAME ${app}.png
            COMPONENT program)
  endforeach()
endif()

# ---- the .deb --------------------------------------------------------------
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME l5s1)
set(CPACK_PACKAGE_VENDOR "The L5S1 authors")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
# One package, with the component that users want.
set(CPACK_COMPONENTS_ALL program)
set(CPACK_COMPONENTS_GROUPING ALL_COMPONENTS_IN_ONE)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_VERSION ${deb_version})
set(CPACK_DEBIAN_PACKAGE_MAINTAINER ${L5S1_MAINTAINER})
set(CPACK_DEBIAN_PACKAGE_HOMEPAGE ${L5S1_HOMEPAGE})
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
if(L5S1_GUI)
  set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "libgl1-mesa-dri, xdg-utils")
endif()
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "lumbar disc herniation and what follows in the leg")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Set level, zone, side, type and severity of a herniation, and watch the root,
the muscles, the reflexes and the gait change, day by day for two years; then
solve the cases. In English and Simplified Chinese, in a window and on the
command line.
.
A teaching model for medical students, lecturers and quiz takers, not a
medical device.")
set(CPACK_L5S1_EPOCH ${L5S1_EPOCH})
set(CPACK_PROJECT_CONFIG_FILE ${CMAKE_SOURCE_DIR}/cmake/stage_package.cmake)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_SOURCE_DIR}/cmake/stage_package.cmake)
include(CPack)
