#pragma once

#include <functional>
#include <vector>

class QPDF;

namespace inclusion::test {

/// One defect that the tests plant in a good PDF, and the one rule of the lint that must speak.
struct Defect {
    const char* rule;
    const char* what; ///< as docs/accessibility.md names it
    std::function<void(QPDF&)> plant;
};

/// All that are planted in the parsed file; some that take other ways stand in pdf_lint_test.cpp.
const std::vector<Defect>& plantedDefects();

} // namespace inclusion::test
