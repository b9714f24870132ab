#pragma once

#include "widgets/dialogs/dialogs.h"

#include <QStringList>

#include <deque>
#include <optional>

/// Answers in the place of a person. A question without a prepared answer counts as cancelled.
class ScriptedDialogs : public inclusion::Dialogs {
public:
    std::deque<QString> paths; ///< answers to the next questions for a file
    std::optional<inclusion::NewAuditChoice> newAudit;

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
    void askNewAudit(QWidget*, const inclusion::NewAuditOffer& made,
                     std::function<void(const inclusion::NewAuditChoice&)> done) override {
        ++questions;
        offer = made;
        if (newAudit)
            done(*newAudit);
    }
    void showShortcuts(QWidget*, const std::vector<inclusion::ShortcutEntry>& entries) override {
        shortcuts = entries;
    }
    void showAbout(QWidget*) override { aboutShown = true; }
    void openWithDesktop(const QString& path) override { opened.append(path); }

private:
    void answer(std::function<void(const QString&)> done) {
        ++questions;
        if (paths.empty())
            return;
        const QString path = paths.front();
        paths.pop_front();
        done(path);
    }
};
