#pragma once

#include "core/audit_service.h"

#include <QDialog>

#include <functional>
#include <memory>
#include <vector>

namespace Ui {
class BackupsDialog;
}

namespace inclusion {

/// The backups of a file: when each was made, what it holds, and what restoring it would bring back and take
/// away. It is read in a thread of its own. It stays beside the window and changes nothing by itself.
class BackupsDialog : public QDialog {
    Q_OBJECT

public:
    /// `files` are offered first; another one is asked for by `askFile`. `restore` puts a backup in the place
    /// of a file.
    BackupsDialog(const QStringList& files,
                  std::function<void(std::function<void(const QString& path)> done)> askFile,
                  std::function<void(const QString& backup, const QString& file)> restore,
                  QWidget* parent = nullptr);
    ~BackupsDialog() override;

private:
    void chooseFile(const QString& path);
    void show(const Result<std::vector<BackupDetails>>& found);
    void showBackup();
    QString currentFile() const;

    std::unique_ptr<Ui::BackupsDialog> m_ui;
    std::vector<BackupDetails> m_backups;
};

} // namespace inclusion
