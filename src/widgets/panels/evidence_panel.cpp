#include "widgets/panels/evidence_panel.h"

#include "ui_evidence_panel.h"
#include "widgets/controls/focus_order.h"
#include "widgets/controls/source_choice.h"
#include "workbench/audit_places.h"
#include "workbench/audit_session.h"
#include "workbench/models/evidence_bank_model.h"
#include "workbench/qt_convert.h"

#include <QAction>
#include <QItemSelectionModel>

namespace inclusion {
namespace {

constexpr int typingPause = 150; ///< milliseconds

/// What the last box offers.
enum class Show { Everything, Unused, Old, SameFile };

/// Puts the chosen entry back after a box was filled anew; the first one where it is gone.
void restore(QComboBox& box, const QVariant& chosen) {
    box.setCurrentIndex(std::max(0, box.findData(chosen)));
}

} // namespace

EvidencePanel::EvidencePanel(const PanelContext& context, QWidget* parent)
    : Panel(parent), m_session(context.session), m_ui(std::make_unique<Ui::EvidencePanel>()),
      m_model(new EvidenceBankModel(context.session, this)) {
    m_ui->setupUi(this);
    m_ui->bank->setModel(m_model);
    buildFilters();
    connect(m_ui->bank, &BankTable::removeRequested, this, &EvidencePanel::removeSelected);
    connect(m_ui->bank->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid())
                    m_current = m_model->idAt(current.row());
            });
    connect(m_ui->bank, &BankTable::selectedRowsChanged, this, &EvidencePanel::inViewChanged);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        select(m_current);
        showCounts();
    });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &EvidencePanel::showCounts);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &EvidencePanel::showCounts);
    connect(&m_session, &AuditSession::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches(RecordKind::Evidence) || AuditPlaces::areTouchedBy(changes))
            fillChoices();
    });
    connect(&m_session, &AuditSession::auditShown, this, &EvidencePanel::fillChoices);
    fillChoices();
    showCounts();
}

EvidencePanel::~EvidencePanel() = default;

void EvidencePanel::buildFilters() {
    for (QLabel* label :
         {m_ui->filterSourceLabel, m_ui->filterTagLabel, m_ui->filterAuditLabel, m_ui->filterShowLabel})
        label->hide(); // they give the boxes their accessible names
    m_ui->filterSource->addItem(tr("Any source"), QString());
    fillWithSources(*m_ui->filterSource);
    m_ui->filterShow->addItem(tr("All evidence"), static_cast<int>(Show::Everything));
    m_ui->filterShow->addItem(tr("Not used yet"), static_cast<int>(Show::Unused));
    m_ui->filterShow->addItem(tr("Over a year old"), static_cast<int>(Show::Old));
    m_ui->filterShow->addItem(tr("Same file twice"), static_cast<int>(Show::SameFile));
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &EvidencePanel::filter);
    connect(m_ui->search, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    connect(m_ui->search, &QLineEdit::returnPressed, this, [this] {
        filter();
        enter();
    });
    for (QComboBox* box : {m_ui->filterSource, m_ui->filterTag, m_ui->filterAudit, m_ui->filterShow})
        connect(box, &QComboBox::activated, this, &EvidencePanel::filter);
    connect(m_ui->clearFilters, &QPushButton::clicked, this, &EvidencePanel::clearFilters);

    auto* find = new QAction(tr("&Find evidence"), this);
    find->setObjectName(QStringLiteral("actionFindEvidence"));
    find->setShortcut(QKeySequence(tr("Ctrl+F")));
    connect(find, &QAction::triggered, this, [this] {
        m_ui->search->setFocus(Qt::ShortcutFocusReason);
        m_ui->search->selectAll();
    });
    addAction(find);
}

void EvidencePanel::fillChoices() {
    const QVariant tag = m_ui->filterTag->currentData();
    m_ui->filterTag->clear();
    m_ui->filterTag->addItem(tr("Any tag"), QString());
    if (const auto tags = m_session.service().evidenceTags()) {
        for (const std::string& each : *tags)
            m_ui->filterTag->addItem(toQt(each), toQt(each));
    }
    restore(*m_ui->filterTag, tag);
    const QVariant audit = m_ui->filterAudit->currentData();
    m_ui->filterAudit->clear();
    m_ui->filterAudit->addItem(tr("Any audit"), QString());
    const AuditPlaces places(m_session);
    for (const Audit& each : places.audits())
        m_ui->filterAudit->addItem(places.auditName(each.id), toQt(each.id.text()));
    restore(*m_ui->filterAudit, audit);
    if (m_ui->filterTag->currentData() != tag || m_ui->filterAudit->currentData() != audit)
        filter();
}

void EvidencePanel::filter() {
    m_typing.stop();
    BankFilter wanted;
    wanted.words = toCore(m_ui->search->text());
    if (m_ui->filterSource->currentIndex() > 0)
        wanted.sourceType = sourceOf(*m_ui->filterSource);
    wanted.tag = toCore(m_ui->filterTag->currentData().toString());
    if (m_ui->filterAudit->currentIndex() > 0)
        wanted.auditId = AuditId(toCore(m_ui->filterAudit->currentData().toString()));
    switch (static_cast<Show>(m_ui->filterShow->currentData().toInt())) {
    case Show::Everything:
        break;
    case Show::Unused:
        wanted.unused = true;
        break;
    case Show::Old:
        wanted.datedBefore = m_model->freshFrom();
        break;
    case Show::SameFile:
        wanted.sharesFile = true;
        break;
    }
    m_model->setFilter(std::move(wanted));
    showCounts();
}

void EvidencePanel::clearFilters() {
    m_ui->search->clear();
    for (QComboBox* box : {m_ui->filterSource, m_ui->filterTag, m_ui->filterAudit, m_ui->filterShow})
        box->setCurrentIndex(0);
    filter();
    enter();
}

void EvidencePanel::showCounts() {
    const bool filtered = m_model->isFiltered();
    const int rows = m_model->rowCount();
    const bool hadFocus = m_ui->bank->hasFocus() || m_ui->clearFilters->hasFocus();
    m_ui->bank->setVisible(rows > 0);
    m_ui->emptyHint->setVisible(rows == 0);
    m_ui->clearFilters->setVisible(filtered);
    m_ui->emptyHint->setText(
        filtered ? tr("Nothing here fits what you look for.")
                 : tr("No evidence yet. Add it under a statement in the Audit place, where it "
                      "is used at once, and find all of it here."));
    m_ui->count->setText(rows == 1 ? tr("1 piece") : tr("%1 pieces").arg(rows));
    tidyFocusOrder(this);
    if (hadFocus && rows == 0)
        m_ui->search->setFocus(Qt::OtherFocusReason);
    Q_EMIT inViewChanged();
}

std::vector<EvidenceId> EvidencePanel::selectedIds() const {
    std::vector<EvidenceId> ids;
    for (const QModelIndex& index : m_ui->bank->selectionModel()->selectedRows())
        ids.push_back(m_model->idAt(index.row()));
    return ids;
}

void EvidencePanel::select(const EvidenceId& id) {
    QModelIndex index = m_model->indexOf(id);
    if (!index.isValid())
        return;
    m_ui->bank->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                             QItemSelectionModel::Rows);
    m_ui->bank->scrollTo(index);
}

void EvidencePanel::removeSelected() {
    if (const auto ids = selectedIds(); !ids.empty() && !m_session.isReadOnly())
        m_session.run(m_session.service().removeEvidence(ids));
}

QString EvidencePanel::inView() const {
    const auto selected = m_ui->bank->selectionModel()->selectedRows().size();
    const int rows = m_model->rowCount();
    const QString shown = rows == 1 ? tr("1 piece of evidence") : tr("%1 pieces of evidence").arg(rows);
    return selected > 1 ? tr("%1 · %2 selected").arg(shown).arg(selected) : shown;
}

void EvidencePanel::reveal(const QString& evidenceId) {
    const EvidenceId id(toCore(evidenceId));
    const auto stored = m_session.service().evidence(id);
    if (!stored || !*stored)
        return;
    if (!m_model->indexOf(id).isValid())
        clearFilters();
    select(id);
}

void EvidencePanel::goTo(const Destination& destination) {
    reveal(destination.id);
    QWidget* field = destination.field.isEmpty() ? nullptr : findChild<QWidget*>(destination.field);
    if (field)
        field->setFocus(Qt::OtherFocusReason);
    else
        enter();
}

QList<QWidget*> EvidencePanel::regions() const {
    return {m_ui->filters, m_ui->bank};
}

void EvidencePanel::enter() {
    if (m_model->rowCount() == 0) {
        m_ui->search->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_ui->bank->setFocus(Qt::OtherFocusReason);
    if (!m_ui->bank->currentIndex().isValid())
        select(m_model->idAt(0));
}

} // namespace inclusion
