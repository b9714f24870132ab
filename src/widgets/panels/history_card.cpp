#include "widgets/panels/history_card.h"

#include "widgets/controls/summary_table.h"
#include "workbench/audit_session.h"
#include "workbench/history_text.h"
#include "workbench/models/text_table.h"
#include "workbench/qt_convert.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>

namespace inclusion {
namespace {

constexpr std::size_t mostLines = 200;
constexpr int shownRows = 8;    ///< more are scrolled to
constexpr int mostWritten = 24; ///< lines of what was written: all of it, at any size of the text

} // namespace

HistoryCard::HistoryCard(AuditSession& session, QWidget* parent)
    : Card(parent), m_session(session), m_toggle(new QPushButton(this)), m_table(new SummaryTable(this)),
      m_empty(new QLabel(tr("Nothing has been recorded here yet."), this)) {
    auto* title = new QLabel(tr("History"), this);
    title->setProperty("textRole", "heading");
    auto* hint = new QLabel(tr("who changed what, and when"), this);
    hint->setProperty("textRole", "small muted");
    m_toggle->setObjectName(QStringLiteral("historyToggle"));
    m_toggle->setProperty("buttonRole", "quiet");
    m_table->setObjectName(QStringLiteral("history"));
    m_table->setAccessibleName(tr("History of this statement"));
    m_table->setStretched(2);
    m_table->setMostRows(shownRows);
    m_table->setMostLines(mostWritten);
    m_empty->setProperty("textRole", "muted");
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(title);
    head->addWidget(hint);
    head->addStretch(1);
    head->addWidget(m_toggle);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 10, 16, 10);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_table);
    layout->addWidget(m_empty);
    connect(m_toggle, &QPushButton::clicked, this, [this] { unfold(!m_open); });
    connect(&session, &AuditSession::changed, this, &HistoryCard::refresh);
    unfold(false);
}

void HistoryCard::setSubject(const QString& subjectId) {
    m_subjectId = toCore(subjectId);
    refresh();
}

void HistoryCard::unfold(bool open) {
    m_open = open;
    m_toggle->setText(open ? tr("Hide") : tr("Show"));
    m_toggle->setAccessibleName(open ? tr("Hide the history") : tr("Show the history"));
    refresh();
}

void HistoryCard::refresh() {
    m_table->setVisible(false);
    m_empty->setVisible(false);
    if (!m_open || m_subjectId.empty())
        return;
    std::vector<TextRow> rows;
    for (const HistoryLine& line : historyOf(m_session, m_subjectId, mostLines))
        rows.push_back({{}, {TextCell(line.when), TextCell(line.who), TextCell(line.what)}});
    showRows(m_table->rows(), {tr("When"), tr("Who"), tr("What")}, rows);
    m_table->setVisible(!rows.empty());
    m_empty->setVisible(rows.empty());
}

} // namespace inclusion
