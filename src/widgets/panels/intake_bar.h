#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace inclusion {

class EvidenceIntake;

/// Says that files are being read, with a way to stop, and what could not be taken. Hidden otherwise; what is
/// quick is not shown at all.
class IntakeBar : public QWidget {
    Q_OBJECT

public:
    explicit IntakeBar(EvidenceIntake& intake, QWidget* parent = nullptr);

Q_SIGNALS:
    /// It came or went: the order of Tab has changed.
    void orderChanged();

private:
    void say(const QString& text, const QString& way);
    void end(const QStringList& problems);

    EvidenceIntake& m_intake;
    QLabel* m_text;
    QPushButton* m_way;
    QTimer m_wait;
    QString m_reading;
};

} // namespace inclusion
