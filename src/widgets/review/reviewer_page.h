#pragma once

#include "core/audit_service.h"
#include "core/base/result.h"

#include <QWidget>

#include <memory>
#include <string>

namespace Ui {
class ReviewerPage;
}

namespace inclusion {

class Dialogs;
class PackView;
class ReviewDraft;

/// A review pack as its reviewer works on it: the passphrase first where it is sealed, then the audit to read
/// and the fields to reply in. Nothing of a pack is shown before all of it is whole.
class ReviewerPage : public QWidget {
    Q_OBJECT

public:
    /// \param bytes of the pack file. \param draftFolder where drafts are kept.
    ReviewerPage(std::string bytes, QString path, const ServiceDependencies& dependencies,
                 QString draftFolder, Dialogs& dialogs, QWidget* parent = nullptr);
    ~ReviewerPage() override;

    /// Opens a pack that is not sealed, or asks for the passphrase. Fails where the file is no pack that can
    /// be shown.
    Result<> begin();
    /// Keeps what was typed; a failure is told on the page.
    bool keepDraft();
    void takeFocus();
    QList<QWidget*> regions() const;
    QString title() const;

Q_SIGNALS:
    void closeRequested();
    /// The pack was opened.
    void opened();

private:
    void openSealed();
    Result<> show(std::string_view passphrase);
    void showPack(std::unique_ptr<ReviewDraft> draft);
    void tell(const QString& sign, const QString& text);
    void saveReply();

    std::string m_bytes;
    QString m_path;
    ServiceDependencies m_dependencies;
    QString m_draftFolder;
    Dialogs& m_dialogs;
    std::unique_ptr<Ui::ReviewerPage> m_ui;
    std::unique_ptr<ReviewDraft> m_draft;
    PackView* m_view = nullptr;
};

} // namespace inclusion
