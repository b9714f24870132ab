# One interface target carries what every target of ours is compiled with.
add_library(inclusion_flags INTERFACE)
target_compile_options(inclusion_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
  -Wcast-align -Wformat=2 -Wimplicit-fallthrough)
if(INCLUSION_WARNINGS_AS_ERRORS)
  target_compile_options(inclusion_flags INTERFACE -Werror)
endif()

# Hardening for whatever leaves this machine; debug builds keep the speed of compiling.
set(release_like "$<OR:$<CONFIG:Release>,$<CONFIG:RelWithDebInfo>>")
target_compile_options(inclusion_flags INTERFACE
  "$<${release_like}:-fstack-protector-strong;-fstack-clash-protection;-fcf-protection;-U_FORTIFY_SOURCE>")
# GCC 12 optimising reports overlapping copies inside std::string where there are none (GCC bug 105651).
target_compile_options(inclusion_flags INTERFACE "$<$<AND:${release_like},$<CXX_COMPILER_ID:GNU>>:-Wno-restrict>")
if(NOT INCLUSION_SANITIZE)
  target_compile_options(inclusion_flags INTERFACE "$<${release_like}:-D_FORTIFY_SOURCE=2>")
endif()
target_compile_definitions(inclusion_flags INTERFACE "$<${release_like}:_GLIBCXX_ASSERTIONS>")
target_link_options(inclusion_flags INTERFACE "$<${release_like}:LINKER:-z,relro,-z,now,-z,noexecstack>")
include(CheckPIESupported)
check_pie_supported()

if(INCLUSION_FUZZ)
  target_compile_options(inclusion_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

if(INCLUSION_SANITIZE)
  target_compile_options(inclusion_flags INTERFACE
    -fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
  target_link_options(inclusion_flags INTERFACE -fsanitize=address,undefined)
endif()
