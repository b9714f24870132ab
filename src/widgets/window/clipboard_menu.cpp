#include "widgets/window/clipboard_menu.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>

namespace inclusion {
namespace {

/// What can be done in the widget that has the keyboard.
struct Possible {
    bool cut = false;
    bool copy = false;
    bool paste = false;
    bool selectAll = false;
};

Possible possibleIn(bool hasSelection, bool isReadOnly, bool canPaste) {
    return {hasSelection && !isReadOnly, hasSelection, canPaste && !isReadOnly, true};
}

Possible possibleIn(const QWidget* widget) {
    if (const auto* box = qobject_cast<const QPlainTextEdit*>(widget))
        return possibleIn(box->textCursor().hasSelection(), box->isReadOnly(), box->canPaste());
    if (const auto* line = qobject_cast<const QLineEdit*>(widget)) {
        const QMimeData* held = QApplication::clipboard()->mimeData();
        return possibleIn(line->hasSelectedText(), line->isReadOnly(), held && held->hasText());
    }
    if (const auto* list = qobject_cast<const QAbstractItemView*>(widget))
        return {.selectAll = list->selectionMode() == QAbstractItemView::ExtendedSelection};
    return {};
}

} // namespace

ClipboardMenu::ClipboardMenu(QMenu* menu, QAction* before) : QObject(menu) {
    const auto add = [&](const QString& name, const QString& text, QKeySequence::StandardKey keys,
                         const char* slot) {
        auto* action = new QAction(text, menu);
        action->setObjectName(name);
        // The keys are told here; the field itself answers to them.
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, [slot] {
            if (QWidget* widget = QApplication::focusWidget())
                QMetaObject::invokeMethod(widget, slot);
        });
        menu->insertAction(before, action);
        return action;
    };
    m_cut = add(QStringLiteral("actionCut"), tr("Cu&t"), QKeySequence::Cut, "cut");
    m_copy = add(QStringLiteral("actionCopy"), tr("&Copy"), QKeySequence::Copy, "copy");
    m_paste = add(QStringLiteral("actionPaste"), tr("&Paste"), QKeySequence::Paste, "paste");
    m_selectAll =
        add(QStringLiteral("actionSelectAll"), tr("Select &all"), QKeySequence::SelectAll, "selectAll");
    menu->insertSeparator(before);
    connect(menu, &QMenu::aboutToShow, this, &ClipboardMenu::refresh);
}

void ClipboardMenu::refresh() {
    const Possible possible = possibleIn(QApplication::focusWidget());
    m_cut->setEnabled(possible.cut);
    m_copy->setEnabled(possible.copy);
    m_paste->setEnabled(possible.paste);
    m_selectAll->setEnabled(possible.selectAll);
}

} // namespace inclusion
