#include "widgets/panels/attachments_box.h"

#include "core/edit/edit.h"
#include "ui_attachments_box.h"
#include "widgets/dialogs/dialogs.h"
#include "widgets/panels/intake_bar.h"
#include "widgets/panels/pdf_look.h"
#include "workbench/audit_session.h"
#include "workbench/evidence_intake.h"
#include "workbench/models/suggestion_model.h"
#include "workbench/qt_convert.h"

#include <QBuffer>
#include <QDragEnterEvent>
#include <QImageReader>
#include <QLocale>
#include <QMimeData>

#include <algorithm>

namespace inclusion {
namespace {

constexpr int previewHeight = 220;      ///< pixels at most
constexpr std::size_t textShown = 4000; ///< bytes of a text
constexpr std::int64_t largestLook = 25LL * 1024 * 1024;

/// A picture no larger than the room, from bytes that may come from anyone.
QPixmap pictureFrom(const std::string& bytes, QSize room) {
    QByteArray data = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
    QBuffer buffer(&data);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() && (size.width() > room.width() || size.height() > room.height()))
        reader.setScaledSize(size.scaled(room, Qt::KeepAspectRatio));
    const QImage image = reader.read();
    return image.isNull()
               ? QPixmap()
               : QPixmap::fromImage(image.width() > room.width() || image.height() > room.height()
                                        ? image.scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                                        : image);
}

} // namespace

AttachmentsBox::AttachmentsBox(AuditSession& session, Dialogs& dialogs, QWidget* parent)
    : QWidget(parent), m_session(session), m_dialogs(dialogs), m_ui(std::make_unique<Ui::AttachmentsBox>()),
      m_intake(new EvidenceIntake(session, this)), m_model(new SuggestionModel(this)) {
    m_ui->setupUi(this);
    setAcceptDrops(true);
    m_ui->files->show(m_model);
    auto* bar = new IntakeBar(*m_intake, this);
    m_ui->boxLayout->addWidget(bar);
    m_ui->filesHint->setText(tr("Attach a file here, or drop one: at most %1 each.")
                                 .arg(QLocale().formattedDataSize(largestLook, 0)));
    connect(bar, &IntakeBar::orderChanged, this, &AttachmentsBox::orderChanged);
    connect(m_ui->attachFile, &QPushButton::clicked, this, &AttachmentsBox::attach);
    connect(m_ui->openFile, &QPushButton::clicked, this, &AttachmentsBox::open);
    connect(m_ui->saveFile, &QPushButton::clicked, this, &AttachmentsBox::saveCopy);
    connect(m_ui->removeFile, &QPushButton::clicked, this,
            [this] { remove(m_ui->files->currentIndex().row()); });
    connect(m_ui->previousPage, &QPushButton::clicked, this, [this] { turnPage(-1); });
    connect(m_ui->nextPage, &QPushButton::clicked, this, [this] { turnPage(1); });
    connect(m_ui->files, &SuggestionList::chosen, this, &AttachmentsBox::open);
    connect(m_ui->files, &SuggestionList::removeRequested, this, &AttachmentsBox::remove);
    connect(m_ui->files->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &AttachmentsBox::preview);
    connect(&session, &AuditSession::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches(RecordKind::Attachment))
            refresh();
    });
}

AttachmentsBox::~AttachmentsBox() = default;

void AttachmentsBox::setEvidence(const EvidenceId& id) {
    m_id = id;
    refresh();
}

void AttachmentsBox::setReadOnly(bool readOnly) {
    m_readOnly = readOnly;
    setAcceptDrops(!readOnly);
    showButtons();
}

void AttachmentsBox::refresh() {
    auto attachments = m_session.service().attachmentsOf(m_id);
    m_attachments = attachments ? std::move(*attachments) : std::vector<Attachment>();
    std::vector<Suggestion> rows;
    for (const Attachment& each : m_attachments)
        rows.push_back({Suggestion::Kind::Evidence,
                        each.id.text(),
                        {},
                        toQt(each.fileName),
                        QLocale().formattedDataSize(each.size, 0)});
    const bool hadFocus = m_ui->files->hasFocus() || m_ui->removeFile->hasFocus();
    const int row = std::max(0, m_ui->files->currentIndex().row());
    m_model->show(std::move(rows));
    if (!m_attachments.empty())
        m_ui->files->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1)));
    showButtons();
    preview();
    if (hadFocus && m_attachments.empty())
        m_ui->attachFile->setFocus(Qt::OtherFocusReason);
    Q_EMIT orderChanged();
}

void AttachmentsBox::showButtons() {
    const bool any = !m_attachments.empty();
    m_ui->files->setVisible(any);
    m_ui->openFile->setVisible(any);
    m_ui->saveFile->setVisible(any);
    m_ui->removeFile->setVisible(any && !m_readOnly);
    m_ui->attachFile->setVisible(!m_readOnly);
    m_ui->filesHint->setVisible(!any && !m_readOnly);
}

const Attachment* AttachmentsBox::current() const {
    const int row = m_ui->files->currentIndex().row();
    return row >= 0 && static_cast<std::size_t>(row) < m_attachments.size()
               ? &m_attachments[static_cast<std::size_t>(row)]
               : nullptr;
}

void AttachmentsBox::preview() {
    m_ui->look->clear();
    m_ui->look->setAccessibleDescription({});
    m_ui->look->hide();
    m_pdf.reset();
    showPage();
    const Attachment* attachment = current();
    if (!attachment)
        return;
    const bool picture =
        attachment->mediaType.starts_with("image/") && attachment->mediaType != "image/svg+xml";
    const bool text = attachment->mediaType == "text/plain" || attachment->mediaType == "text/csv" ||
                      attachment->mediaType == "text/markdown";
    const bool pdf = attachment->mediaType == "application/pdf";
    if (!picture && !text && !pdf)
        return;
    const auto bytes = m_session.service().attachmentContent(attachment->sha256);
    if (!bytes)
        return;
    if (pdf) {
        m_pdf = PdfLook::open(*bytes);
        m_page = 0;
        showPage();
        if (!m_pdf)
            m_ui->look->setText(tr("This PDF cannot be shown here. Open it to look at it."));
    } else if (text) {
        m_ui->look->setText(
            QString::fromUtf8(bytes->data(), static_cast<qsizetype>(std::min(textShown, bytes->size()))));
    } else {
        const QPixmap pixmap = pictureFrom(*bytes, QSize(std::max(120, width() - 8), previewHeight));
        if (pixmap.isNull())
            return;
        m_ui->look->setPixmap(pixmap);
    }
    m_ui->look->setAccessibleName(tr("A look at %1").arg(toQt(attachment->fileName)));
    m_ui->look->show();
}

void AttachmentsBox::turnPage(int by) {
    if (!m_pdf)
        return;
    m_page = std::clamp(m_page + by, 0, m_pdf->pageCount() - 1);
    showPage();
    Q_EMIT orderChanged();
}

void AttachmentsBox::showPage() {
    const int pages = m_pdf ? m_pdf->pageCount() : 0;
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_ui->previousPage, m_ui->pageNumber, m_ui->nextPage})
        part->setVisible(pages > 1);
    m_ui->previousPage->setEnabled(m_page > 0);
    m_ui->nextPage->setEnabled(m_page + 1 < pages);
    if (pages == 0)
        return;
    m_ui->pageNumber->setText(tr("Page %1 of %2").arg(m_page + 1).arg(pages));
    m_ui->look->setPixmap(m_pdf->page(m_page, std::max(120, width() - 8), devicePixelRatioF()));
    m_ui->look->setAccessibleDescription(m_pdf->words(m_page)); // for those who do not see the page
}

void AttachmentsBox::attach() {
    m_dialogs.askAttachments(window(), [this](const QStringList& paths) {
        m_intake->takeFiles(paths, {m_id, {}});
    });
}

void AttachmentsBox::open() {
    const Attachment* attachment = current();
    if (!attachment)
        return;
    if (!mayRunCode(toQt(attachment->fileName), toQt(attachment->mediaType))) {
        openCopy(*attachment);
        return;
    }
    m_dialogs.askWhether(
        window(),
        tr("%1 may run a program on this computer when it is opened. Open it only if you know "
           "who made it.")
            .arg(toQt(attachment->fileName)),
        tr("Open it"), [this, copy = *attachment] { openCopy(copy); });
}

void AttachmentsBox::openCopy(const Attachment& attachment) {
    const auto bytes = m_session.service().attachmentContent(attachment.sha256);
    const auto path = bytes ? m_copies.write(toQt(attachment.fileName), *bytes)
                            : Result<QString>(tl::unexpected(bytes.error()));
    if (path)
        m_dialogs.openWithDesktop(*path);
    else
        m_session.report(path.error());
}

void AttachmentsBox::saveCopy() {
    const Attachment* attachment = current();
    if (!attachment)
        return;
    m_dialogs.askSaveFile(window(), FileKind::Attachment, safeFileName(toQt(attachment->fileName)),
                          [this, hash = attachment->sha256](const QString& path) {
                              const auto bytes = m_session.service().attachmentContent(hash);
                              const auto written = bytes ? writeWholeFile(path, *bytes)
                                                         : Result<>(tl::unexpected(bytes.error()));
                              if (!written)
                                  m_session.report(written.error());
                          });
}

void AttachmentsBox::remove(int row) {
    if (row >= 0 && static_cast<std::size_t>(row) < m_attachments.size() && !m_readOnly)
        m_session.run(m_session.service().removeAttachment(m_attachments[static_cast<std::size_t>(row)].id));
}

void AttachmentsBox::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls() || event->mimeData()->hasImage())
        event->acceptProposedAction();
}

void AttachmentsBox::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    m_intake->take(*event->mimeData(), {m_id, {}});
}

} // namespace inclusion
