#pragma once

#include "workbench/evidence_intake.h"

#include <QObject>

#include <functional>
#include <optional>

class QWidget;

namespace inclusion {

/// The ways in which evidence gets into a part of the window: whatever is dropped on it, and whatever is
/// pasted there. Over a field for text, too, a file or a picture is taken in and does not become its name.
class IntakeGate : public QObject {
    Q_OBJECT

public:
    /// What it is for at the moment; nothing: nothing is taken.
    using Target = std::function<std::optional<EvidenceIntake::Target>()>;

    IntakeGate(EvidenceIntake& intake, QWidget& part, Target target);

    /// A field for text in that part where files and pictures may be dropped.
    void addDropField(QWidget& field);
    /// The same, and where they may be pasted.
    void addField(QWidget& field);
    /// Takes in what the clipboard holds.
    void paste();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    EvidenceIntake& m_intake;
    QWidget& m_part;
    Target m_target;
    QList<QObject*> m_pasteFields;
};

} // namespace inclusion
