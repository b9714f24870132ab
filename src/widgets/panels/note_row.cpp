#include "widgets/panels/note_row.h"

#include "widgets/controls/prose_edit.h"
#include "workbench/audit_session.h"
#include "workbench/note_edits.h"
#include "workbench/pending_text.h"
#include "workbench/qt_convert.h"
#include "workbench/words.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

namespace inclusion {

NoteRow::NoteRow(AuditSession& session, const Note& note, QWidget* parent)
    : QWidget(parent), m_session(session), m_note(note.id), m_kind(note.kind), m_box(new ProseEdit(this)),
      m_menu(new QPushButton(QStringLiteral("⋯"), this)), m_up(nullptr), m_down(nullptr), m_text(nullptr) {
    m_box->setMinimumLines(1);
    m_box->setMaximumLines(6);
    m_menu->setToolTip(tr("Move or remove"));
    m_menu->setProperty("buttonRole", "quiet");
    m_menu->setFixedWidth(36);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_box, 1);
    layout->addWidget(m_menu, 0, Qt::AlignTop);

    m_text = new PendingText(
        session,
        [this] {
            const auto stored = m_session.service().note(m_note);
            return stored && *stored ? toQt((*stored)->text) : QString();
        },
        [this](const QString& text) {
            if (text.trimmed().isEmpty()) { // a note is removed by its menu, not by deleting its words
                QMetaObject::invokeMethod(m_text, &PendingText::reload, Qt::QueuedConnection);
                return true;
            }
            return setNoteText(m_session, m_note, text);
        },
        this);
    m_box->bind(*m_text);
    m_text->reload();

    auto* menu = new QMenu(m_menu);
    const auto add = [&](const char* action, const QString& text, auto act) {
        QAction* entry = menu->addAction(text, this, [this, act] {
            // The row may go with the change: not while its own menu is open.
            QMetaObject::invokeMethod(
                this,
                [this, act] {
                    if (m_session.commitPending())
                        act();
                },
                Qt::QueuedConnection);
        });
        entry->setObjectName(QLatin1String(action));
        return entry;
    };
    m_up = add("noteUp", tr("Move &up"), [this] { moveNote(m_session, m_note, -1); });
    m_down = add("noteDown", tr("Move &down"), [this] { moveNote(m_session, m_note, 1); });
    add("noteRemove", tr("&Remove"), [this] { removeNote(m_session, m_note); });
    connect(m_menu, &QPushButton::clicked, this,
            [this, menu] { menu->popup(m_menu->mapToGlobal(QPoint(0, m_menu->height()))); });
}

void NoteRow::setPlace(int place, int count) {
    m_up->setEnabled(place > 1);
    m_down->setEnabled(place < count);
    const QString kind = toQt(idOf(m_kind));
    const QString name = tr("%1 %2", "kind of note, its place").arg(nameOf(m_kind)).arg(place);
    m_box->setObjectName(QStringLiteral("note-%1-%2").arg(kind).arg(place));
    m_box->setAccessibleName(name);
    m_menu->setObjectName(QStringLiteral("menu-%1-%2").arg(kind).arg(place));
    m_menu->setAccessibleName(tr("Move or remove: %1").arg(name));
}

void NoteRow::setReadOnly(bool readOnly) {
    m_box->setReadOnly(readOnly);
    m_menu->setVisible(!readOnly);
}

} // namespace inclusion
