#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace inclusion {

/// A stretch of a text.
struct TextSpan {
    qsizetype start = 0;
    qsizetype length = 0;

    qsizetype end() const { return start + length; }
    bool operator==(const TextSpan&) const = default;
};

/// How many words a person would count: runs between blanks that hold a letter or a figure.
qsizetype countWords(QStringView text);

/// The words whose spelling can be looked up, in order: letters with apostrophes inside; the parts of a word
/// with hyphens each by itself. Left out is what no dictionary knows: web and mail addresses, capitals only
/// (EHCP), letters beside figures (Y6, 3rd) and single letters.
std::vector<TextSpan> wordsToSpell(QStringView text);

/// The word at that place, or the one that ends there; empty between words.
TextSpan wordAt(QStringView text, qsizetype place);

} // namespace inclusion
