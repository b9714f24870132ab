#include "widgets/panels/review/new_pack.h"

#include "core/review/sealing/passphrase.h"
#include "ui_new_pack.h"
#include "widgets/controls/all_rows.h"
#include "widgets/controls/focus_order.h"
#include "widgets/controls/form_memory.h"
#include "widgets/dialogs/dialogs.h"
#include "workbench/attachment_files.h"
#include "workbench/audit_session.h"
#include "workbench/background.h"
#include "workbench/error_text.h"
#include "workbench/qt_convert.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace inclusion {
namespace {

constexpr int replyDays = 14; ///< suggested time to reply

std::vector<std::string> partsOf(const QString& text, QChar separator) {
    std::vector<std::string> parts;
    const QStringList pieces = text.split(separator, Qt::SkipEmptyParts);
    for (const QString& piece : pieces)
        if (const QString part = piece.simplified(); !part.isEmpty())
            parts.push_back(toCore(part));
    return parts;
}

} // namespace

NewPack::NewPack(AuditSession& session, Dialogs& dialogs, const ReviewServices& services, QWidget* parent)
    : Card(parent), m_session(session), m_dialogs(dialogs), m_services(services),
      m_ui(std::make_unique<Ui::NewPack>()), m_memory(new FormMemory(session, this)) {
    m_ui->setupUi(this);
    m_memory->add(*m_ui->packNote);
    m_memory->add(*m_ui->packQuestions);
    const auto remember = [this] { m_memory->show(toQt(m_session.auditId().text())); };
    connect(&session, &AuditSession::auditShown, this, remember);
    remember();
    m_ui->packProblem->hide();
    for (QWidget* radios : {m_ui->packDetails, m_ui->packPurposes, m_ui->packForms})
        groupRadioButtons(*radios);
    m_ui->packReplyBy->setToday(toQt(session.clock().today()));
    m_ui->packNote->setMinimumLines(2);
    m_ui->packQuestions->setMinimumLines(2);
    showAllRows(*m_ui->packAreas); // the form scrolls as a whole
    m_ui->packWords->setAccessibleName(tr("Passphrase"));
    for (QAbstractButton* button :
         {static_cast<QAbstractButton*>(m_ui->packPage), static_cast<QAbstractButton*>(m_ui->packFile),
          static_cast<QAbstractButton*>(m_ui->packSealed), static_cast<QAbstractButton*>(m_ui->packReview),
          static_cast<QAbstractButton*>(m_ui->packApart)})
        connect(button, &QAbstractButton::toggled, this, &NewPack::showForm);
    connect(m_ui->packNewWords, &QPushButton::clicked, this,
            [this] { m_ui->packWords->setText(toQt(review::newPassphrase())); });
    connect(m_ui->makePack, &QPushButton::clicked, this, &NewPack::make);
    connect(m_ui->leavePack, &QPushButton::clicked, this, &NewPack::left);
    showForm();
}

NewPack::~NewPack() = default;

void NewPack::fillAreas() {
    m_ui->packAreas->clear();
    const Framework* framework = m_session.framework();
    if (framework == nullptr)
        return;
    for (const Area* area : framework->areas()) {
        auto* item = new QListWidgetItem(toQt(framework->labelOf(area->id)), m_ui->packAreas);
        item->setData(Qt::UserRole, toQt(area->id));
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    m_ui->packAreas->setCurrentRow(0);
}

void NewPack::begin(bool apart) {
    m_again.reset();
    (apart ? m_ui->packApart : m_ui->packReview)->setChecked(true);
    fillAreas();
    const Audit* audit = m_session.audit();
    m_ui->packTitle->setText(
        audit ? (apart ? tr("Judge for yourself %1") : tr("Governors' review %1")).arg(toQt(audit->cycle))
              : QString());
    if (m_ui->packFor->text().isEmpty() && !apart)
        m_ui->packFor->setText(tr("Chair of governors"));
    m_ui->packReplyBy->setDate(toQt(m_session.clock().today()).addDays(replyDays));
    m_ui->packWords->setText(toQt(review::newPassphrase()));
    showForm();
    m_ui->packTitle->setFocus(Qt::OtherFocusReason);
    m_ui->packTitle->selectAll();
}

void NewPack::beginAgain(const ReviewPack& pack) {
    m_again = pack;
    m_ui->packWords->setText(toQt(review::newPassphrase()));
    showForm();
    m_ui->packPage->setFocus(Qt::OtherFocusReason);
}

void NewPack::showForm() {
    m_ui->newPackHeading->setText(m_again ? tr("“%1” once more, as it was made").arg(toQt(m_again->title))
                                          : tr("A new pack"));
    for (QWidget* field :
         {static_cast<QWidget*>(m_ui->packTitleLabel), static_cast<QWidget*>(m_ui->packTitle),
          static_cast<QWidget*>(m_ui->packForLabel), static_cast<QWidget*>(m_ui->packFor),
          static_cast<QWidget*>(m_ui->packReplyByLabel), static_cast<QWidget*>(m_ui->packReplyBy),
          static_cast<QWidget*>(m_ui->packNoteLabel), static_cast<QWidget*>(m_ui->packNote),
          static_cast<QWidget*>(m_ui->packQuestionsLabel), static_cast<QWidget*>(m_ui->packQuestions),
          static_cast<QWidget*>(m_ui->packAreasLabel), static_cast<QWidget*>(m_ui->packAreas),
          static_cast<QWidget*>(m_ui->packEvidenceLabel), static_cast<QWidget*>(m_ui->packDetails),
          static_cast<QWidget*>(m_ui->packPurposeLabel), static_cast<QWidget*>(m_ui->packPurposes)})
        field->setVisible(!m_again);
    if (m_ui->packApart->isChecked() && !m_again) // the page asks for comments, not for levels
        m_ui->packFile->setChecked(true);
    m_ui->packPage->setEnabled(!m_ui->packApart->isChecked() || m_again);
    const bool page = m_ui->packPage->isChecked();
    if (page)
        m_ui->packSealed->setChecked(true); // a page is always sealed
    m_ui->packSealed->setEnabled(!page);
    const bool isSealed = m_ui->packSealed->isChecked();
    m_ui->packWordsSide->setVisible(isSealed);
    m_ui->packOpenNote->setText(
        QStringLiteral("▲ ") +
        tr("Whoever gets hold of the file can read it. Seal it unless it never leaves the school."));
    m_ui->packOpenNote->setVisible(!isSealed);
    m_ui->packProblem->hide();
    m_ui->makePack->setText(m_again ? tr("Save it…") : tr("Make and save the pack…"));
    m_ui->makePack->setEnabled((m_again || !m_session.isReadOnly()) && m_services.writePack);
    tidyFocusOrder(this);
}

void NewPack::refuse(QWidget& field, const QString& sentence) {
    m_ui->packProblem->say(QStringLiteral("✕ ") + sentence, sentence);
    m_ui->packProblem->show();
    field.setAccessibleDescription(sentence);
    field.setFocus(Qt::OtherFocusReason);
}

review::PackRequest NewPack::request() const {
    review::PackRequest request;
    request.title = toCore(m_ui->packTitle->text().trimmed());
    request.reviewers = partsOf(m_ui->packFor->text(), QLatin1Char(','));
    request.note = toCore(m_ui->packNote->toPlainText().trimmed());
    request.questions = partsOf(m_ui->packQuestions->toPlainText(), QLatin1Char('\n'));
    request.replyBy = toCore(m_ui->packReplyBy->date());
    request.detail = m_ui->packFull->isChecked()     ? PackDetail::Full
                     : m_ui->packTitles->isChecked() ? PackDetail::TitlesOnly
                                                     : PackDetail::NoEvidence;
    request.apart = m_ui->packApart->isChecked();
    std::vector<std::string> chosen;
    for (int row = 0; row < m_ui->packAreas->count(); ++row) {
        const QListWidgetItem* item = m_ui->packAreas->item(row);
        if (item->checkState() == Qt::Checked)
            chosen.push_back(toCore(item->data(Qt::UserRole).toString()));
    }
    if (static_cast<int>(chosen.size()) < m_ui->packAreas->count())
        request.areaIds = std::move(chosen);
    return request;
}

bool NewPack::isComplete() {
    if (m_again)
        return true;
    if (m_ui->packTitle->text().trimmed().isEmpty()) {
        refuse(*m_ui->packTitle, tr("Give the pack a title."));
        return false;
    }
    if (partsOf(m_ui->packFor->text(), QLatin1Char(',')).empty()) {
        refuse(*m_ui->packFor, tr("Say for whom it is: roles, separated by commas."));
        return false;
    }
    if (!m_ui->packReplyBy->isAcceptable()) {
        refuse(*m_ui->packReplyBy, tr("Write the day as in 14 Oct 2026, or leave it empty."));
        return false;
    }
    bool anyArea = false;
    for (int row = 0; row < m_ui->packAreas->count(); ++row)
        anyArea = anyArea || m_ui->packAreas->item(row)->checkState() == Qt::Checked;
    if (!anyArea)
        refuse(*m_ui->packAreas, tr("Choose one area at least."));
    return anyArea;
}

QString NewPack::suggestion() const {
    const QString title = m_again ? toQt(m_again->title) : m_ui->packTitle->text();
    const QString ending = m_ui->packZip->isChecked()    ? QStringLiteral(".zip")
                           : m_ui->packPage->isChecked() ? QStringLiteral(".html")
                                                         : QStringLiteral(".inclusion-review");
    return QDir(QFileInfo(fromPath(m_session.path())).absolutePath()).filePath(fileNameFrom(title) + ending);
}

void NewPack::make() {
    if (!isComplete() || !m_session.commitPending())
        return;
    m_dialogs.askSaveFile(window(), FileKind::ReviewPack, suggestion(),
                          [this](const QString& path) { save(path); });
}

void NewPack::save(const QString& path) {
    std::string json;
    ReviewPackId id;
    if (m_again) {
        const auto content = m_session.service().packContent(*m_again);
        if (!content) {
            m_session.report(content.error());
            return;
        }
        json = *content;
        id = m_again->id;
    } else {
        auto prepared = review::preparePack(m_session.service(), m_session.auditId(), request(),
                                            m_session.dependencies());
        if (!prepared) {
            m_session.report(prepared.error());
            return;
        }
        json = prepared->json;
        id = prepared->content.id;
        if (!m_session.run(std::move(prepared->edit)))
            return;
        m_memory->forget();
    }
    review::PackOutput output;
    output.form = m_ui->packPage->isChecked() ? review::PackForm::Page : review::PackForm::File;
    output.zipped = m_ui->packZip->isChecked();
    if (m_ui->packSealed->isChecked())
        output.passphrase = toCore(m_ui->packWords->text());
    m_ui->makePack->setEnabled(false);
    const QString words = toQt(output.passphrase);
    inBackground<Result<>>(
        this,
        [write = m_services.writePack, json = std::move(json), id, output, to = toPath(path)] {
            return write(json, id, output, to);
        },
        [this, id, path, words](Result<> written) {
            m_ui->makePack->setEnabled(true);
            if (!written) {
                refuse(*m_ui->makePack, errorText(written.error()));
                // It is in the audit already: only the saving is to be done again.
                if (const auto pack = m_session.service().reviewPack(id); pack && *pack)
                    m_again = **pack;
                return;
            }
            Q_EMIT made(id, path, words);
        });
}

} // namespace inclusion
