#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class StartPage;
}

namespace inclusion {

class WorkbenchSettings;

/// What the window shows while no file is open: start, open, look at the sample, or go on where one stopped.
class StartPage : public QWidget {
    Q_OBJECT

public:
    StartPage(WorkbenchSettings& settings, bool hasSample, QWidget* parent = nullptr);
    ~StartPage() override;

Q_SIGNALS:
    void newRequested();
    void openRequested();
    void sampleRequested();
    void fileChosen(const QString& path);
    void restoreRequested();
    void whatsNewRequested();

private:
    void showRecent();

    WorkbenchSettings& m_settings;
    std::unique_ptr<Ui::StartPage> m_ui;
};

} // namespace inclusion
