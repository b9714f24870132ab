#include "workbench/writing/prose_words.h"

#include <algorithm>

namespace inclusion {
namespace {

bool isApostrophe(QChar character) {
    return character == QLatin1Char('\'') || character == QChar(0x2019);
}

bool isWordLetter(QChar character) {
    return character.isLetter() || character.isMark();
}

bool looksLikeAddress(QStringView token) {
    return token.contains(QLatin1String("://")) || token.contains(QLatin1Char('@')) ||
           token.contains(QLatin1Char('\\')) || token.startsWith(QLatin1String("www."), Qt::CaseInsensitive);
}

/// Calls `look` with every run between blanks.
template <typename Look>
void forEachToken(QStringView text, Look look) {
    qsizetype at = 0;
    while (at < text.size()) {
        while (at < text.size() && text[at].isSpace())
            ++at;
        const qsizetype start = at;
        while (at < text.size() && !text[at].isSpace())
            ++at;
        if (at > start)
            look(TextSpan{start, at - start});
    }
}

/// The end of the run of letters and inner apostrophes that begins at `start`.
qsizetype endOfWord(QStringView text, qsizetype start) {
    qsizetype end = start;
    while (end < text.size()) {
        const bool inner =
            isApostrophe(text[end]) && end + 1 < text.size() && isWordLetter(text[end + 1]) && end > start;
        if (!isWordLetter(text[end]) && !inner)
            break;
        ++end;
    }
    return end;
}

bool isToSpell(QStringView word) {
    if (word.size() < 2)
        return false;
    // "EHCPs" is an acronym as well.
    const QStringView stem = word.endsWith(QLatin1Char('s')) && word.size() > 2 ? word.chopped(1) : word;
    return !std::all_of(stem.begin(), stem.end(),
                        [](QChar each) { return each.isUpper() || isApostrophe(each); });
}

} // namespace

qsizetype countWords(QStringView text) {
    qsizetype count = 0;
    forEachToken(text, [&](TextSpan token) {
        const QStringView word = text.mid(token.start, token.length);
        count += std::any_of(word.begin(), word.end(), [](QChar each) { return each.isLetterOrNumber(); });
    });
    return count;
}

std::vector<TextSpan> wordsToSpell(QStringView text) {
    std::vector<TextSpan> words;
    forEachToken(text, [&](TextSpan token) {
        if (looksLikeAddress(text.mid(token.start, token.length)))
            return;
        qsizetype at = token.start;
        while (at < token.end()) {
            if (!isWordLetter(text[at])) {
                ++at;
                continue;
            }
            const qsizetype end = std::min(endOfWord(text, at), token.end());
            const bool besideFigure =
                (at > token.start && text[at - 1].isNumber()) || (end < token.end() && text[end].isNumber());
            if (!besideFigure && isToSpell(text.mid(at, end - at)))
                words.push_back({at, end - at});
            at = end;
        }
    });
    return words;
}

TextSpan wordAt(QStringView text, qsizetype place) {
    const auto belongs = [&](qsizetype at) {
        return at >= 0 && at < text.size() &&
               (isWordLetter(text[at]) || text[at].isNumber() || isApostrophe(text[at]));
    };
    qsizetype start = place;
    while (belongs(start - 1))
        --start;
    qsizetype end = place;
    while (belongs(end))
        ++end;
    while (start < end && isApostrophe(text[start]))
        ++start;
    while (end > start && isApostrophe(text[end - 1]))
        --end;
    return {start, end - start};
}

} // namespace inclusion
