#include "widgets/panels/evidence_bulk.h"

#include "ui_evidence_bulk.h"
#include "workbench/audit_session.h"
#include "workbench/qt_convert.h"
#include "workbench/words.h"

namespace inclusion {
namespace {

constexpr std::size_t mostSuggestions = 20;

}

EvidenceBulk::EvidenceBulk(AuditSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_ui(std::make_unique<Ui::EvidenceBulk>()), m_places(session) {
    m_ui->setupUi(this);
    m_ui->bulkDisclosure->addItem(tr("Choose…"));
    for (const Disclosure each : {Disclosure::Include, Disclosure::TitleOnly, Disclosure::LeaveOut})
        m_ui->bulkDisclosure->addItem(nameOf(each), toQt(idOf(each)));
    m_ui->bulkLink->setUp(QStringLiteral("bulkLinkTo"), tr("Link all selected to a statement"),
                          tr("Number or words of a statement…"),
                          [this](const QString& words, const FinderBox::Found& found) {
                              found(findPlaces(m_places, words, mostSuggestions));
                          });
    connect(m_ui->bulkTag, &QLineEdit::returnPressed, this, [this] { tag(true); });
    connect(m_ui->bulkAddTag, &QPushButton::clicked, this, [this] { tag(true); });
    connect(m_ui->bulkRemoveTag, &QPushButton::clicked, this, [this] { tag(false); });
    connect(m_ui->bulkDisclosure, &QComboBox::activated, this, &EvidenceBulk::disclose);
    connect(m_ui->bulkLink, &FinderBox::chosen, this, [this](const Suggestion& place) {
        if (m_session.run(m_session.service().linkEvidence(m_ids, place.auditId, place.id)))
            m_ui->bulkLink->clear();
    });
    connect(m_ui->bulkLink, &FinderBox::listChanged, this, &EvidenceBulk::orderChanged);
    connect(m_ui->bulkRemove, &QPushButton::clicked, this, &EvidenceBulk::removeRequested);
    connect(&session, &AuditSession::auditShown, this, [this] { m_places.refresh(); });
}

EvidenceBulk::~EvidenceBulk() = default;

void EvidenceBulk::setEvidence(std::vector<EvidenceId> ids) {
    m_ids = std::move(ids);
    m_ui->bulkHeading->setText(tr("%1 selected").arg(m_ids.size()));
}

void EvidenceBulk::setReadOnly(bool readOnly) {
    const auto children = findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget* child : children)
        child->setVisible(!readOnly || child == m_ui->bulkHeading);
}

void EvidenceBulk::tag(bool add) {
    const std::string tag = toCore(m_ui->bulkTag->text().simplified());
    if (tag.empty()) {
        m_ui->bulkTag->setFocus(Qt::OtherFocusReason);
        return;
    }
    const AuditService& service = m_session.service();
    if (m_session.run(add ? service.addTag(m_ids, tag) : service.removeTag(m_ids, tag)))
        m_ui->bulkTag->setText({}); // forgets its typing, so that undo takes back the tag
}

void EvidenceBulk::disclose(int choice) {
    const auto wanted = disclosureFromId(toCore(m_ui->bulkDisclosure->itemData(choice).toString()));
    m_ui->bulkDisclosure->setCurrentIndex(0);
    if (wanted)
        m_session.run(m_session.service().setDisclosure(m_ids, *wanted));
}

} // namespace inclusion
