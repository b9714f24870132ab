#pragma once

#include "core/audit/evidence.h"
#include "workbench/attachment_files.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace Ui {
class AttachmentsBox;
}

namespace inclusion {

class AuditSession;
class Dialogs;
class EvidenceIntake;
class PdfLook;
class SuggestionModel;
struct ChangeSet;

/// The files of a piece of evidence: attach, open a copy, save a copy, remove, and a look at pictures, pages
/// of a PDF and text. Files can be dropped on it.
class AttachmentsBox : public QWidget {
    Q_OBJECT

public:
    AttachmentsBox(AuditSession& session, Dialogs& dialogs, QWidget* parent = nullptr);
    ~AttachmentsBox() override;

    void setEvidence(const EvidenceId& id);
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    /// Fields came or went: the order of Tab has changed.
    void orderChanged();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void refresh();
    void showButtons();
    void preview();
    void turnPage(int by);
    void showPage();
    const Attachment* current() const;
    void attach();
    void open();
    void openCopy(const Attachment& attachment);
    void saveCopy();
    void remove(int row);

    AuditSession& m_session;
    Dialogs& m_dialogs;
    std::unique_ptr<Ui::AttachmentsBox> m_ui;
    EvidenceIntake* m_intake;
    SuggestionModel* m_model;
    std::unique_ptr<PdfLook> m_pdf; ///< of the file in view; null when it is none
    int m_page = 0;
    OpenedCopies m_copies;
    EvidenceId m_id;
    std::vector<Attachment> m_attachments; ///< one for each row
    bool m_readOnly = false;
};

} // namespace inclusion
