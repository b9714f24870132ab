#pragma once

#include "core/audit/file_facts.h"

#include <QDialog>

#include <memory>
#include <vector>

namespace Ui {
class BackupsDialog;
}

namespace inclusion {

/// Shows what each backup of a file holds and what going back to it would change.
class BackupsDialog : public QDialog {
    Q_OBJECT

public:
    explicit BackupsDialog(std::vector<BackupDetails> details, QWidget* parent = nullptr);
    ~BackupsDialog() override;

    /// The backup that was chosen, once the dialog was accepted.
    std::filesystem::path chosen() const;

private:
    void showBackup(int row);

    std::unique_ptr<Ui::BackupsDialog> m_ui;
    std::vector<BackupDetails> m_details;
};

} // namespace inclusion
