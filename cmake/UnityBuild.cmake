# Whole builds (the presets release, ci and asan) compile a dozen sources at a time, which reads the heavy headers
# once for all of them and takes a third of the time. The preset dev keeps one object per source: best when a few
# files change.

# Sources of the current folder that must be compiled alone: they use a name in their unnamed namespace that
# another source of the target uses for something else.
function(inclusion_compile_alone)
  set_source_files_properties(${ARGN} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()
