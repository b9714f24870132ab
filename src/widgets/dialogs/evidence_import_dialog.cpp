#include "widgets/dialogs/evidence_import_dialog.h"

#include "ui_evidence_import_dialog.h"
#include "widgets/dialogs/dialog_size.h"
#include "widgets/dialogs/preview_parts.h"
#include "workbench/background.h"
#include "workbench/qt_convert.h"
#include "workbench/words.h"

#include <algorithm>

namespace inclusion {
namespace {

/// More rows than anyone reads through; the rest is only counted.
constexpr std::size_t mostShown = 500;

QString joined(const std::vector<std::string>& words) {
    QStringList list;
    for (const std::string& word : words)
        list.append(toQt(word));
    return list.join(QStringLiteral(", "));
}

} // namespace

EvidenceImportDialog::EvidenceImportDialog(std::function<EvidencePreview()> reader, QWidget* parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::EvidenceImportDialog>()) {
    m_ui->setupUi(this);
    widenToText(*this, 116);
    heightenToText(*this, previewLines);
    m_ui->takeButton->setEnabled(false);
    showFindings(*m_ui->findings, *m_ui->findingsLabel, {}, {});
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->takeButton, &QPushButton::clicked, this, &QDialog::accept);
    inBackground<EvidencePreview>(this, std::move(reader),
                                  [this](EvidencePreview preview) { showPreview(std::move(preview)); });
}

EvidenceImportDialog::~EvidenceImportDialog() = default;

void EvidenceImportDialog::showPreview(EvidencePreview preview) {
    m_preview = std::move(preview);
    m_ui->origin->setText(m_preview.origin);
    const std::size_t count = m_preview.rows.size();
    for (std::size_t at = 0; at < std::min(count, mostShown); ++at) {
        const EvidenceRow& row = m_preview.rows[at];
        new QTreeWidgetItem(m_ui->rows,
                            {toQt(row.evidence.title), nameOf(row.evidence.sourceType),
                             row.evidence.date ? toQt(row.evidence.date->shortForm()) : QString(),
                             m_preview.behind.value(static_cast<qsizetype>(at)), joined(row.evidence.tags)});
    }
    for (int column = 0; column < m_ui->rows->columnCount(); ++column)
        m_ui->rows->resizeColumnToContents(column);
    QStringList notes = m_preview.notes;
    if (count > mostShown)
        notes.append(tr("The first %1 rows are shown.").arg(mostShown));
    showFindings(*m_ui->findings, *m_ui->findingsLabel, m_preview.problems, notes);
    m_ui->rows->setVisible(count > 0);
    m_ui->counts->setText(count == 0 ? tr("Nothing can be taken in as it is.")
                          : count == 1
                              ? tr("1 piece of evidence. It is taken in as one step.")
                              : tr("%1 pieces of evidence. They are taken in as one step.").arg(count));
    m_ui->takeButton->setEnabled(count > 0);
    if (count > 0)
        m_ui->takeButton->setFocus();
    else
        m_ui->findings->setFocus();
}

} // namespace inclusion
