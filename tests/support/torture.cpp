#include "support/torture.h"

#include <cstdlib>
#include <fstream>

bool isTorture() {
    return std::getenv("INCLUSION_TORTURE") != nullptr;
}

int rounds(int few, int many, const char* variable) {
    if (!isTorture())
        return few;
    const char* asked = std::getenv(variable);
    return asked == nullptr ? many : std::atoi(asked);
}

Tally::~Tally() {
    if (const char* log = std::getenv("INCLUSION_TORTURE_LOG"))
        std::ofstream(log, std::ios::app)
            << m_fault << '|' << injected << '|' << committed << '|' << lost << '\n';
}
