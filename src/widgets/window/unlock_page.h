#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class UnlockPage;
}

namespace inclusion {

/// What the window shows in the place of a protected file that nobody has unlocked, and while a file is
/// sealed: nothing of what it holds, and the way in.
class UnlockPage : public QWidget {
    Q_OBJECT

public:
    explicit UnlockPage(QWidget* parent = nullptr);
    ~UnlockPage() override;

    /// Asks for the passphrase of a file. `wasLocked`: it was open until a moment ago.
    void ask(const QString& path, bool wasLocked);
    /// Says what is being done to a file; nothing can be typed meanwhile.
    void showWork(const QString& path, const QString& text);
    /// Says why the passphrase was not taken, and asks again.
    void showProblem(const QString& problem);

Q_SIGNALS:
    void unlockRequested(const QString& path, const QString& typed);
    void leaveRequested();

private:
    void unlock();
    void allowTyping(bool allowed);

    std::unique_ptr<Ui::UnlockPage> m_ui;
    QString m_path;
};

} // namespace inclusion
