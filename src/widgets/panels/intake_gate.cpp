#include "widgets/panels/intake_gate.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QShortcut>
#include <QWidget>

#include <utility>

namespace inclusion {

IntakeGate::IntakeGate(EvidenceIntake& intake, QWidget& part, Target target)
    : QObject(&part), m_intake(intake), m_part(part), m_target(std::move(target)) {
    part.setAcceptDrops(true);
    part.installEventFilter(this);
    // A field keeps the usual key to itself.
    auto* keys = new QShortcut(QKeySequence(tr("Ctrl+Shift+V")), &part);
    keys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(keys, &QShortcut::activated, this, &IntakeGate::paste);
}

void IntakeGate::addDropField(QWidget& field) {
    field.installEventFilter(this);
}

void IntakeGate::addField(QWidget& field) {
    m_pasteFields.append(&field);
    field.installEventFilter(this);
}

void IntakeGate::paste() {
    const QMimeData* pasted = QApplication::clipboard()->mimeData();
    const auto target = m_target();
    if (target && pasted && EvidenceIntake::canTake(*pasted))
        m_intake.take(*pasted, *target);
}

bool IntakeGate::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::KeyPress: {
        if (!m_pasteFields.contains(watched) || !static_cast<QKeyEvent*>(event)->matches(QKeySequence::Paste))
            break; // the clipboard is another program's: asked only when it is wanted
        const QMimeData* pasted = QApplication::clipboard()->mimeData();
        if (!pasted || !EvidenceIntake::isNoText(*pasted))
            break;
        paste();
        return true;
    }
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop: {
        auto* drag = static_cast<QDropEvent*>(event);
        const QMimeData& data = *drag->mimeData();
        const auto target = m_target();
        // What is text goes into the field that it is dropped on.
        const bool isWanted =
            watched == &m_part ? EvidenceIntake::canTake(data) : EvidenceIntake::isNoText(data);
        if (!target || !isWanted)
            break;
        drag->acceptProposedAction();
        if (event->type() == QEvent::Drop)
            m_intake.take(data, *target);
        return true;
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace inclusion
