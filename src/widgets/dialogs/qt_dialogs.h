#pragma once

#include "widgets/dialogs/dialogs.h"

namespace inclusion {

/// The dialogs that people see.
class QtDialogs : public Dialogs {
public:
    void askOpenFile(QWidget* parent, std::function<void(const QString& path)> done) override;
    void askReplyFile(QWidget* parent, std::function<void(const QString& path)> done) override;
    void askSaveFile(QWidget* parent, FileKind kind, const QString& suggestion,
                     std::function<void(const QString& path)> done) override;
    void askAttachments(QWidget* parent, std::function<void(const QStringList& paths)> done) override;
    void askWhether(QWidget* parent, const QString& question, const QString& doIt,
                    std::function<void()> done) override;
    void askNewAudit(QWidget* parent, const NewAuditOffer& offer,
                     std::function<void(const NewAuditChoice& choice)> done) override;
    void askTableFile(QWidget* parent, std::function<void(const QString& path)> done) override;
    void askFrameworkFile(QWidget* parent, std::function<void(const QString& path)> done) override;
    void askWordingFile(QWidget* parent, std::function<void(const QString& path)> done) override;
    void reviewFramework(QWidget* parent, std::function<FrameworkPreview(const TableWish&)> reader,
                         std::function<void(const FrameworkPreview& preview)> done) override;
    void reviewWording(QWidget* parent, std::function<WordingPreview()> reader,
                       std::function<void(const WordingPreview& preview)> done) override;
    void askNewFramework(QWidget* parent,
                         std::function<void(const QString& title, const QStringList& levels)> done) override;
    void askProtection(QWidget* parent, const ProtectionOffer& offer,
                       std::function<void(const ProtectionChoice& choice)> done) override;
    void askBackup(QWidget* parent, std::vector<BackupDetails> details,
                   std::function<void(const std::filesystem::path& backup)> done) override;
    void showShortcuts(QWidget* parent, const std::vector<ShortcutEntry>& entries) override;
    void showAbout(QWidget* parent) override;
    void askReadFile(QWidget* parent, ReadFileKind kind,
                     std::function<void(const QString& path)> done) override;
    void askPrinter(QWidget* parent, std::function<void(std::shared_ptr<QPrinter> printer)> done) override;
    void openWithDesktop(const QString& path) override;
};

} // namespace inclusion
