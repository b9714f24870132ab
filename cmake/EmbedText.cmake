# inclusion_embed_text(TARGET NAMESPACE_SUFFIX FILE...)
#
# Compiles text files (SQL, JSON Schema) into TARGET, so that the program never looks for them on disk. Each
# file becomes `std::string_view inclusion::embedded::<suffix>(std::string_view fileName)` in one generated
# source; the header of the target declares that function.
function(inclusion_embed_text target suffix)
  if(NOT ARGN)
    return()
  endif()
  set(output "${CMAKE_CURRENT_BINARY_DIR}/embedded_${suffix}.cpp")
  set(script "${PROJECT_SOURCE_DIR}/cmake/embed_text.cmake")
  string(JOIN "|" files ${ARGN})
  add_custom_command(
    OUTPUT "${output}"
    COMMAND "${CMAKE_COMMAND}" "-DOUTPUT=${output}" "-DSUFFIX=${suffix}" "-DFILES=${files}" -P "${script}"
    DEPENDS ${ARGN} "${script}"
    VERBATIM)
  target_sources(${target} PRIVATE "${output}")
endfunction()
