#include "widgets/dialogs/glossary_dialog.h"

#include "ui_glossary_dialog.h"
#include "widgets/dialogs/dialog_size.h"
#include "workbench/qt_convert.h"
#include "workbench/writing/glossary.h"

#include <QHeaderView>

namespace inclusion {
namespace {

constexpr int glossaryLines = 26; ///< of text that the dialog is as high as

} // namespace

GlossaryDialog::GlossaryDialog(QWidget* parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::GlossaryDialog>()) {
    m_ui->setupUi(this);
    widenToText(*this, 104);
    heightenToText(*this, glossaryLines);
    m_ui->terms->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_ui->terms->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
}

GlossaryDialog::~GlossaryDialog() = default;

void GlossaryDialog::show(const std::vector<GlossaryEntry>& entries) {
    m_ui->terms->setRowCount(static_cast<int>(entries.size()));
    int row = 0;
    for (const GlossaryEntry& entry : entries) {
        m_ui->terms->setItem(row, 0, new QTableWidgetItem(toQt(entry.term)));
        QString meaning = Glossary::explanation(entry);
        if (!meaning.isEmpty())
            meaning[0] = meaning[0].toUpper();
        m_ui->terms->setItem(row, 1, new QTableWidgetItem(meaning));
        ++row;
    }
    m_ui->terms->setVisible(!entries.empty());
    m_ui->nothing->setVisible(entries.empty());
    QDialog::show();
    m_ui->terms->resizeRowsToContents();
    raise();
    activateWindow();
    if (entries.empty()) {
        m_ui->closeButton->setFocus();
    } else {
        m_ui->terms->setCurrentCell(0, 0);
        m_ui->terms->setFocus();
    }
}

} // namespace inclusion
