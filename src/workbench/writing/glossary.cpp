#include "workbench/writing/glossary.h"

#include "core/analysis/glossary_use.h"
#include "core/report/text_table.h"
#include "workbench/qt_convert.h"
#include "workbench/writing/prose_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace inclusion {
namespace {

bool isSameTerm(const GlossaryEntry& entry, QStringView word) {
    const bool acronym = analysis::isAcronym(entry.term);
    return word.compare(toQt(entry.term), acronym ? Qt::CaseSensitive : Qt::CaseInsensitive) == 0;
}

} // namespace

Glossary::Glossary(const Framework* framework) {
    if (framework)
        m_entries = framework->data().glossary;
    for (GlossaryEntry& common : report::commonTerms())
        if (std::none_of(m_entries.begin(), m_entries.end(),
                         [&](const GlossaryEntry& own) { return own.term == common.term; }))
            m_entries.push_back(std::move(common));
}

const GlossaryEntry* Glossary::find(QStringView word) const {
    const auto entryOf = [this](QStringView term) -> const GlossaryEntry* {
        const auto entry = std::find_if(m_entries.begin(), m_entries.end(),
                                        [&](const GlossaryEntry& each) { return isSameTerm(each, term); });
        return entry == m_entries.end() ? nullptr : &*entry;
    };
    if (word.endsWith(QLatin1String("'s")) || word.endsWith(QStringView(u"\u2019s")))
        word.chop(2);
    if (word.isEmpty())
        return nullptr;
    const GlossaryEntry* entry = entryOf(word);
    return entry || !word.endsWith(QLatin1Char('s')) ? entry : entryOf(word.chopped(1));
}

std::vector<GlossaryEntry> Glossary::usedIn(const QStringList& texts) const {
    analysis::GlossaryUse use;
    for (const QString& text : texts)
        use.add(toCore(text));
    return use.usedOf(m_entries);
}

QStringList Glossary::words() const {
    QStringList words;
    for (const GlossaryEntry& entry : m_entries)
        for (const std::string* part : {&entry.term, &entry.expansion}) {
            const QString text = toQt(*part);
            for (const TextSpan span : wordsToSpell(text))
                words.append(text.mid(span.start, span.length));
        }
    return words;
}

QString Glossary::explanation(const GlossaryEntry& entry) {
    const QString expansion = toQt(entry.expansion);
    const QString meaning = toQt(entry.meaning);
    if (expansion.isEmpty() || meaning.isEmpty())
        return expansion + meaning;
    return QCoreApplication::translate("Glossary", "%1. %2", "what a short form stands for, what it means")
        .arg(expansion, meaning);
}

QString Glossary::hint(const GlossaryEntry& entry) {
    return QCoreApplication::translate("Glossary", "%1: %2", "term, explanation")
        .arg(toQt(entry.term), explanation(entry));
}

} // namespace inclusion
