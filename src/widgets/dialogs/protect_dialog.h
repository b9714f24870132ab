#pragma once

#include "widgets/dialogs/dialogs.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ProtectDialog;
}

namespace inclusion {

/// Asks for a new passphrase and hands out the recovery words.
class ProtectDialog : public QDialog {
    Q_OBJECT

public:
    explicit ProtectDialog(const ProtectionOffer& offer, QWidget* parent = nullptr);
    ~ProtectDialog() override;

    ProtectionChoice choice() const;

private:
    void protect();
    void showProblem(const QString& problem, QWidget* field);

    std::unique_ptr<Ui::ProtectDialog> m_ui;
};

} // namespace inclusion
