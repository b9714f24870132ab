#include "widgets/panels/highlight_card.h"

#include "ui_highlight_card.h"
#include "widgets/controls/descriptor_block.h"
#include "widgets/controls/level_label.h"
#include "workbench/models/highlights_model.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace inclusion {
namespace {

constexpr int columnCharacters = 24; ///< least width of a column in average characters
constexpr int blockSpacing = 8;

/// One level with its descriptors below each other. It insists on the height that they need at its width:
/// what a grid asks for beforehand can be a line less, and the last descriptor would lose its end.
class LevelColumn : public QWidget {
public:
    explicit LevelColumn(QWidget* parent) : QWidget(parent) {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(blockSpacing);
    }

protected:
    bool event(QEvent* event) override {
        const bool done = QWidget::event(event);
        if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
            keepWhole();
        return done;
    }

private:
    void keepWhole() {
        int needed = -blockSpacing;
        for (int place = 0; place < layout()->count(); ++place) {
            if (const QWidget* part = layout()->itemAt(place)->widget())
                needed += std::max(part->heightForWidth(width()), part->minimumHeight()) + blockSpacing;
        }
        if (minimumHeight() != needed)
            setMinimumHeight(std::max(0, needed));
        // And the card that it stands in.
        if (QWidget* card = parentWidget(); card->minimumHeight() != card->layout()->minimumSize().height())
            card->setMinimumHeight(card->layout()->minimumSize().height());
    }
};

} // namespace

HighlightCard::HighlightCard(AuditSession& session, QWidget* parent)
    : Card(parent), m_ui(std::make_unique<Ui::HighlightCard>()), m_model(new HighlightsModel(session, this)) {
    m_ui->setupUi(this);
    connect(m_model, &QAbstractItemModel::modelReset, this, &HighlightCard::rebuild);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &HighlightCard::refresh);
}

HighlightCard::~HighlightCard() = default;

void HighlightCard::setSubject(const QString& subjectId) {
    m_model->setSubject(subjectId);
}

void HighlightCard::setReadOnly(bool readOnly) {
    m_readOnly = readOnly;
    for (DescriptorBlock* block : m_blocks)
        block->setReadOnly(readOnly);
}

void HighlightCard::rebuild() {
    m_blocks.clear();
    for (QWidget* column : m_columns) {
        m_ui->columns->removeWidget(column);
        delete column;
    }
    m_columns.clear();
    m_columnsPerRow = 0;
    QVBoxLayout* column = nullptr;
    int rank = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row);
        const QString level = index.data(HighlightsModel::LevelTitleRole).toString();
        if (!column || index.data(HighlightsModel::RankRole).toInt() != rank) {
            rank = index.data(HighlightsModel::RankRole).toInt();
            auto* widget = new LevelColumn(this);
            column = static_cast<QVBoxLayout*>(widget->layout());
            column->addWidget(
                new LevelLabel(rank, index.data(HighlightsModel::LevelCountRole).toInt(), level, widget));
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
    }
    for (QWidget* widget : m_columns) // blocks are as high as their text, and start at the top
        static_cast<QVBoxLayout*>(widget->layout())->addStretch(1);
    setVisible(!m_columns.empty()); // nothing is described at levels here
    placeColumns();
}

void HighlightCard::placeColumns() {
    const int count = static_cast<int>(m_columns.size());
    const int columnWidth = columnCharacters * fontMetrics().averageCharWidth();
    const int perRow = std::clamp(width() / std::max(1, columnWidth), 1, std::max(1, count));
    if (perRow == m_columnsPerRow)
        return;
    for (int column = 0; column < m_ui->columns->columnCount(); ++column)
        m_ui->columns->setColumnStretch(column, column < perRow ? 1 : 0);
    m_columnsPerRow = perRow;
    for (int place = 0; place < count; ++place) {
        QWidget* column = m_columns[static_cast<std::size_t>(place)];
        m_ui->columns->removeWidget(column);
        const bool alone = place + 1 == count && place % perRow == 0; // it takes the whole row
        m_ui->columns->addWidget(column, place / perRow, place % perRow, 1, alone ? perRow : 1);
        m_ui->columns->setColumnStretch(place % perRow, 1);
        column->show();
    }
}

void HighlightCard::resizeEvent(QResizeEvent* event) {
    Card::resizeEvent(event);
    placeColumns();
}

void HighlightCard::refresh(const QModelIndex& from, const QModelIndex& to) {
    for (int row = from.row(); row <= to.row(); ++row) {
        const int state = m_model->index(row).data(HighlightsModel::StateRole).toInt();
        m_blocks[static_cast<std::size_t>(row)]->setState(static_cast<HighlightState>(state));
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
