#include "widgets/panels/overview/chart_card.h"

#include "ui_chart_card.h"
#include "workbench/overview_tables.h"
#include "workbench/qt_convert.h"

namespace inclusion {

ChartCard::ChartCard(const QString& name, const QString& hint, QWidget* parent)
    : Card(parent), m_ui(std::make_unique<Ui::ChartCard>()) {
    m_ui->setupUi(this);
    m_ui->chartHint->setText(hint);
    m_ui->table->setObjectName(name + QStringLiteral("Table"));
    m_ui->toggle->setObjectName(name + QStringLiteral("AsTable"));
    m_ui->picture->setObjectName(name + QStringLiteral("Picture"));
    connect(m_ui->toggle, &QPushButton::clicked, this, [this] { showAsTable(!m_table); });
    showAsTable(false);
}

ChartCard::~ChartCard() = default;

void ChartCard::setChart(const report::BarChart& chart) {
    m_ui->chartHeading->setText(toQt(chart.title));
    m_ui->picture->setChart(chart);
    m_ui->table->setAccessibleName(tr("%1 as a table").arg(toQt(chart.title)));
    TextTable table = tableOf(chart);
    for (QString& header : table.headers) // names of levels stand on two lines, to leave room for the areas
        if (const auto blank = header.lastIndexOf(QLatin1Char(' ')); blank > 0)
            header[blank] = QLatin1Char('\n');
    showRows(m_ui->table->rows(), table.headers, table.rows);
    wordButton();
}

void ChartCard::showAsTable(bool table) {
    m_table = table;
    m_ui->picture->setVisible(!table);
    m_ui->table->setVisible(table);
    wordButton();
}

void ChartCard::wordButton() {
    m_ui->toggle->setText(m_table ? tr("Show as picture") : tr("Show as table"));
    m_ui->toggle->setAccessibleName(tr("%1: %2", "what the button does, title of the chart")
                                        .arg(m_ui->toggle->text(), m_ui->chartHeading->text()));
}

} // namespace inclusion
