#include "workbench/writing/spell_checker.h"

#include "workbench/attachment_files.h"
#include "workbench/background.h"
#include "workbench/qt_convert.h"

#include <hunspell/hunspell.hxx>

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace inclusion {
namespace {

constexpr qsizetype mostSuggestions = 6;
constexpr qsizetype mostCached = 20'000;
constexpr qint64 largestPersonalFile = 1024 * 1024;

/// Dictionaries write a straight apostrophe.
QString straightened(QString word) {
    return word.replace(QChar(0x2019), QLatin1Char('\''));
}

QStringList linesOf(const QString& path) {
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    QStringList lines;
    for (const QString& line :
         QString::fromUtf8(file.read(largestPersonalFile)).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        if (const QString word = line.trimmed(); !word.isEmpty() && !word.startsWith(QLatin1Char('#')))
            lines.append(word);
    return lines;
}

} // namespace

SpellChecker::SpellChecker(Sources sources, QObject* parent)
    : QObject(parent), m_sources(std::move(sources)) {
    for (const QString& folder : m_sources.folders) {
        const QString base = QDir(folder).filePath(m_sources.language);
        if (m_paths.isEmpty() && QFileInfo::exists(base + QStringLiteral(".aff")) &&
            QFileInfo::exists(base + QStringLiteral(".dic")))
            m_paths = {base + QStringLiteral(".aff"), base + QStringLiteral(".dic")};
    }
    m_personal = linesOf(m_sources.personalFile);
}

SpellChecker::~SpellChecker() = default;

SpellChecker::Sources SpellChecker::usualSources(const QString& personalFile) {
    return {{QStringLiteral("/usr/share/hunspell"), QStringLiteral("/usr/share/myspell/dicts")},
            QStringLiteral("en_GB"),
            personalFile,
            QStringLiteral(":/writing/words.txt")};
}

void SpellChecker::load() {
    if (m_paths.isEmpty() || m_isLoading)
        return;
    m_isLoading = true;
    const QStringList words = linesOf(m_sources.wordsFile);
    m_listed = QSet<QString>(words.begin(), words.end());
    using Dictionary = std::shared_ptr<Hunspell>;
    inBackground<Dictionary>(
        this,
        [affix = QFile::encodeName(m_paths[0]), words = QFile::encodeName(m_paths[1])] {
            return std::make_shared<Hunspell>(affix.constData(), words.constData());
        },
        [this](Dictionary dictionary) {
            m_dictionary = std::move(dictionary);
            m_utf8 = m_dictionary->get_dict_encoding() == "UTF-8";
            forget();
        });
}

void SpellChecker::forget() {
    m_cache.clear();
    Q_EMIT changed();
}

bool SpellChecker::isListed(const QString& word) const {
    return m_listed.contains(word) || m_terms.contains(word) || m_personal.contains(word);
}

bool SpellChecker::isInDictionary(const QString& word) const {
    return m_dictionary->spell(m_utf8 ? word.toStdString() : word.toLatin1().toStdString());
}

bool SpellChecker::knows(const QString& typed) const {
    if (!m_dictionary)
        return true;
    const auto known = m_cache.constFind(typed);
    if (known != m_cache.constEnd())
        return *known;
    const QString word = straightened(typed);
    QString stem = word;
    if (stem.endsWith(QLatin1String("'s")))
        stem.chop(2);
    // A word of a list may begin a sentence.
    const QString lower = stem.left(1).toLower() + stem.mid(1);
    const bool right = isListed(stem) || isListed(lower) || isInDictionary(word) || isInDictionary(stem);
    if (m_cache.size() >= mostCached)
        m_cache.clear();
    m_cache.insert(typed, right);
    return right;
}

QStringList SpellChecker::suggestionsFor(const QString& typed) const {
    if (!m_dictionary)
        return {};
    const QString word = straightened(typed);
    QStringList suggestions;
    // Words of our own lists first that differ only in capitals.
    for (const QSet<QString>& list : {m_listed, m_terms})
        for (const QString& each : list)
            if (each.compare(word, Qt::CaseInsensitive) == 0 && !suggestions.contains(each))
                suggestions.append(each);
    const auto found = m_dictionary->suggest(m_utf8 ? word.toStdString() : word.toLatin1().toStdString());
    for (const std::string& each : found) {
        const QString suggestion =
            m_utf8 ? QString::fromStdString(each) : QString::fromLatin1(QByteArray::fromStdString(each));
        if (suggestions.size() < mostSuggestions && !suggestions.contains(suggestion))
            suggestions.append(suggestion);
    }
    return suggestions;
}

Result<> SpellChecker::addPersonal(const QString& typed) {
    QString word = straightened(typed.trimmed());
    if (word.endsWith(QLatin1String("'s")))
        word.chop(2);
    if (word.isEmpty() || m_personal.contains(word))
        return {};
    QStringList words = linesOf(m_sources.personalFile); // another window may have added some
    words.append(word);
    QDir().mkpath(QFileInfo(m_sources.personalFile).absolutePath());
    if (auto written =
            writeWholeFile(m_sources.personalFile, toCore(words.join(QLatin1Char('\n')) + QLatin1Char('\n')));
        !written)
        return written;
    m_personal = words;
    forget();
    return {};
}

void SpellChecker::setTerms(const QStringList& terms) {
    QSet<QString> all(terms.begin(), terms.end());
    if (all == m_terms)
        return;
    m_terms = std::move(all);
    forget();
}

} // namespace inclusion
