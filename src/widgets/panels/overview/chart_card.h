#pragma once

#include "core/report/report_document.h"
#include "widgets/controls/card.h"

#include <memory>

namespace Ui {
class ChartCard;
}

namespace inclusion {

/// A picture of counts with the table behind it: a button changes from one to the other.
class ChartCard : public Card {
    Q_OBJECT

public:
    /// `name` begins the object names of what is inside.
    ChartCard(const QString& name, const QString& hint, QWidget* parent = nullptr);
    ~ChartCard() override;

    void setChart(const report::BarChart& chart);

private:
    void showAsTable(bool table);
    void wordButton();

    std::unique_ptr<Ui::ChartCard> m_ui;
    bool m_table = false;
};

} // namespace inclusion
