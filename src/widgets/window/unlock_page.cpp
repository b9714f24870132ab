#include "widgets/window/unlock_page.h"

#include "ui_unlock_page.h"

#include <QFileInfo>

namespace inclusion {

UnlockPage::UnlockPage(QWidget* parent) : QWidget(parent), m_ui(std::make_unique<Ui::UnlockPage>()) {
    m_ui->setupUi(this);
    connect(m_ui->unlockButton, &QPushButton::clicked, this, &UnlockPage::unlock);
    connect(m_ui->passphrase, &QLineEdit::returnPressed, this, &UnlockPage::unlock);
    connect(m_ui->otherFileButton, &QPushButton::clicked, this, &UnlockPage::leaveRequested);
    connect(m_ui->showTyped, &QCheckBox::toggled, this, [this](bool show) {
        m_ui->passphrase->setEchoMode(show ? QLineEdit::Normal : QLineEdit::Password);
    });
}

UnlockPage::~UnlockPage() = default;

void UnlockPage::allowTyping(bool allowed) {
    m_ui->passphrase->clear();
    for (QWidget* widget :
         {static_cast<QWidget*>(m_ui->passphraseLabel), static_cast<QWidget*>(m_ui->passphrase),
          static_cast<QWidget*>(m_ui->showTyped), static_cast<QWidget*>(m_ui->unlockButton),
          static_cast<QWidget*>(m_ui->otherFileButton)})
        widget->setVisible(allowed);
    m_ui->unlockButton->setEnabled(true);
    m_ui->unlockProblem->hide();
    m_ui->passphrase->setAccessibleDescription({});
}

void UnlockPage::ask(const QString& path, bool wasLocked) {
    m_path = path;
    m_ui->unlockTitle->setText(QFileInfo(path).completeBaseName());
    m_ui->unlockText->setText(wasLocked ? tr("The file is locked. Everything in it is saved.")
                                        : tr("This file is protected by a passphrase."));
    m_ui->showTyped->setChecked(false);
    allowTyping(true);
    m_ui->passphrase->setFocus(Qt::OtherFocusReason);
}

void UnlockPage::showWork(const QString& path, const QString& text) {
    m_path = path;
    m_ui->unlockTitle->setText(QFileInfo(path).completeBaseName());
    m_ui->unlockText->setText(text);
    allowTyping(false);
}

void UnlockPage::showProblem(const QString& problem) {
    allowTyping(true);
    m_ui->unlockProblem->sayProblem(problem);
    m_ui->passphrase->setAccessibleDescription(problem);
    m_ui->passphrase->setFocus(Qt::OtherFocusReason);
}

void UnlockPage::unlock() {
    const QString typed = m_ui->passphrase->text();
    if (typed.trimmed().isEmpty()) {
        showProblem(tr("Type the passphrase first."));
        return;
    }
    m_ui->unlockButton->setEnabled(false);
    Q_EMIT unlockRequested(m_path, typed);
}

} // namespace inclusion
