# The window in other languages: every resources/translations/inclusion-workbench_<language>.ts becomes a .qm beside
# the other data. `cmake --build . --target translation_template` writes the texts that there are to
# translate (docs/translating.md).
# The two programs alone (qt6-l10n-tools); Qt's CMake package for them would bring Designer along.
find_program(LUPDATE_PROGRAM lupdate PATHS "${QT6_INSTALL_PREFIX}/${QT6_INSTALL_BINS}" REQUIRED NO_DEFAULT_PATH)
find_program(LRELEASE_PROGRAM lrelease PATHS "${QT6_INSTALL_PREFIX}/${QT6_INSTALL_BINS}" REQUIRED NO_DEFAULT_PATH)
add_custom_target(translation_template
  COMMAND "${LUPDATE_PROGRAM}" -silent -locations relative -I "${PROJECT_SOURCE_DIR}/src" "${PROJECT_SOURCE_DIR}/src" "${PROJECT_SOURCE_DIR}/ui"
          -ts "${CMAKE_BINARY_DIR}/inclusion-workbench.ts"
  COMMENT "Texts to translate: ${CMAKE_BINARY_DIR}/inclusion-workbench.ts" VERBATIM)
set(INCLUSION_TRANSLATIONS_DIR "${INCLUSION_SHARE_DIR}/translations")
file(MAKE_DIRECTORY "${INCLUSION_TRANSLATIONS_DIR}")
file(GLOB translation_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/resources/translations/inclusion-workbench_*.ts")
set(translations)
foreach(source ${translation_sources})
  get_filename_component(name "${source}" NAME_WE)
  set(compiled "${INCLUSION_TRANSLATIONS_DIR}/${name}.qm")
  add_custom_command(OUTPUT "${compiled}" COMMAND "${LRELEASE_PROGRAM}" -silent "${source}" -qm "${compiled}"
                     DEPENDS "${source}" VERBATIM)
  list(APPEND translations "${compiled}")
endforeach()
add_custom_target(translations ALL DEPENDS ${translations})
install(FILES ${translations} DESTINATION "${CMAKE_INSTALL_DATADIR}/inclusion-workbench/translations")
