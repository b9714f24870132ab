#pragma once

#include "core/audit/judgement.h"
#include "core/edit/edit.h"

#include <QWidget>

#include <string>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace inclusion {

class AuditSession;
class FormMemory;
class LineField;
class NoteRow;

/// The notes of one kind on a subject, in the order in which people put them, with a line to add the next.
class NotesList : public QWidget {
    Q_OBJECT

public:
    NotesList(AuditSession& session, Note::Kind kind, QWidget* parent = nullptr);

    /// Shows the notes on these subjects: an item, or an area and its slots of this kind. New ones go to the
    /// last. `title` is the framework's own name for them; empty for ours.
    void setSubjects(std::vector<std::string> subjects, const QString& title);
    void setReadOnly(bool readOnly);

private:
    void add();
    void refresh(const ChangeSet& changes);
    void show();
    std::vector<Note> stored() const;
    /// Takes away the rows of notes that are not among these; whether one of them had the keyboard.
    bool dropGone(const std::vector<Note>& notes);
    void drop(NoteRow* row);
    /// The row of that note, made where it has none yet.
    NoteRow* rowOf(const Note& note);

    AuditSession& m_session;
    Note::Kind m_kind;
    std::vector<std::string> m_subjects;
    std::vector<NoteRow*> m_rows;
    QLabel* m_title;
    QVBoxLayout* m_layout;
    LineField* m_entry;
    FormMemory* m_memory; ///< of the line to add one
    bool m_readOnly = false;
};

} // namespace inclusion
