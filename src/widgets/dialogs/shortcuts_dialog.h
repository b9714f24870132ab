#pragma once

#include "widgets/dialogs/dialogs.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ShortcutsDialog;
}

namespace inclusion {

/// The list of every key that does something.
class ShortcutsDialog : public QDialog {
    Q_OBJECT

public:
    explicit ShortcutsDialog(const std::vector<ShortcutEntry>& entries, QWidget* parent = nullptr);
    ~ShortcutsDialog() override;

private:
    std::unique_ptr<Ui::ShortcutsDialog> m_ui;
};

} // namespace inclusion
