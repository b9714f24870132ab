#pragma once

#include <string>

namespace inclusion::analysis {

/// Whether a word in lower case stands with a capital in school texts without being a name: months, subjects,
/// roles, kinds of document. So "Behaviour Policy" is not taken for a child.
bool isSchoolWord(const std::string& word);

} // namespace inclusion::analysis
