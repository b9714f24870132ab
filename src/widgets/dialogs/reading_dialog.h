#pragma once

#include <QDialog>

#include <memory>

class QButtonGroup;

namespace Ui {
class ReadingDialog;
}

namespace inclusion {

class AppearanceControl;

/// How the window is to be read: colours, size of the text, letters, motion. Every choice is applied and
/// remembered at once, so that people see what they choose; it stays open beside the window.
class ReadingDialog : public QDialog {
    Q_OBJECT

public:
    /// The control must outlive it.
    explicit ReadingDialog(AppearanceControl& appearance, QWidget* parent = nullptr);
    ~ReadingDialog() override;

    /// Shows what is chosen now.
    void refresh();

private:
    void setTextSize(int percent);

    AppearanceControl& m_appearance;
    std::unique_ptr<Ui::ReadingDialog> m_ui;
    QButtonGroup* m_colours;
    QButtonGroup* m_letters;
};

} // namespace inclusion
