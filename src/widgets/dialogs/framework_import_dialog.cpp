#include "widgets/dialogs/framework_import_dialog.h"

#include "ui_framework_import_dialog.h"
#include "widgets/dialogs/dialog_size.h"
#include "widgets/dialogs/preview_parts.h"
#include "workbench/background.h"
#include "workbench/qt_convert.h"

#include <utility>

namespace inclusion {

FrameworkImportDialog::FrameworkImportDialog(FrameworkReader reader, QWidget* parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::FrameworkImportDialog>()), m_reader(std::move(reader)) {
    m_ui->setupUi(this);
    widenToText(*this, 92);
    heightenToText(*this, previewLines);
    m_ui->tableFields->hide();
    prepareColumns(*m_ui->preview);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->keepButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_ui->frameworkTitle, &QLineEdit::editingFinished, this, [this] {
        if (m_ui->frameworkTitle->isModified())
            read();
    });
    connect(m_ui->frameworkTitle, &QLineEdit::textEdited, m_ui->keepButton, [this] {
        m_ui->keepButton->setEnabled(false); // until what is shown bears the new title
    });
    connect(m_ui->highestFirst, &QCheckBox::toggled, this, &FrameworkImportDialog::read);
    read();
}

FrameworkImportDialog::~FrameworkImportDialog() = default;

void FrameworkImportDialog::read() {
    m_ui->frameworkTitle->setModified(false);
    m_ui->keepButton->setEnabled(false);
    m_ui->counts->setText(tr("Reading…"));
    const TableWish wish{m_ui->frameworkTitle->text(), m_ui->highestFirst->isChecked()};
    const int reading = ++m_reading;
    inBackground<FrameworkPreview>(
        this, [reader = m_reader, wish] { return reader(wish); },
        [this, reading](FrameworkPreview preview) {
            if (reading == m_reading)
                showPreview(std::move(preview));
        });
}

void FrameworkImportDialog::showPreview(FrameworkPreview preview) {
    m_preview = std::move(preview);
    m_ui->origin->setText(m_preview.origin);
    m_ui->tableFields->setVisible(m_preview.isTable);
    if (m_preview.framework && m_ui->frameworkTitle->text().isEmpty())
        m_ui->frameworkTitle->setText(toQt(m_preview.framework->data().title));
    m_ui->counts->setText(m_preview.framework ? m_preview.counts : tr("This cannot be taken as it is."));
    m_ui->preview->clear();
    for (const FrameworkPreview::Row& row : m_preview.rows) {
        auto* line = new QTreeWidgetItem(m_ui->preview, {row.number, row.text});
        QFont font = line->font(1);
        font.setBold(row.isArea);
        line->setFont(0, font);
        line->setFont(1, font);
    }
    showFindings(*m_ui->findings, *m_ui->findingsLabel, m_preview.problems, m_preview.notes);
    m_ui->preview->setVisible(!m_preview.rows.empty());
    m_ui->keepButton->setEnabled(m_preview.framework != nullptr);
}

} // namespace inclusion
