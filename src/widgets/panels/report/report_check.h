#pragma once

#include "widgets/panels/report_services.h"
#include "workbench/destination.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace Ui {
class ReportCheck;
}

namespace inclusion {

/// The places that may tell of a child, each of them a way there. Where one of them holds the report back,
/// somebody has to say that all were looked at.
class ReportCheck : public QWidget {
    Q_OBJECT

public:
    explicit ReportCheck(QWidget* parent = nullptr);
    ~ReportCheck() override;

    /// What was said stays said as long as the places are the same.
    void show(const std::vector<ReportPlace>& places, int smallNumberThreshold);
    bool mayLeave() const;

protected:
    void changeEvent(QEvent* event) override;

Q_SIGNALS:
    void destinationChosen(const inclusion::Destination& destination);
    void mayLeaveChanged();

private:
    void fitList();

    std::unique_ptr<Ui::ReportCheck> m_ui;
    std::vector<analysis::ExportFinding> m_findings;
    bool m_holdsBack = false;
};

} // namespace inclusion
