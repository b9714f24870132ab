#pragma once

#include "widgets/dialogs/qt_dialogs.h"

#include <QPrinter>
#include <QStringList>

#include <deque>
#include <optional>

/// Answers in the place of a person. A question without a prepared answer counts as cancelled.
class ScriptedDialogs : public inclusion::Dialogs {
public:
    std::deque<QString> paths; ///< answers to the next questions for a file
    std::optional<inclusion::NewAuditChoice> newAudit;
    bool showsNewAudit = false; ///< the dialog itself, for tests that press and click in it

    QStringList attachments; ///< answer to the question which files to attach
    bool agree = false;      ///< answer to questions with one thing to do
    QStringList asked;

    int questions = 0;
    QStringList suggestions;
    inclusion::NewAuditOffer offer;
    std::vector<inclusion::ShortcutEntry> shortcuts;
    QStringList opened;
    bool aboutShown = false;

    void askOpenFile(QWidget*, std::function<void(const QString&)> done) override { answer(std::move(done)); }
    void askSaveFile(QWidget*, inclusion::FileKind, const QString& suggestion,
                     std::function<void(const QString&)> done) override {
        suggestions.append(suggestion);
        answer(std::move(done));
    }
    void askReplyFile(QWidget*, std::function<void(const QString&)> done) override {
        answer(std::move(done));
    }
    void askAttachments(QWidget*, std::function<void(const QStringList&)> done) override {
        ++questions;
        if (!attachments.isEmpty())
            done(attachments);
    }
    void askWhether(QWidget*, const QString& question, const QString&, std::function<void()> done) override {
        asked.append(question);
        if (agree)
            done();
    }
    void askNewAudit(QWidget* parent, const inclusion::NewAuditOffer& made,
                     std::function<void(const inclusion::NewAuditChoice&)> done) override {
        ++questions;
        offer = made;
        if (showsNewAudit)
            m_real.askNewAudit(parent, made, std::move(done));
        else if (newAudit)
            done(*newAudit);
    }
    void askTableFile(QWidget*, std::function<void(const QString&)> done) override {
        answer(std::move(done));
    }
    void askFrameworkFile(QWidget*, std::function<void(const QString&)> done) override {
        answer(std::move(done));
    }
    void askWordingFile(QWidget*, std::function<void(const QString&)> done) override {
        answer(std::move(done));
    }
    // What is shown before something is kept is pressed and clicked by the tests themselves.
    void reviewFramework(QWidget* parent,
                         std::function<inclusion::FrameworkPreview(const inclusion::TableWish&)> reader,
                         std::function<void(const inclusion::FrameworkPreview&)> done) override {
        m_real.reviewFramework(parent, std::move(reader), std::move(done));
    }
    void reviewWording(QWidget* parent, std::function<inclusion::WordingPreview()> reader,
                       std::function<void(const inclusion::WordingPreview&)> done) override {
        m_real.reviewWording(parent, std::move(reader), std::move(done));
    }
    void askNewFramework(QWidget* parent,
                         std::function<void(const QString&, const QStringList&)> done) override {
        m_real.askNewFramework(parent, std::move(done));
    }
    void askProtection(QWidget* parent, const inclusion::ProtectionOffer& made,
                       std::function<void(const inclusion::ProtectionChoice&)> done) override {
        m_real.askProtection(parent, made, std::move(done));
    }
    void askBackup(QWidget* parent, std::vector<inclusion::BackupDetails> details,
                   std::function<void(const std::filesystem::path&)> done) override {
        m_real.askBackup(parent, std::move(details), std::move(done));
    }
    void showShortcuts(QWidget*, const std::vector<inclusion::ShortcutEntry>& entries) override {
        shortcuts = entries;
    }
    void showAbout(QWidget*) override { aboutShown = true; }
    void askReadFile(QWidget*, inclusion::ReadFileKind, std::function<void(const QString&)> done) override {
        answer(std::move(done));
    }
    /// Prints into the next path.
    void askPrinter(QWidget*, std::function<void(std::shared_ptr<QPrinter>)> done) override {
        answer([done = std::move(done)](const QString& path) {
            const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
            printer->setOutputFormat(QPrinter::PdfFormat);
            printer->setOutputFileName(path);
            printer->setResolution(100);
            done(printer);
        });
    }
    void openWithDesktop(const QString& path) override { opened.append(path); }

private:
    inclusion::QtDialogs m_real;

    void answer(std::function<void(const QString&)> done) {
        ++questions;
        if (paths.empty())
            return;
        const QString path = paths.front();
        paths.pop_front();
        done(path);
    }
};
