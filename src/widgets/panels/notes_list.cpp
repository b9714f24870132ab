#include "widgets/panels/notes_list.h"

#include "widgets/controls/form_memory.h"
#include "widgets/controls/line_field.h"
#include "widgets/panels/note_row.h"
#include "workbench/audit_session.h"
#include "workbench/note_edits.h"
#include "workbench/qt_convert.h"
#include "workbench/words.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace inclusion {
namespace {

/// The words around the notes of one kind.
struct ListWords {
    const char* entryName; ///< object name of the line to add one
    QString entry;
    QString prompt;
};

ListWords wordsFor(Note::Kind kind) {
    switch (kind) {
    case Note::Kind::Strength:
        return {"newStrength", NotesList::tr("New strength"), NotesList::tr("Add a strength…")};
    case Note::Kind::Development:
        return {"newDevelopment", NotesList::tr("New area for development"),
                NotesList::tr("Add what to develop…")};
    case Note::Kind::Remark:
        break;
    }
    return {"newRemark", NotesList::tr("New note"), NotesList::tr("Add a note…")};
}

} // namespace

NotesList::NotesList(AuditSession& session, Note::Kind kind, QWidget* parent)
    : QWidget(parent), m_session(session), m_kind(kind), m_title(new QLabel(this)), m_layout(new QVBoxLayout),
      m_entry(new LineField(this)), m_memory(new FormMemory(session, this)) {
    m_title->setProperty("textRole", "strong");
    m_layout->setSpacing(6);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addLayout(m_layout);
    layout->addWidget(m_entry);
    layout->addStretch(1);
    const ListWords words = wordsFor(kind);
    m_entry->setObjectName(QLatin1String(words.entryName));
    m_entry->setAccessibleName(words.entry);
    m_entry->setPlaceholderText(words.prompt);
    m_memory->add(*m_entry);
    connect(m_entry, &QLineEdit::returnPressed, this, &NotesList::add);
    connect(&session, &AuditSession::changed, this, &NotesList::refresh);
}

void NotesList::setSubjects(std::vector<std::string> subjects, const QString& title) {
    m_subjects = std::move(subjects);
    m_title->setText(title.isEmpty() ? nameOf(m_kind) : title);
    m_memory->show(m_subjects.empty()
                       ? QString()
                       : toQt(m_session.auditId().text()) + QLatin1Char('/') + toQt(m_subjects.back()));
    std::for_each(m_rows.begin(), m_rows.end(), [this](NoteRow* row) { drop(row); });
    m_rows.clear();
    show();
}

void NotesList::setReadOnly(bool readOnly) {
    m_readOnly = readOnly;
    m_entry->setVisible(!readOnly);
    for (NoteRow* row : m_rows)
        row->setReadOnly(readOnly);
}

std::vector<Note> NotesList::stored() const {
    std::vector<Note> found;
    for (const std::string& subject : m_subjects) {
        const auto notes = m_session.service().notes(m_session.auditId(), subject);
        if (!notes)
            continue;
        std::copy_if(notes->begin(), notes->end(), std::back_inserter(found),
                     [this](const Note& note) { return note.kind == m_kind; });
    }
    return found;
}

void NotesList::refresh(const ChangeSet& changes) {
    const bool touched = std::any_of(m_subjects.begin(), m_subjects.end(), [&](const std::string& subject) {
        return changes.touches(RecordKind::Note, subject);
    });
    if (changes.everything || touched)
        show();
}

void NotesList::show() {
    const std::vector<Note> notes = stored();
    const bool same = std::equal(notes.begin(), notes.end(), m_rows.begin(), m_rows.end(),
                                 [](const Note& note, const NoteRow* row) { return note.id == row->note(); });
    if (same)
        return; // their texts refresh themselves
    const bool lostFocus = dropGone(notes);
    // The rows that stay are kept: whoever writes in one goes on, and a new note costs one row.
    std::vector<NoteRow*> rows;
    for (const Note& note : notes)
        rows.push_back(rowOf(note));
    m_rows = std::move(rows);
    for (std::size_t at = 0; at < m_rows.size(); ++at) {
        const int place = static_cast<int>(at);
        if (m_layout->indexOf(m_rows[at]) != place)
            m_layout->insertWidget(place, m_rows[at]);
        m_rows[at]->setPlace(place + 1, static_cast<int>(m_rows.size()));
    }
    if (lostFocus && !m_readOnly && isVisible())
        m_entry->setFocus(Qt::OtherFocusReason);
}

bool NotesList::dropGone(const std::vector<Note>& notes) {
    bool hadFocus = false;
    const auto gone = [&](NoteRow* row) {
        if (std::any_of(notes.begin(), notes.end(), [&](const Note& note) { return note.id == row->note(); }))
            return false;
        const QWidget* focus = row->focusWidget();
        hadFocus = hadFocus || (focus && focus->hasFocus());
        drop(row);
        return true;
    };
    m_rows.erase(std::remove_if(m_rows.begin(), m_rows.end(), gone), m_rows.end());
    return hadFocus;
}

void NotesList::drop(NoteRow* row) {
    m_layout->removeWidget(row);
    row->hide();
    row->deleteLater(); // its menu may be what started this
}

NoteRow* NotesList::rowOf(const Note& note) {
    const auto kept = std::find_if(m_rows.begin(), m_rows.end(),
                                   [&](const NoteRow* row) { return row->note() == note.id; });
    if (kept != m_rows.end())
        return *kept;
    auto* row = new NoteRow(m_session, note, this);
    row->setReadOnly(m_readOnly);
    return row;
}

void NotesList::add() {
    const QString text = m_entry->text().simplified();
    if (text.isEmpty() || m_subjects.empty() || !addNote(m_session, m_subjects.back(), m_kind, text))
        return; // what was typed stays for another try
    m_memory->forget();
    m_entry->setText({}); // forgets its typing, so that undo takes back the note
}

} // namespace inclusion
