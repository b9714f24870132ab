#include "widgets/panels/highlight_card.h"

#include "ui_highlight_card.h"
#include "widgets/controls/descriptor_block.h"
#include "widgets/controls/even_columns.h"
#include "widgets/controls/level_label.h"
#include "widgets/panels/support_row.h"
#include "workbench/audit_session.h"
#include "workbench/models/highlights_model.h"
#include "workbench/qt_convert.h"
#include "workbench/step_guidance.h"

#include <QEvent>
#include <QVBoxLayout>

namespace inclusion {
namespace {

constexpr int columnCharacters = 24; ///< least width of a column in average characters
constexpr int columnGap = 12;
constexpr int blockSpacing = 8;

} // namespace

HighlightCard::HighlightCard(AuditSession& session, QWidget* parent)
    : Card(parent), m_session(session), m_ui(std::make_unique<Ui::HighlightCard>()),
      m_model(new HighlightsModel(session, this)), m_columnsLayout(new EvenColumns(columnGap)) {
    m_ui->setupUi(this);
    m_ui->cardLayout->addLayout(m_columnsLayout);
    fitColumns();
    connect(m_model, &QAbstractItemModel::modelReset, this, &HighlightCard::rebuild);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &HighlightCard::refresh);
    connect(&session, &AuditSession::changed, this, [this](const ChangeSet& changes) {
        if (changes.everything || changes.touches(RecordKind::EvidenceLink) ||
            changes.touches(RecordKind::Evidence))
            outdateSupports();
    });
}

HighlightCard::~HighlightCard() = default;

void HighlightCard::outdateSupports() {
    m_supportsAreOld = !isVisible(); // nobody waits for them while another place is in view
    if (m_supportsAreOld)
        return;
    for (SupportRow* support : m_supports)
        support->refresh();
}

void HighlightCard::showEvent(QShowEvent* event) {
    Card::showEvent(event);
    if (m_supportsAreOld)
        outdateSupports();
}

void HighlightCard::setSubject(const QString& subjectId) {
    m_subjectId = toCore(subjectId);
    m_ui->heading->setGuidance(stepGuidance(m_session.framework(), {WayOfWorkingStage::Highlight}));
    m_model->setSubject(subjectId);
}

void HighlightCard::setReadOnly(bool readOnly) {
    m_readOnly = readOnly;
    for (DescriptorBlock* block : m_blocks)
        block->setReadOnly(readOnly);
    for (SupportRow* support : m_supports)
        support->setReadOnly(readOnly);
}

void HighlightCard::rebuild() {
    m_blocks.clear();
    m_supports.clear();
    for (QWidget* column : m_columns) {
        m_columnsLayout->removeWidget(column);
        delete column;
    }
    m_columns.clear();
    QVBoxLayout* column = nullptr;
    int rank = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row);
        const QString level = index.data(HighlightsModel::LevelTitleRole).toString();
        if (!column || index.data(HighlightsModel::RankRole).toInt() != rank) {
            rank = index.data(HighlightsModel::RankRole).toInt();
            auto* widget = new QWidget(this);
            column = new QVBoxLayout(widget);
            column->setContentsMargins(0, 0, 0, 0);
            column->setSpacing(blockSpacing);
            column->addWidget(
                new LevelLabel(rank, index.data(HighlightsModel::LevelCountRole).toInt(), level, widget));
            m_columnsLayout->addWidget(widget);
            m_columns.push_back(widget);
        }
        auto* block = new DescriptorBlock(index.data(Qt::DisplayRole).toString(), level, m_columns.back());
        block->setObjectName(QStringLiteral("descriptor-") +
                             index.data(HighlightsModel::DescriptorIdRole).toString());
        block->setState(static_cast<HighlightState>(index.data(HighlightsModel::StateRole).toInt()));
        block->setReadOnly(m_readOnly);
        connect(block, &DescriptorBlock::cycled, this,
                [this, row](HighlightState next) { m_model->setState(row, next); });
        column->addWidget(block);
        m_blocks.push_back(block);
        auto* support = new SupportRow(m_session, m_subjectId,
                                       toCore(index.data(HighlightsModel::DescriptorIdRole).toString()),
                                       block->accessibleName(), m_columns.back());
        support->setReadOnly(m_readOnly);
        support->setMarked(block->state() != HighlightState::NotYet);
        column->addWidget(support);
        m_supports.push_back(support);
    }
    for (QWidget* widget : m_columns) // blocks are as high as their text, and start at the top
        static_cast<QVBoxLayout*>(widget->layout())->addStretch(1);
    setVisible(!m_columns.empty()); // nothing is described at levels here
}

void HighlightCard::fitColumns() {
    m_columnsLayout->setLeastWidth(columnCharacters * fontMetrics().averageCharWidth());
}

void HighlightCard::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitColumns();
}

void HighlightCard::refresh(const QModelIndex& from, const QModelIndex& to) {
    for (int row = from.row(); row <= to.row(); ++row) {
        const int state = m_model->index(row).data(HighlightsModel::StateRole).toInt();
        m_blocks[static_cast<std::size_t>(row)]->setState(static_cast<HighlightState>(state));
        m_supports[static_cast<std::size_t>(row)]->setMarked(static_cast<HighlightState>(state) !=
                                                             HighlightState::NotYet);
    }
}

bool HighlightCard::focusDescriptor(const QString& descriptorId) {
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->index(row).data(HighlightsModel::DescriptorIdRole).toString() == descriptorId) {
            m_blocks[static_cast<std::size_t>(row)]->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return false;
}

void HighlightCard::focusLevel(int rank) {
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (rank == 0 || m_model->index(row).data(HighlightsModel::RankRole).toInt() == rank) {
            m_blocks[static_cast<std::size_t>(row)]->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

} // namespace inclusion
