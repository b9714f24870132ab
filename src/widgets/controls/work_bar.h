#pragma once

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace inclusion {

class SpokenLabel;

/// Says what is being done beside the window, how far it is, with a way to stop it, and what came of it.
/// Hidden while there is nothing to say. A screen reader reads beginning and end, wherever the focus is.
class WorkBar : public QWidget {
    Q_OBJECT

public:
    /// Its parts are called `name` with "Message", "Progress" and "Stop" after it.
    WorkBar(const QString& name, QWidget* parent);

    void begin(const QString& text);
    void setPercent(int percent);
    /// The work has ended; an empty text hides it all.
    void end(const QString& text);

Q_SIGNALS:
    void stopRequested();
    /// The button came or went: the order of Tab has changed.
    void orderChanged();

private:
    void show(const QString& text, bool isBusy);

    SpokenLabel* m_message;
    QProgressBar* m_progress;
    QPushButton* m_stop;
};

} // namespace inclusion
