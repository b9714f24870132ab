# Programs look for their data in <folder of the program>/../share/inclusion-workbench: the same rule in the
# build tree (links to the sources) and after `cmake --install` (copies).
set(INCLUSION_SHARE_DIR "${CMAKE_BINARY_DIR}/share/inclusion-workbench")
file(MAKE_DIRECTORY "${INCLUSION_SHARE_DIR}")
foreach(folder frameworks resources/sample docs)
  get_filename_component(name "${folder}" NAME)
  file(CREATE_LINK "${PROJECT_SOURCE_DIR}/${folder}" "${INCLUSION_SHARE_DIR}/${name}" SYMBOLIC)
endforeach()
install(DIRECTORY frameworks DESTINATION "${CMAKE_INSTALL_DATADIR}/inclusion-workbench")
install(DIRECTORY docs DESTINATION "${CMAKE_INSTALL_DATADIR}/inclusion-workbench")
install(DIRECTORY resources/sample DESTINATION "${CMAKE_INSTALL_DATADIR}/inclusion-workbench")
