#include "widgets/panels/evidence_detail.h"

#include "core/audit/record_rules.h"
#include "ui_evidence_detail.h"
#include "widgets/controls/checked_line.h"
#include "widgets/controls/source_choice.h"
#include "widgets/dialogs/dialogs.h"
#include "widgets/panels/attachments_box.h"
#include "workbench/audit_edits.h"
#include "workbench/audit_session.h"
#include "workbench/models/suggestion_model.h"
#include "workbench/pending_text.h"
#include "workbench/qt_convert.h"
#include "workbench/web_address.h"
#include "workbench/words.h"

#include <array>

namespace inclusion {
namespace {

constexpr std::array<Disclosure, 3> allDisclosures = {Disclosure::Include, Disclosure::TitleOnly,
                                                      Disclosure::LeaveOut};
constexpr std::size_t mostSuggestions = 20;

QString joined(const std::vector<std::string>& tags) {
    QStringList list;
    for (const std::string& tag : tags)
        list.append(toQt(tag));
    return list.join(QStringLiteral(", "));
}

/// The tags that were typed, as the file will hold them.
std::vector<std::string> tagsFrom(const QString& typed) {
    std::vector<std::string> tags;
    for (const QString& tag : typed.split(QLatin1Char(',')))
        tags.push_back(toCore(tag.simplified()));
    normaliseTags(tags);
    return tags;
}

} // namespace

EvidenceDetail::EvidenceDetail(AuditSession& session, Dialogs& dialogs, QWidget* parent)
    : QWidget(parent), m_session(session), m_dialogs(dialogs), m_ui(std::make_unique<Ui::EvidenceDetail>()),
      m_places(session), m_summary(nullptr), m_uses(new SuggestionModel(this)),
      m_attachments(new AttachmentsBox(session, dialogs, this)) {
    m_ui->setupUi(this);
    m_ui->attachmentsLayout->addWidget(m_attachments);
    connect(m_attachments, &AttachmentsBox::orderChanged, this, &EvidenceDetail::orderChanged);
    m_ui->uses->show(m_uses);
    m_ui->linkBox->setUp(QStringLiteral("linkTo"), tr("Link it to a statement"),
                         tr("Number or words of a statement…"),
                         [this](const QString& words, const FinderBox::Found& found) {
                             found(findPlaces(m_places, words, mostSuggestions));
                         });
    fillWithSources(*m_ui->pieceSource);
    for (const Disclosure each : allDisclosures)
        m_ui->pieceDisclosure->addItem(nameOf(each), toQt(idOf(each)));
    m_ui->pieceDate->setToday(toQt(session.clock().today()));
    bindFields();
    showProblem({});

    connect(m_ui->uses, &SuggestionList::chosen, this, &EvidenceDetail::goToUse);
    connect(m_ui->uses, &SuggestionList::removeRequested, this, &EvidenceDetail::takeOff);
    connect(m_ui->goToUse, &QPushButton::clicked, this,
            [this] { goToUse(m_ui->uses->currentIndex().row()); });
    connect(m_ui->takeOff, &QPushButton::clicked, this,
            [this] { takeOff(m_ui->uses->currentIndex().row()); });
    connect(m_ui->linkBox, &FinderBox::chosen, this, &EvidenceDetail::link);
    connect(m_ui->linkBox, &FinderBox::listChanged, this, &EvidenceDetail::orderChanged);
    connect(m_ui->removePiece, &QPushButton::clicked, this, &EvidenceDetail::removeRequested);
    connect(m_ui->openLink, &QPushButton::clicked, this, [this] {
        if (const auto evidence = stored())
            m_dialogs.openWithDesktop(toQt(evidence->link));
    });
    connect(&session, &AuditSession::changed, this, &EvidenceDetail::refresh);
    connect(&session, &AuditSession::auditShown, this, [this] {
        m_places.refresh();
        showUses();
    });
}

EvidenceDetail::~EvidenceDetail() = default;

std::optional<Evidence> EvidenceDetail::stored() const {
    auto evidence = m_session.service().evidence(m_id);
    return evidence ? std::move(*evidence) : std::nullopt;
}

void EvidenceDetail::bindFields() {
    bindLine(*m_ui->pieceTitle, &Evidence::title, false);
    bindLine(*m_ui->pieceHolder, &Evidence::holder, true);
    bindLine(*m_ui->pieceLink, &Evidence::link, true);
    bindDate();
    bindTags();
    bindSummary();
    connect(m_ui->pieceSource, &QComboBox::activated, this, [this] {
        changeEvidence(m_session, m_id,
                       [this](Evidence& evidence) { evidence.sourceType = sourceOf(*m_ui->pieceSource); });
    });
    connect(m_ui->pieceDisclosure, &QComboBox::activated, this, [this](int place) {
        changeEvidence(m_session, m_id, [&](Evidence& evidence) {
            evidence.disclosure = allDisclosures[static_cast<std::size_t>(place)];
        });
    });
}

void EvidenceDetail::bindLine(LineField& field, std::string Evidence::*member, bool mayBeBlank) {
    auto* line = new CheckedLine(
        m_session, field,
        [this, member] {
            const auto evidence = stored();
            return evidence ? toQt((*evidence).*member) : QString();
        },
        [this, member](const QString& text) {
            return changeEvidence(m_session, m_id,
                                  [&](Evidence& evidence) { evidence.*member = toCore(text); });
        },
        [mayBeBlank](const QString& typed) -> std::optional<QString> {
            const QString text = typed.simplified();
            return text.isEmpty() && !mayBeBlank ? std::nullopt : std::optional(text);
        },
        this);
    connect(line, &CheckedLine::refused, line, &CheckedLine::reload); // a title is never blank
    m_lines.push_back(line);
}

void EvidenceDetail::bindDate() {
    auto* line = new CheckedLine(
        m_session, *m_ui->pieceDate,
        [this] {
            const auto evidence = stored();
            return evidence && evidence->date ? toQt(evidence->date->shortForm()) : QString();
        },
        [this](const QString& text) {
            const QDate day = DateField::parse(text, {});
            return changeEvidence(m_session, m_id, [&](Evidence& evidence) { evidence.date = toCore(day); });
        },
        [this](const QString& typed) -> std::optional<QString> {
            if (typed.trimmed().isEmpty())
                return QString();
            const auto day = toCore(DateField::parse(typed, toQt(m_session.clock().today())));
            return day ? std::optional(toQt(day->shortForm())) : std::nullopt;
        },
        this);
    connect(line, &CheckedLine::refused, this,
            [this] { showProblem(tr("This is not a date. Write it like 14 Oct 2026, or leave it empty.")); });
    connect(line, &CheckedLine::accepted, this, [this] { showProblem({}); });
    m_lines.push_back(line);
}

void EvidenceDetail::bindTags() {
    m_lines.push_back(new CheckedLine(
        m_session, *m_ui->pieceTags,
        [this] {
            const auto evidence = stored();
            return evidence ? joined(evidence->tags) : QString();
        },
        [this](const QString& text) {
            return changeEvidence(m_session, m_id,
                                  [&](Evidence& evidence) { evidence.tags = tagsFrom(text); });
        },
        [](const QString& typed) { return std::optional(joined(tagsFrom(typed))); }, this));
}

void EvidenceDetail::bindSummary() {
    m_summary = new PendingText(
        m_session,
        [this] {
            const auto evidence = stored();
            return evidence ? toQt(evidence->summary) : QString();
        },
        [this](const QString& text) {
            return changeEvidence(m_session, m_id,
                                  [&](Evidence& evidence) { evidence.summary = toCore(text); });
        },
        this);
    m_ui->pieceSummary->bind(*m_summary);
}

void EvidenceDetail::setEvidence(const EvidenceId& id) {
    m_id = id;
    m_ui->linkBox->clear();
    showProblem({});
    for (CheckedLine* line : m_lines)
        line->reload();
    m_summary->reload();
    m_attachments->setEvidence(id);
    ChangeSet everything;
    everything.everything = true;
    refresh(everything);
}

void EvidenceDetail::setReadOnly(bool readOnly) {
    m_readOnly = readOnly;
    m_attachments->setReadOnly(readOnly);
    for (QLineEdit* field :
         {static_cast<QLineEdit*>(m_ui->pieceTitle), static_cast<QLineEdit*>(m_ui->pieceDate),
          static_cast<QLineEdit*>(m_ui->pieceHolder), static_cast<QLineEdit*>(m_ui->pieceLink),
          static_cast<QLineEdit*>(m_ui->pieceTags)})
        field->setReadOnly(readOnly);
    m_ui->pieceSummary->setReadOnly(readOnly);
    m_ui->pieceSource->setEnabled(!readOnly);
    m_ui->pieceDisclosure->setEnabled(!readOnly);
    m_ui->linkBox->setVisible(!readOnly);
    m_ui->removePiece->setVisible(!readOnly);
    showButtons();
}

void EvidenceDetail::refresh(const ChangeSet& changes) {
    if (AuditPlaces::areTouchedBy(changes))
        m_places.refresh();
    if (changes.touches(RecordKind::Evidence)) {
        if (const auto evidence = stored()) {
            setSource(*m_ui->pieceSource, evidence->sourceType);
            m_ui->pieceDisclosure->setCurrentIndex(
                m_ui->pieceDisclosure->findData(toQt(idOf(evidence->disclosure))));
            m_ui->openLink->setVisible(isWebAddress(toQt(evidence->link)));
            Q_EMIT orderChanged();
        }
    }
    if (changes.touches(RecordKind::EvidenceLink) || AuditPlaces::areTouchedBy(changes))
        showUses();
}

void EvidenceDetail::showUses() {
    std::vector<Suggestion> uses;
    m_links.clear();
    if (const auto links = m_session.service().linksOf(m_id)) {
        for (const EvidenceLink& each : *links) {
            const Framework* framework = m_places.framework(each.auditId);
            if (framework && framework->findDescriptor(each.subjectId))
                continue; // told beside it, under its statement
            const AuditPlaces::Place place = m_places.place(each.auditId, each.subjectId);
            uses.push_back({Suggestion::Kind::Subject, each.subjectId, each.auditId,
                            tr("%1 %2", "number, title").arg(place.number, place.title).trimmed(),
                            m_places.auditCount() > 1 ? place.auditName : QString()});
            m_links.push_back(each.id);
        }
    }
    const bool hadFocus = m_ui->uses->hasFocus() || m_ui->takeOff->hasFocus();
    const int row = std::max(0, m_ui->uses->currentIndex().row());
    m_uses->show(std::move(uses));
    const int rows = m_uses->rowCount();
    if (rows > 0)
        m_ui->uses->setCurrentIndex(m_uses->index(std::min(row, rows - 1)));
    m_ui->uses->setVisible(rows > 0);
    m_ui->usesEmpty->setVisible(rows == 0);
    showButtons();
    if (hadFocus && rows == 0)
        m_ui->linkBox->field()->setFocus(Qt::OtherFocusReason);
    Q_EMIT orderChanged();
}

void EvidenceDetail::showButtons() {
    m_ui->goToUse->setVisible(!m_links.empty());
    m_ui->takeOff->setVisible(!m_links.empty() && !m_readOnly);
}

void EvidenceDetail::goToUse(int row) {
    if (row < 0 || row >= m_uses->rowCount())
        return;
    const Suggestion& use = m_uses->at(row);
    Q_EMIT destinationChosen({Destination::Kind::Subject, toQt(use.id), {}, toQt(use.auditId.text())});
}

void EvidenceDetail::takeOff(int row) {
    if (row >= 0 && static_cast<std::size_t>(row) < m_links.size() && !m_readOnly)
        unlinkEvidence(m_session, m_links[static_cast<std::size_t>(row)]);
}

void EvidenceDetail::link(const Suggestion& place) {
    const std::vector<EvidenceId> one{m_id};
    if (m_session.run(m_session.service().linkEvidence(one, place.auditId, place.id)))
        m_ui->linkBox->clear();
}

void EvidenceDetail::showProblem(const QString& problem) {
    m_ui->pieceProblem->sayProblem(problem);
    m_ui->pieceDate->setAccessibleDescription(problem);
}

} // namespace inclusion
