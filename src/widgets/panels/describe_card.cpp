#include "widgets/panels/describe_card.h"

#include "ui_describe_card.h"
#include "widgets/controls/form_memory.h"
#include "widgets/controls/line_field.h"
#include "widgets/controls/source_choice.h"
#include "widgets/dialogs/dialogs.h"
#include "widgets/panels/intake_bar.h"
#include "widgets/panels/intake_gate.h"
#include "workbench/audit_edits.h"
#include "workbench/audit_places.h"
#include "workbench/audit_session.h"
#include "workbench/evidence_intake.h"
#include "workbench/file_reader.h"
#include "workbench/models/evidence_model.h"
#include "workbench/pending_text.h"
#include "workbench/qt_convert.h"
#include "workbench/step_guidance.h"
#include "workbench/words.h"

#include <QAction>
#include <QListWidget>
#include <QResizeEvent>

#include <algorithm>
#include <optional>
#include <utility>

namespace inclusion {
namespace {

constexpr int entryOnOneLineFrom = 110; ///< width in average characters; a title needs room
constexpr std::size_t mostReused = 12;
constexpr int shownOffers = 2; ///< more than these are scrolled to

/// "Parent survey — asks for the same: Hackney 2026/27, 2.1 Parents are heard".
QString offerText(const AuditSession& session, const analysis::EvidenceOffer& offer) {
    const auto framework = session.service().frameworkOf(offer.from.audit);
    const QString from = framework ? toQt((*framework)->shownTitle()) : toQt(offer.from.audit.frameworkId);
    const QString where = framework ? toQt((*framework)->labelOf(offer.from.subjectId)) : QString();
    return DescribeCard::tr("%1 — %2: %3 %4, %5", "evidence, relation, framework, cycle, item")
        .arg(toQt(offer.evidence.title), nameOf(offer.from.relation), from, toQt(offer.from.audit.cycle),
             where);
}

} // namespace

DescribeCard::DescribeCard(AuditSession& session, Dialogs& dialogs, QWidget* parent)
    : Card(parent), m_session(session), m_dialogs(dialogs), m_ui(std::make_unique<Ui::DescribeCard>()),
      m_model(new EvidenceModel(session, this)), m_intake(new EvidenceIntake(session, this)),
      m_memory(new FormMemory(session, this)), m_description(nullptr) {
    m_ui->setupUi(this);
    m_ui->evidence->setModel(m_model);
    m_ui->entryLayout->setStretch(0, 1);
    m_ui->newSourceLabel->hide(); // gives the box its accessible name
    m_ui->entryProblem->hide();
    fillWithSources(*m_ui->newSource);
    const QDate today = toQt(session.clock().today());
    m_ui->newDate->setToday(today);
    m_ui->newDate->setDate(today);
    m_ui->evidence->setToday(today);

    m_description = new PendingText(
        session,
        [this] {
            const auto stored = m_session.service().description(m_session.auditId(), m_subjectId);
            return stored && *stored ? toQt((*stored)->text) : QString();
        },
        [this](const QString& text) { return setDescription(m_session, m_subjectId, text); }, this);
    m_ui->description->bind(*m_description);

    connect(m_ui->newTitle, &QLineEdit::returnPressed, this, &DescribeCard::addEvidence);
    connect(m_ui->newDate, &QLineEdit::returnPressed, this, &DescribeCard::addEvidence);
    connect(m_ui->addButton, &QPushButton::clicked, this, &DescribeCard::addEvidence);
    connect(m_ui->newTitle, &QLineEdit::textEdited, this, [this] { showProblem({}); });
    connect(m_ui->newDate, &QLineEdit::textEdited, this, [this] { showProblem({}); });
    connect(m_ui->evidence, &EvidenceTable::removeRequested, this, &DescribeCard::takeOff);
    connect(m_ui->evidence, &EvidenceTable::checkRequested, this, &DescribeCard::judgeEvidence);
    connect(m_ui->offers, &QListWidget::itemActivated, this, &DescribeCard::acceptOffer);
    connect(&m_session, &AuditSession::changed, this, [this](const ChangeSet& changes) {
        if (changes.everything || changes.touches(RecordKind::EvidenceLink) ||
            changes.touches(RecordKind::Evidence))
            outdateOffers();
    });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex&, int first) {
        showEmptiness();
        m_ui->evidence->scrollTo(m_model->index(first, 0)); // what was just added is seen
    });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &DescribeCard::showEmptiness);
    connect(m_model, &QAbstractItemModel::modelReset, this, &DescribeCard::showEmptiness);
    m_memory->add(*m_ui->newTitle);
    const auto remember = [this] { m_memory->show(toQt(m_session.auditId().text())); };
    connect(&m_session, &AuditSession::auditShown, this, remember);
    remember();
    buildReuse();
    buildIntake();
    showEmptiness();
}

DescribeCard::~DescribeCard() = default;

void DescribeCard::buildReuse() {
    m_ui->reuse->setUp(
        QStringLiteral("reuseWords"), tr("Find evidence to reuse"),
        tr("Words of evidence that is there already…"),
        [this](const QString& words, const FinderBox::Found& found) { findToReuse(words, found); });
    m_ui->reuse->setEager(true);
    m_ui->reuse->hide();
    connect(m_ui->reuseButton, &QPushButton::clicked, this, &DescribeCard::startReuse);
    connect(m_ui->fileButton, &QPushButton::clicked, this, &DescribeCard::pickFiles);
    connect(m_ui->reuse, &FinderBox::givenUp, this, &DescribeCard::endReuse);
    connect(m_ui->reuse, &FinderBox::listChanged, this, &DescribeCard::orderChanged);
    connect(m_ui->reuse, &FinderBox::chosen, this, [this](const Suggestion& piece) {
        const std::vector<EvidenceId> one{EvidenceId(piece.id)};
        if (m_session.run(m_session.service().linkEvidence(one, m_session.auditId(), m_subjectId)))
            m_ui->reuse->clear(); // and the next one may follow
    });
}

void DescribeCard::findToReuse(const QString& words, const FinderBox::Found& found) {
    m_session.reader().ask<std::vector<BankEntry>>(
        m_ui->reuse,
        [typed = toCore(words)](const AuditService& service) {
            return readEvidence(service, typed, mostReused);
        },
        [this, found](std::vector<BankEntry> entries) {
            // What stands behind this already is no choice.
            std::erase_if(entries, [this](const BankEntry& entry) {
                return std::any_of(entry.links.begin(), entry.links.end(), [&](const EvidenceLink& link) {
                    return link.auditId == m_session.auditId() && link.subjectId == m_subjectId;
                });
            });
            found(suggestionsOf(entries, AuditPlaces(m_session)));
        });
}

void DescribeCard::buildIntake() {
    auto* bar = new IntakeBar(*m_intake, this);
    m_ui->cardLayout->addWidget(bar);
    connect(bar, &IntakeBar::orderChanged, this, &DescribeCard::orderChanged);
    auto* gate = new IntakeGate(*m_intake, *this, [this]() -> std::optional<EvidenceIntake::Target> {
        if (m_session.isReadOnly() || m_subjectId.empty())
            return std::nullopt;
        return EvidenceIntake::Target{{}, m_subjectId};
    });
    gate->addField(*m_ui->newTitle);
    gate->addDropField(*m_ui->description->viewport());
    // In the table; a field keeps the key to itself.
    auto* action = new QAction(tr("Paste as new evidence"), m_ui->evidence);
    action->setShortcut(QKeySequence(tr("Ctrl+V")));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, gate, &IntakeGate::paste);
    m_ui->evidence->addAction(action);
}

void DescribeCard::pickFiles() {
    if (m_session.isReadOnly() || isHidden())
        return;
    m_dialogs.askAttachments(window(), [this, subject = m_subjectId](const QStringList& paths) {
        m_intake->takeFiles(paths, {{}, subject});
    });
}

void DescribeCard::startReuse() {
    if (m_session.isReadOnly() || isHidden())
        return;
    m_ui->reuse->show();
    m_ui->reuse->find();
    m_ui->reuse->field()->setFocus(Qt::ShortcutFocusReason);
    Q_EMIT orderChanged();
}

void DescribeCard::endReuse() {
    m_ui->reuse->hide();
    startNewEvidence();
    Q_EMIT orderChanged();
}

void DescribeCard::setSubject(const QString& subjectId) {
    m_subjectId = toCore(subjectId);
    // An overall judgement rests on its area: what is described and shown stands there.
    const Framework* framework = m_session.framework();
    setVisible(framework && (framework->findItem(m_subjectId) || framework->findArea(m_subjectId)));
    m_ui->heading->setGuidance(
        stepGuidance(framework, {WayOfWorkingStage::Prepare, WayOfWorkingStage::Describe}));
    m_description->reload();
    m_model->setSubject(subjectId);
    m_ui->reuse->clear();
    m_ui->reuse->hide();
    showOffers();
    showProblem({});
}

void DescribeCard::setReadOnly(bool readOnly) {
    m_ui->description->setReadOnly(readOnly);
    for (QWidget* widget : {static_cast<QWidget*>(m_ui->newTitle), static_cast<QWidget*>(m_ui->newSource),
                            static_cast<QWidget*>(m_ui->newDate), static_cast<QWidget*>(m_ui->reuseButton),
                            static_cast<QWidget*>(m_ui->fileButton), static_cast<QWidget*>(m_ui->addButton)})
        widget->setVisible(!readOnly);
}

QWidget* DescribeCard::firstField() const {
    return m_ui->description;
}

void DescribeCard::startNewEvidence() {
    if (isHidden())
        return;
    m_ui->newTitle->setFocus(Qt::ShortcutFocusReason);
    m_ui->newTitle->selectAll();
}

void DescribeCard::startNewEvidence(SourceType source) {
    setSource(*m_ui->newSource, source);
    startNewEvidence();
}

void DescribeCard::showProblem(const QString& problem) {
    m_ui->entryProblem->sayProblem(problem);
    m_ui->newDate->setAccessibleDescription(problem);
}

void DescribeCard::addEvidence() {
    const QString title = m_ui->newTitle->text().simplified();
    if (title.isEmpty()) {
        m_ui->newTitle->setFocus();
        return;
    }
    if (!m_ui->newDate->isAcceptable()) {
        showProblem(tr("This is not a date. Write it like 14 Oct 2026, or leave it empty."));
        m_ui->newDate->setFocus();
        m_ui->newDate->selectAll();
        return;
    }
    Evidence evidence = evidenceCalled(title);
    evidence.sourceType = sourceOf(*m_ui->newSource);
    evidence.date = toCore(m_ui->newDate->date());
    if (!inclusion::addEvidence(m_session, m_subjectId, std::move(evidence)))
        return; // what was typed stays for another try
    m_memory->forget();
    m_ui->newTitle->setText({}); // forgets its typing, so that undo takes back the evidence
    m_ui->newTitle->setFocus();
}

void DescribeCard::takeOff(const QModelIndex& index) {
    if (!m_session.isReadOnly())
        unlinkEvidence(m_session, EvidenceLinkId(toCore(index.data(EvidenceModel::LinkIdRole).toString())));
}

void DescribeCard::outdateOffers() {
    m_offersAreOld = !isVisible(); // nobody waits for them while another place is in view
    if (!m_offersAreOld)
        showOffers();
}

void DescribeCard::showEvent(QShowEvent* event) {
    Card::showEvent(event);
    if (std::exchange(m_offersAreOld, false))
        showOffers();
}

void DescribeCard::showOffers() {
    const auto offers =
        m_session.framework() && !m_subjectId.empty() && !m_session.isReadOnly()
            ? m_session.service().evidenceOffers(m_session.auditId(), m_subjectId, m_session.crosswalks())
            : Result<std::vector<analysis::EvidenceOffer>>();
    const bool hadFocus = m_ui->offers->hasFocus();
    std::vector<Offer> found;
    if (offers)
        for (const analysis::EvidenceOffer& offer : *offers)
            found.push_back(
                {toQt(offer.evidence.id.text()), offerText(m_session, offer), toQt(offer.from.note)});
    if (found != m_offers)
        fillOffers(std::move(found));
    const int count = m_ui->offers->count();
    m_ui->offersHeading->setVisible(count > 0);
    m_ui->offers->setVisible(count > 0);
    m_ui->offers->setFixedHeight(
        std::clamp(count, 1, shownOffers) * std::max(fontMetrics().height() + 12, 30) + 4);
    if (count == 0 && hadFocus)
        startNewEvidence();
}

void DescribeCard::fillOffers(std::vector<Offer> offers) {
    m_offers = std::move(offers);
    m_ui->offers->clear();
    for (const Offer& offer : m_offers) {
        auto* item = new QListWidgetItem(offer.text, m_ui->offers);
        item->setData(Qt::UserRole, offer.evidenceId);
        item->setToolTip(offer.note);
    }
    m_ui->offers->setCurrentRow(0);
}

void DescribeCard::acceptOffer(QListWidgetItem* offer) {
    inclusion::acceptOffer(m_session, m_subjectId, EvidenceId(toCore(offer->data(Qt::UserRole).toString())));
}

void DescribeCard::judgeEvidence(const QModelIndex& index, bool stillTrue) {
    if (!m_session.isReadOnly())
        checkEvidence(m_session, EvidenceId(toCore(index.data(EvidenceModel::EvidenceIdRole).toString())),
                      stillTrue ? EvidenceCheck::Verdict::StillTrue : EvidenceCheck::Verdict::OutOfDate);
}

void DescribeCard::showEmptiness() {
    const bool empty = m_model->rowCount() == 0;
    const bool tableHadFocus = m_ui->evidence->hasFocus();
    m_ui->evidence->setVisible(!empty);
    m_ui->emptyHint->setVisible(empty);
    if (empty && tableHadFocus)
        startNewEvidence();
}

void DescribeCard::resizeEvent(QResizeEvent* event) {
    Card::resizeEvent(event);
    const bool oneLine = event->size().width() >= entryOnOneLineFrom * fontMetrics().averageCharWidth();
    m_ui->entryLayout->setDirection(oneLine ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace inclusion
