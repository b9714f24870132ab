#pragma once

#include <QDialog>

#include <memory>

namespace Ui {
class WhatsNewDialog;
}

namespace inclusion {

/// What changed from version to version, in the words of CHANGELOG.md. It stays beside the window.
class WhatsNewDialog : public QDialog {
    Q_OBJECT

public:
    explicit WhatsNewDialog(QWidget* parent = nullptr);
    ~WhatsNewDialog() override;

private:
    std::unique_ptr<Ui::WhatsNewDialog> m_ui;
};

} // namespace inclusion
