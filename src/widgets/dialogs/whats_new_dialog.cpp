#include "widgets/dialogs/whats_new_dialog.h"

#include "ui_whats_new_dialog.h"
#include "widgets/dialogs/dialog_size.h"

namespace inclusion {
namespace {

constexpr int newsMargin = 16; ///< pixels around the text

} // namespace

WhatsNewDialog::WhatsNewDialog(QWidget* parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::WhatsNewDialog>()) {
    m_ui->setupUi(this);
    widenToText(*this, 92);
    m_ui->changes->document()->setDocumentMargin(newsMargin);
    m_ui->changes->setSource(QUrl(QStringLiteral("qrc:/CHANGELOG.md")), QTextDocument::MarkdownResource);
    // Names of files are no links here.
    m_ui->changes->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
}

WhatsNewDialog::~WhatsNewDialog() = default;

} // namespace inclusion
