#include "widgets/dialogs/wording_dialog.h"

#include "ui_wording_dialog.h"
#include "widgets/dialogs/dialog_size.h"
#include "widgets/dialogs/preview_parts.h"
#include "workbench/background.h"

#include <utility>

namespace inclusion {

WordingDialog::WordingDialog(WordingReader reader, QWidget* parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::WordingDialog>()) {
    m_ui->setupUi(this);
    widenToText(*this, 116);
    heightenToText(*this, previewLines);
    m_ui->keepButton->setEnabled(false);
    prepareColumns(*m_ui->pairs);
    m_ui->dialogLayout->setStretchFactor(m_ui->pairs, 100);
    m_ui->dialogLayout->insertStretch(m_ui->dialogLayout->count() - 1, 1); // where nothing matched
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->keepButton, &QPushButton::clicked, this, &QDialog::accept);
    inBackground<WordingPreview>(this, std::move(reader),
                                 [this](WordingPreview preview) { showPreview(std::move(preview)); });
}

WordingDialog::~WordingDialog() = default;

void WordingDialog::showPreview(WordingPreview preview) {
    m_preview = std::move(preview);
    m_ui->origin->setText(m_preview.origin);
    for (const WordingPreview::Row& row : m_preview.rows) {
        auto* line = new QTreeWidgetItem(m_ui->pairs, {row.number, row.ours, row.theirs});
        line->setToolTip(2, row.place);
    }
    const int matched = static_cast<int>(m_preview.rows.size());
    const int all = matched + static_cast<int>(m_preview.missing.size());
    m_ui->counts->setText(m_preview.problems.isEmpty()
                              ? tr("%1 of %2 statements are matched.").arg(matched).arg(all)
                              : tr("This cannot be taken as it is."));
    QStringList left;
    for (const QString& statement : m_preview.missing)
        left.append(tr("Not found in your copy: %1").arg(statement));
    left.append(m_preview.rest);
    showFindings(*m_ui->left, *m_ui->leftLabel, m_preview.problems, left);
    m_ui->pairs->setVisible(matched > 0);
    m_ui->keepButton->setEnabled(matched > 0);
}

} // namespace inclusion
