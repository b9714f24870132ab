#include "widgets/panels/notes_card.h"

#include "widgets/panels/notes_list.h"
#include "workbench/audit_session.h"
#include "workbench/qt_convert.h"

#include <QBoxLayout>
#include <QResizeEvent>

namespace inclusion {
namespace {

constexpr int sideBySideFrom = 84; ///< width in average characters
constexpr std::array<Note::Kind, 3> kinds = {Note::Kind::Strength, Note::Kind::Development,
                                             Note::Kind::Remark};

/// The slot that an area has for notes of that kind; null for none.
const Slot* slotFor(const Area& area, Note::Kind kind) {
    for (const Slot& slot : area.slots) {
        if ((kind == Note::Kind::Strength && slot.kind == SlotKind::Strengths) ||
            (kind == Note::Kind::Development && slot.kind == SlotKind::Development))
            return &slot;
    }
    return nullptr;
}

} // namespace

NotesCard::NotesCard(AuditSession& session, QWidget* parent)
    : Card(parent), m_session(session), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this)), m_lists{} {
    m_layout->setContentsMargins(16, 12, 16, 14);
    m_layout->setSpacing(16);
    for (std::size_t place = 0; place < kinds.size(); ++place) {
        m_lists[place] = new NotesList(session, kinds[place], this);
        m_layout->addWidget(m_lists[place], 1);
    }
}

void NotesCard::setSubject(const QString& subjectId) {
    const std::string subject = toCore(subjectId);
    const Framework* framework = m_session.framework();
    const Area* area = framework ? framework->findArea(subject) : nullptr;
    const bool notable = area != nullptr || (framework && framework->findItem(subject) != nullptr);
    setVisible(notable);
    for (std::size_t place = 0; place < kinds.size(); ++place) {
        std::vector<std::string> subjects;
        QString title;
        if (notable)
            subjects.push_back(subject);
        if (const Slot* slot = area ? slotFor(*area, kinds[place]) : nullptr) {
            subjects.push_back(slot->id);
            title = toQt(slot->title);
        }
        m_lists[place]->setSubjects(std::move(subjects), title);
    }
}

void NotesCard::setReadOnly(bool readOnly) {
    for (NotesList* list : m_lists)
        list->setReadOnly(readOnly);
}

void NotesCard::resizeEvent(QResizeEvent* event) {
    Card::resizeEvent(event);
    const bool beside = event->size().width() >= sideBySideFrom * fontMetrics().averageCharWidth();
    m_layout->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace inclusion
