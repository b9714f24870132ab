#pragma once

#include <QLabel>

namespace inclusion {

/// A label that a screen reader reads out when it changes, wherever the focus is: that all is saved, or what
/// went wrong. Qt 6.4 has no announcements of its own, and changes of other labels are silent; an object in
/// the role of a notification that (so it says) has just come up is read.
class SpokenLabel : public QLabel {
    Q_OBJECT

public:
    explicit SpokenLabel(QWidget* parent = nullptr);

    /// Shows `text` and has `spoken` read out, unless it is what was read out last; `spoken` has no signs,
    /// which readers would spell.
    void say(const QString& text, const QString& spoken);
    /// Shows what is wrong, with the sign and in the colour of errors, and has it read out, however often it
    /// is wrong; nothing hides the label.
    void sayProblem(const QString& problem);
    /// What was read out last, and is the name of this label for screen readers.
    const QString& spokenText() const { return m_spoken; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void readOut();

    QString m_spoken;
};

} // namespace inclusion
