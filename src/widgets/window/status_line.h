#pragma once

#include <QDateTime>
#include <QWidget>

class QPushButton;

namespace inclusion {

class CutLabel;
class SpokenLabel;

/// The line at the foot of the window: whether all is saved, what is in view, what undo would take back, and
/// under which role changes are recorded.
class StatusLine : public QWidget {
    Q_OBJECT

public:
    explicit StatusLine(QWidget* parent = nullptr);

    enum class Saving { NoFile, AllSaved, Failed, ReadOnly };

    /// `time` is that of the last change of this session; invalid when there was none.
    void showSaving(Saving saving, const QDateTime& time = {});
    void showInView(const QString& text);
    /// What undo would take back, e.g. "judgement on 3.2"; empty for nothing.
    void showUndo(const QString& text);
    void showAuthor(const QString& author);

Q_SIGNALS:
    void authorClicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void colourSaving();

    SpokenLabel* m_saving;
    CutLabel* m_inView;
    CutLabel* m_undo;
    QPushButton* m_author;
    Saving m_state = Saving::NoFile;
};

} // namespace inclusion
