#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QString>
#include <QStringList>

#include <memory>

class Hunspell;

namespace inclusion {

/// Knows which words are spelt right: the dictionary of the computer (Hunspell), words of the profession that
/// no dictionary has, terms of the framework in view, and the person's own words. The own words stand in a
/// file of the person's, one a line, never in an audit.
class SpellChecker : public QObject {
    Q_OBJECT

public:
    struct Sources {
        QStringList folders;  ///< where dictionaries may lie; the first that has one counts
        QString language;     ///< as dictionaries are called, e.g. "en_GB"
        QString personalFile; ///< path of the person's own words; made when the first is added
        QString wordsFile;    ///< words that are right whatever the dictionary says; may be a resource
    };

    explicit SpellChecker(Sources sources, QObject* parent = nullptr);
    ~SpellChecker() override;

    /// The dictionaries as Debian installs them, British English, and our list of words.
    static Sources usualSources(const QString& personalFile);

    /// Begins to read the dictionary, in a thread of its own; `changed` tells when it is there.
    void load();
    /// Whether a dictionary was found; true until it is known that there is none.
    bool isInstalled() const { return !m_paths.isEmpty(); }
    bool isReady() const { return m_dictionary != nullptr; }

    /// True, too, while there is no dictionary: nothing is marked wrong by mistake.
    bool knows(const QString& word) const;
    /// The likeliest first, at most six. Takes some 40 ms: for when a person asks.
    QStringList suggestionsFor(const QString& word) const;
    /// Adds to the person's own words and writes their file.
    Result<> addPersonal(const QString& word);
    /// Words that are right in the audit in view.
    void setTerms(const QStringList& terms);

Q_SIGNALS:
    /// What is known to be right has changed.
    void changed();

private:
    bool isListed(const QString& word) const;
    bool isInDictionary(const QString& word) const;
    void forget();

    Sources m_sources;
    QStringList m_paths; ///< of the affix file and the word file; empty without a dictionary
    std::shared_ptr<Hunspell> m_dictionary;
    bool m_isLoading = false;
    bool m_utf8 = true; ///< else Latin 1
    QSet<QString> m_listed;
    QSet<QString> m_terms;
    QStringList m_personal;
    mutable QHash<QString, bool> m_cache;
};

} // namespace inclusion
