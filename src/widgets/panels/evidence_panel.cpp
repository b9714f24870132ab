#include "widgets/panels/evidence_panel.h"

#include "ui_evidence_panel.h"
#include "widgets/controls/focus_order.h"
#include "widgets/controls/follow_focus.h"
#include "widgets/controls/form_memory.h"
#include "widgets/controls/source_choice.h"
#include "widgets/controls/work_bar.h"
#include "widgets/dialogs/dialogs.h"
#include "widgets/panels/evidence_bulk.h"
#include "widgets/panels/evidence_detail.h"
#include "widgets/panels/evidence_exchange.h"
#include "widgets/panels/intake_bar.h"
#include "widgets/panels/intake_gate.h"
#include "workbench/audit_edits.h"
#include "workbench/audit_places.h"
#include "workbench/audit_session.h"
#include "workbench/evidence_intake.h"
#include "workbench/file_reader.h"
#include "workbench/models/evidence_bank_model.h"
#include "workbench/qt_convert.h"

#include <QAction>
#include <QItemSelectionModel>

#include <optional>

namespace inclusion {
namespace {

constexpr int typingPause = 150;       ///< milliseconds
constexpr int patience = 300;          ///< milliseconds before it says that it is searching
constexpr int sideCharacters = 50;     ///< width of the side in average characters
constexpr int filterCharacters = 95;   ///< room in which the filters stand in one row
constexpr int newPieceCharacters = 34; ///< width of the field for new evidence

/// What the last box offers.
enum class Show { Everything, Unused, Old, SameFile };

/// Puts the chosen entry back after a box was filled anew; the first one where it is gone.
void restore(QComboBox& box, const QVariant& chosen) {
    box.setCurrentIndex(std::max(0, box.findData(chosen)));
}

} // namespace

EvidencePanel::EvidencePanel(const PanelContext& context, QWidget* parent)
    : Panel(parent), m_session(context.session), m_ui(std::make_unique<Ui::EvidencePanel>()),
      m_model(new EvidenceBankModel(context.session, this)),
      m_detail(new EvidenceDetail(context.session, context.dialogs)),
      m_bulk(new EvidenceBulk(context.session)), m_dialogs(context.dialogs),
      m_intake(new EvidenceIntake(context.session, this)),
      m_gate(new IntakeGate(*m_intake, *this,
                            [this]() -> std::optional<EvidenceIntake::Target> {
                                if (m_session.isReadOnly())
                                    return std::nullopt;
                                return EvidenceIntake::Target{};
                            })),
      m_memory(new FormMemory(context.session, this)) {
    m_ui->setupUi(this);
    m_ui->bank->setModel(m_model);
    buildFilters();
    buildSide();
    buildActions();
    auto* exchange =
        new EvidenceExchange(m_session, context.dialogs, *this, [this] { return m_model->ids(); });
    m_ui->bankLayout->addWidget(exchange->bar());
    connect(exchange->bar(), &WorkBar::orderChanged, this, [this] { tidyFocusOrder(this); });
    connect(m_ui->bank, &BankTable::removeRequested, this, &EvidencePanel::removeSelected);
    connect(m_ui->bank->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid())
                    m_current = m_model->idAt(current.row());
            });
    connect(m_ui->bank, &BankTable::selectedRowsChanged, this, &EvidencePanel::showSide);
    connect(m_ui->bank, &BankTable::opened, this, [this] {
        m_detail->findChild<QWidget*>(QStringLiteral("pieceTitle"))->setFocus(Qt::OtherFocusReason);
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        select(m_current);
        showCounts();
    });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &EvidencePanel::showCounts);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &EvidencePanel::showCounts);
    connect(&m_session, &AuditSession::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches(RecordKind::Evidence))
            m_session.reader().ask<std::vector<std::string>>(
                m_ui->filterTag, [](const AuditService& service) { return service.evidenceTags(); },
                [this](const std::vector<std::string>& tags) { fillTags(tags); });
        if (AuditPlaces::areTouchedBy(changes))
            fillAudits();
    });
    connect(&m_session, &AuditSession::auditShown, this, &EvidencePanel::fillAudits);
    m_ui->filterTag->addItem(tr("Any tag"), QString());
    fillTags(m_session.service().evidenceTags().value_or(std::vector<std::string>()));
    fillAudits();
    showCounts();
}

EvidencePanel::~EvidencePanel() = default;

void EvidencePanel::buildSide() {
    m_ui->sideLayout->addWidget(m_detail);
    m_ui->sideLayout->addWidget(m_bulk);
    m_ui->sideLayout->setStretchFactor(m_detail, 1);
    const bool readOnly = m_session.isReadOnly();
    m_detail->setReadOnly(readOnly);
    m_bulk->setReadOnly(readOnly);
    m_ui->newPiece->setVisible(!readOnly);
    connect(m_detail, &EvidenceDetail::destinationChosen, this, &EvidencePanel::destinationChosen);
    connect(m_detail, &EvidenceDetail::removeRequested, this, &EvidencePanel::removeSelected);
    connect(m_bulk, &EvidenceBulk::removeRequested, this, &EvidencePanel::removeSelected);
    connect(m_detail, &EvidenceDetail::orderChanged, this, [this] { tidyFocusOrder(this); });
    connect(m_bulk, &EvidenceBulk::orderChanged, this, [this] { tidyFocusOrder(this); });
    connect(m_ui->newPiece, &QLineEdit::returnPressed, this, &EvidencePanel::addPiece);
    followFocus(*m_ui->sideScroll);
    auto* bar = new IntakeBar(*m_intake, this);
    m_ui->bankLayout->addWidget(bar);
    connect(bar, &IntakeBar::orderChanged, this, [this] { tidyFocusOrder(this); });
    connect(m_intake, &EvidenceIntake::added, this,
            [this](const QString& id) { showAdded(EvidenceId(toCore(id))); });
    m_gate->addField(*m_ui->newPiece);
    m_memory->add(*m_ui->newPiece);
    const auto remember = [this] { m_memory->show(QStringLiteral("bank")); };
    connect(&m_session, &AuditSession::auditShown, this, remember);
    remember();
    showSide();
}

void EvidencePanel::showSide() {
    const auto ids = selectedIds();
    const bool one = ids.size() == 1;
    if (one && ids.front() != m_detail->evidence()) {
        // What was typed belongs to the piece in view: it is written first, or stays on the screen.
        if (!m_session.commitPending())
            return;
        m_detail->setEvidence(ids.front());
    }
    m_bulk->setEvidence(ids);
    m_detail->setVisible(one);
    m_bulk->setVisible(ids.size() > 1);
    m_ui->sideHint->setVisible(ids.empty());
    m_ui->sideScroll->setVisible(m_model->rowCount() > 0);
    tidyFocusOrder(this);
    Q_EMIT inViewChanged();
}

void EvidencePanel::layOut() {
    const int character = fontMetrics().averageCharWidth();
    m_ui->sideScroll->setFixedWidth(std::min(std::max(300, sideCharacters * character), width() * 45 / 100));
    m_ui->newPiece->setMinimumWidth(std::min(newPieceCharacters * character, width() * 29 / 100));
    placeFilters(width() - m_ui->sideScroll->width() < filterCharacters * character);
}

void EvidencePanel::placeFilters(bool narrow) {
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    QGridLayout& grid = *m_ui->filterLayout;
    grid.addWidget(m_ui->search, 0, 0, 1, narrow ? 2 : 1);
    int place = 0;
    for (QWidget* filter : std::initializer_list<QWidget*>{
             m_ui->filterSource, m_ui->filterTag, m_ui->filterAudit, m_ui->filterShow, m_ui->clearFilters}) {
        grid.addWidget(filter, narrow ? 1 + place / 2 : 0, narrow ? place % 2 : 1 + place);
        ++place;
    }
    m_ui->filterLayout->setColumnStretch(0, 1);
    m_ui->filterLayout->setColumnStretch(1, narrow ? 1 : 0);
    tidyFocusOrder(this);
}

void EvidencePanel::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    layOut();
}

void EvidencePanel::changeEvent(QEvent* event) {
    Panel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        layOut();
}

void EvidencePanel::addPiece() {
    const QString title = m_ui->newPiece->text().simplified();
    if (title.isEmpty() || m_session.isReadOnly())
        return;
    Evidence evidence = evidenceCalled(title);
    evidence.date = m_session.clock().today();
    evidence.id = m_session.newId<EvidenceId>();
    const EvidenceId id = evidence.id;
    if (!m_session.run(m_session.service().addEvidence(std::move(evidence), m_session.auditId(), {})))
        return; // what was typed stays for another try
    m_memory->forget();
    m_ui->newPiece->setText({}); // forgets its typing, so that undo takes back the evidence
    showAdded(id);
    m_ui->newPiece->setFocus(Qt::OtherFocusReason);
}

void EvidencePanel::showAdded(const EvidenceId& id) {
    if (!m_model->indexOf(id).isValid())
        clearFilters();
    select(id);
}

void EvidencePanel::pickFiles() {
    if (!m_session.isReadOnly())
        m_dialogs.askAttachments(window(),
                                 [this](const QStringList& paths) { m_intake->takeFiles(paths, {}); });
}

void EvidencePanel::buildActions() {
    const auto add = [this](const QString& name, const QString& text, const QKeySequence& keys, auto act) {
        auto* action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
    };
    add(QStringLiteral("actionNewPiece"), tr("&New evidence"), QKeySequence(tr("Ctrl+E")), [this] {
        if (!m_session.isReadOnly())
            m_ui->newPiece->setFocus(Qt::ShortcutFocusReason);
    });
    add(QStringLiteral("actionPastePiece"), tr("&Paste as new evidence"), QKeySequence(tr("Ctrl+V")),
        [this] { m_gate->paste(); });
    add(QStringLiteral("actionPieceFiles"), tr("Evidence from &files…"), QKeySequence(tr("Ctrl+Shift+E")),
        [this] { pickFiles(); });
    add(QStringLiteral("actionFindEvidence"), tr("&Find evidence"), QKeySequence(tr("Ctrl+F")), [this] {
        m_ui->search->setFocus(Qt::ShortcutFocusReason);
        m_ui->search->selectAll();
    });
    add(QStringLiteral("actionLinkPiece"), tr("&Link to a statement"), QKeySequence(tr("Ctrl+L")), [this] {
        for (const char* name : {"linkTo", "bulkLinkTo"}) {
            auto* field = findChild<QWidget*>(QLatin1String(name));
            if (field && field->isVisible())
                field->setFocus(Qt::ShortcutFocusReason);
        }
    });
}

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
    connect(&m_typing, &QTimer::timeout, this, [this] { filter(EvidenceBankModel::Answer::Beside); });
    connect(m_ui->search, &QLineEdit::textChanged, this, [this] {
        m_enterWhenFound = false;
        m_typing.start();
    });
    connect(m_ui->search, &QLineEdit::returnPressed, this, [this] {
        filter();
        m_enterWhenFound = m_model->isSearching();
        if (!m_enterWhenFound)
            enter();
    });
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_ui->count->setText(tr("Searching…")); });
    connect(m_model, &EvidenceBankModel::searchingChanged, this, &EvidencePanel::followSearch);
    for (QComboBox* box : {m_ui->filterSource, m_ui->filterTag, m_ui->filterAudit, m_ui->filterShow})
        connect(box, &QComboBox::activated, this, [this] { filter(); });
    connect(m_ui->clearFilters, &QPushButton::clicked, this, &EvidencePanel::clearFilters);
}

void EvidencePanel::fillTags(const std::vector<std::string>& tags) {
    QStringList wanted;
    for (const std::string& each : tags)
        wanted.append(toQt(each));
    QStringList shown;
    for (int row = 1; row < m_ui->filterTag->count(); ++row)
        shown.append(m_ui->filterTag->itemText(row));
    if (wanted == shown)
        return;
    const QVariant chosen = m_ui->filterTag->currentData();
    while (m_ui->filterTag->count() > 1)
        m_ui->filterTag->removeItem(1);
    for (const QString& each : wanted)
        m_ui->filterTag->addItem(each, each);
    restore(*m_ui->filterTag, chosen);
    if (m_ui->filterTag->currentData() != chosen)
        filter();
}

void EvidencePanel::fillAudits() {
    const QVariant chosen = m_ui->filterAudit->currentData();
    m_ui->filterAudit->clear();
    m_ui->filterAudit->addItem(tr("Any audit"), QString());
    const AuditPlaces places(m_session);
    for (const Audit& each : places.audits())
        m_ui->filterAudit->addItem(places.auditName(each.id), toQt(each.id.text()));
    restore(*m_ui->filterAudit, chosen);
    if (m_ui->filterAudit->currentData() != chosen)
        filter();
}

void EvidencePanel::filter(EvidenceBankModel::Answer answer) {
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
    m_model->setFilter(std::move(wanted), answer);
    showCounts();
}

void EvidencePanel::followSearch() {
    if (m_model->isSearching()) {
        m_patience.start();
        return;
    }
    m_patience.stop();
    showCounts();
    if (std::exchange(m_enterWhenFound, false))
        enter();
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
    showSide();
    if (hadFocus && rows == 0)
        m_ui->search->setFocus(Qt::OtherFocusReason);
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
    return {m_ui->filters, m_ui->bank, m_ui->sideSheet};
}

void EvidencePanel::enter() {
    if (m_model->rowCount() == 0) {
        m_ui->search->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_ui->bank->setFocus(Qt::OtherFocusReason);
    // The focus alone makes a row the current one, but does not choose it.
    if (!m_ui->bank->selectionModel()->hasSelection())
        select(m_model->idAt(std::max(0, m_ui->bank->currentIndex().row())));
}

} // namespace inclusion
