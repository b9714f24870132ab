#pragma once

#include "workbench/evidence_files.h"

#include <QDialog>

#include <functional>
#include <memory>

namespace Ui {
class EvidenceImportDialog;
}

namespace inclusion {

/// Shows a table of evidence before it is taken in: the rows, or what keeps them from being taken.
class EvidenceImportDialog : public QDialog {
    Q_OBJECT

public:
    /// `reader` is called in a thread of its own.
    explicit EvidenceImportDialog(std::function<EvidencePreview()> reader, QWidget* parent = nullptr);
    ~EvidenceImportDialog() override;

    /// What is shown; may be taken in once the dialog was accepted.
    const EvidencePreview& preview() const { return m_preview; }

private:
    void showPreview(EvidencePreview preview);

    std::unique_ptr<Ui::EvidenceImportDialog> m_ui;
    EvidencePreview m_preview;
};

} // namespace inclusion
