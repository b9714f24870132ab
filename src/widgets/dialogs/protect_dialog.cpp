#include "widgets/dialogs/protect_dialog.h"

#include "core/protection/file_protection.h"
#include "core/review/sealing/passphrase.h"
#include "ui_protect_dialog.h"
#include "widgets/dialogs/dialog_size.h"
#include "workbench/qt_convert.h"

#include <QLayout>

namespace inclusion {

ProtectDialog::ProtectDialog(const ProtectionOffer& offer, QWidget* parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::ProtectDialog>()) {
    m_ui->setupUi(this);
    widenToText(*this, 84);
    m_ui->problem->hide();
    m_ui->recoveryWords->setPlainText(offer.recoveryWords);
    m_ui->minutes->setValue(offer.minutes);
    if (offer.isChange) {
        setWindowTitle(tr("Change the passphrase"));
        m_ui->protectButton->setText(tr("Change the passphrase"));
    }
    connect(m_ui->suggestButton, &QPushButton::clicked, this, [this] {
        const QString words = toQt(review::newPassphrase());
        for (QLineEdit* field : {m_ui->newPassphrase, m_ui->repeated}) {
            field->setEchoMode(QLineEdit::Normal); // to be written down
            field->setText(words);
        }
        m_ui->newPassphrase->setCursorPosition(0);
    });
    connect(m_ui->sheetButton, &QPushButton::clicked, this, offer.saveSheet);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->protectButton, &QPushButton::clicked, this, &ProtectDialog::protect);
    m_ui->recoveryWords->setMinimumHeight(4 * fontMetrics().lineSpacing());
    setMinimumHeight(layout()->totalHeightForWidth(minimumWidth())); // nothing is squeezed
}

ProtectDialog::~ProtectDialog() = default;

ProtectionChoice ProtectDialog::choice() const {
    return {m_ui->newPassphrase->text(), m_ui->minutes->value()};
}

void ProtectDialog::showProblem(const QString& problem, QWidget* field) {
    m_ui->problem->sayProblem(problem);
    field->setAccessibleDescription(problem);
    field->setFocus();
}

void ProtectDialog::protect() {
    const std::string normal = review::normalisedPassphrase(toCore(m_ui->newPassphrase->text()));
    if (normal.size() < shortestPassphrase)
        showProblem(tr("Use at least %1 characters; several words are best.").arg(shortestPassphrase),
                    m_ui->newPassphrase);
    else if (m_ui->newPassphrase->text() != m_ui->repeated->text())
        showProblem(tr("The two are not the same."), m_ui->repeated);
    else if (!m_ui->haveWords->isChecked())
        showProblem(tr("Write the recovery words down or print them first, and say so."), m_ui->haveWords);
    else
        accept();
}

} // namespace inclusion
