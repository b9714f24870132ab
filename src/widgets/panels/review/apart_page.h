#pragma once

#include "core/analysis/first_views.h"
#include "workbench/destination.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace Ui {
class ApartPage;
}

namespace inclusion {

class AuditSession;
class FormMemory;
class EmptyGuide;
class LevelPick;
class RecordsModel;

/// Judgements that people made apart: only where they differ, both first views side by side, and what they
/// agree on with its reason.
class ApartPage : public QWidget {
    Q_OBJECT

public:
    explicit ApartPage(AuditSession& session, QWidget* parent = nullptr);
    ~ApartPage() override;

    void takeFocus();

Q_SIGNALS:
    void destinationChosen(const inclusion::Destination& destination);
    /// A pack to judge apart by is to be made first.
    void packWanted();

private:
    void refresh();
    void showDifference();
    void agree();
    std::optional<analysis::ViewComparison> chosen() const;

    AuditSession& m_session;
    std::unique_ptr<Ui::ApartPage> m_ui;
    std::vector<analysis::ViewComparison> m_all;
    RecordsModel* m_model;
    LevelPick* m_levels;
    FormMemory* m_memory; ///< of a reason that is not recorded yet
    EmptyGuide* m_guide;  ///< while nobody has judged apart
    QString m_shown;      ///< the subject in view
};

} // namespace inclusion
