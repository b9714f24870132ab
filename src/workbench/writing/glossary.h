#pragma once

#include "core/framework/framework.h"

#include <QString>
#include <QStringList>
#include <QStringView>

#include <vector>

namespace inclusion {

/// The short forms and terms that can be explained: those of a framework, and those that schools use
/// everywhere (the framework's word goes first).
class Glossary {
public:
    /// Of the common terms and, if not null, the framework.
    explicit Glossary(const Framework* framework = nullptr);

    /// The entry of a word of a text, also in the plural; null when it needs no explanation.
    const GlossaryEntry* find(QStringView word) const;
    /// The entries that the texts use, in alphabetical order.
    std::vector<GlossaryEntry> usedIn(const QStringList& texts) const;
    /// The single words of all terms and expansions, which a spell-checker has to know.
    QStringList words() const;

    /// "SEND: special educational needs and disabilities. …".
    static QString hint(const GlossaryEntry& entry);
    /// The same without the term.
    static QString explanation(const GlossaryEntry& entry);

private:
    std::vector<GlossaryEntry> m_entries;
};

} // namespace inclusion
