#include "widgets/writing/writing_aids.h"

#include "workbench/workbench_settings.h"
#include "workbench/writing/spell_checker.h"

#include <QWidget>

namespace inclusion {

WritingAids::WritingAids(SpellChecker* spelling, WorkbenchSettings& settings, QWidget* window)
    : QObject(window), m_spelling(spelling), m_settings(settings) {
    if (!m_spelling)
        return;
    connect(m_spelling, &SpellChecker::changed, this, &WritingAids::changed);
}

WritingAids* WritingAids::of(const QObject* widget) {
    for (; widget; widget = widget->parent())
        if (auto* aids = widget->findChild<WritingAids*>(QString(), Qt::FindDirectChildrenOnly))
            return aids;
    return nullptr;
}

SpellChecker* WritingAids::spelling() const {
    if (!m_spelling || !wantsSpelling())
        return nullptr;
    m_spelling->load();
    return m_spelling->isReady() ? m_spelling : nullptr;
}

bool WritingAids::canSpell() const {
    return m_spelling && m_spelling->isInstalled();
}

bool WritingAids::wantsSpelling() const {
    return m_settings.checksSpelling();
}

void WritingAids::setWantsSpelling(bool wanted) {
    m_settings.setChecksSpelling(wanted);
    if (wanted && m_spelling)
        m_spelling->load();
    Q_EMIT changed();
}

void WritingAids::setFramework(const Framework* framework) {
    m_glossary = Glossary(framework);
    if (m_spelling)
        m_spelling->setTerms(m_glossary.words());
    Q_EMIT changed();
}

} // namespace inclusion
