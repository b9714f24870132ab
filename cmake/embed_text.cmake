# Writes OUTPUT: a C++ source with the text of FILES (joined by |) as raw string literals.
string(REPLACE "|" ";" files "${FILES}")
set(body "")
foreach(file IN LISTS files)
  get_filename_component(name "${file}" NAME)
  # Read whole: with LIMIT, file(READ) adds a line break where a piece ends within a line.
  file(READ "${file}" text)
  string(LENGTH "${text}" size)
  set(literal "")
  set(offset 0)
  # A literal may hold 64 KiB by the standard's minimum; neighbouring literals are joined by the compiler.
  while(offset LESS size)
    string(SUBSTRING "${text}" ${offset} 12000 chunk)
    string(APPEND literal "R\"~~~(${chunk})~~~\"\n")
    math(EXPR offset "${offset} + 12000")
  endwhile()
  string(APPEND body "    if (fileName == \"${name}\")\n        return ${literal};\n")
endforeach()
file(WRITE "${OUTPUT}" "#include <string_view>\n\nnamespace inclusion::embedded {\n\n"
  "std::string_view ${SUFFIX}(std::string_view fileName);\n\n"
  "std::string_view ${SUFFIX}(std::string_view fileName)\n{\n${body}    return {};\n}\n\n}\n")
