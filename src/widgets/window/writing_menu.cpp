#include "widgets/window/writing_menu.h"

#include "widgets/controls/prose_edit.h"
#include "widgets/dialogs/glossary_dialog.h"
#include "widgets/writing/prose_writing.h"
#include "widgets/writing/writing_aids.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QMenu>

namespace inclusion {
namespace {

/// Everything that is written in a part of the window, as a person sees it.
QStringList textsIn(const QWidget& page) {
    QStringList texts;
    for (const QLabel* label : page.findChildren<QLabel*>())
        if (label->isVisible())
            texts.append(label->text());
    for (const QAbstractButton* button : page.findChildren<QAbstractButton*>())
        if (button->isVisible())
            texts.append(button->text());
    for (const QPlainTextEdit* box : page.findChildren<QPlainTextEdit*>())
        if (box->isVisible())
            texts.append(box->toPlainText());
    return texts;
}

} // namespace

WritingMenu::WritingMenu(const Place& place, SpellChecker* spelling, WorkbenchSettings& settings)
    : QObject(place.window), m_place(place), m_aids(new WritingAids(spelling, settings, place.window)),
      m_check(new QAction(tr("Check sp&elling"), place.window)),
      m_next(new QAction(tr("Next &misspelt word"), place.window)) {
    m_check->setObjectName(QStringLiteral("actionCheckSpelling"));
    m_check->setCheckable(true);
    m_next->setObjectName(QStringLiteral("actionNextMisspelt"));
    m_next->setShortcut(QKeySequence(tr("F7")));
    auto* explaining = new QAction(tr("Short forms in &view"), place.window);
    explaining->setObjectName(QStringLiteral("actionExplain"));
    explaining->setShortcut(QKeySequence(tr("F1")));
    place.edit->addSeparator();
    place.edit->addActions({m_check, m_next});
    place.help->insertAction(place.help->actions().value(0), explaining);
    connect(m_check, &QAction::toggled, m_aids, &WritingAids::setWantsSpelling);
    connect(m_next, &QAction::triggered, this, &WritingMenu::goToNextMisspelt);
    connect(explaining, &QAction::triggered, this, &WritingMenu::explain);
    connect(m_aids, &WritingAids::changed, this, &WritingMenu::refresh);
    refresh();
}

void WritingMenu::setFramework(const Framework* framework) {
    m_aids->setFramework(framework);
}

void WritingMenu::refresh() {
    m_check->setEnabled(m_aids->canSpell());
    m_check->setText(m_aids->canSpell() ? tr("Check sp&elling")
                                        : tr("Check sp&elling (no British dictionary is installed)"));
    m_check->setChecked(m_aids->canSpell() && m_aids->wantsSpelling());
    m_next->setEnabled(m_check->isChecked());
}

void WritingMenu::goToNextMisspelt() {
    const auto* box = qobject_cast<ProseEdit*>(QApplication::focusWidget());
    if (box && box->writing())
        box->writing()->goToNextMisspelt();
}

void WritingMenu::explain() {
    const QWidget* page = m_place.page();
    if (!page)
        return;
    if (!m_glossary)
        m_glossary = new GlossaryDialog(m_place.window);
    m_glossary->show(m_aids->glossary().usedIn(textsIn(*page)));
}

} // namespace inclusion
