#pragma once

#include "core/report/report_document.h"

#include <QWidget>

namespace inclusion {

/// Stacked bars of counts as in the report: numbers inside, tones from pale to strong, outlined, and hatched
/// for what is not judged. A picture only: beside it stands a table, and its text alternative is its
/// accessible description.
class BarChartView : public QWidget {
    Q_OBJECT

public:
    explicit BarChartView(QWidget* parent = nullptr);

    void setChart(const report::BarChart& chart);
    const report::BarChart& chart() const { return m_chart; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int rowHeight() const;
    QFont legendFont() const;
    /// Where each entry of the legend stands, wrapped to the width.
    std::vector<QRect> legendPlaces(int width) const;

    report::BarChart m_chart;
};

} // namespace inclusion
