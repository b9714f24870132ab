#pragma once

#include "workbench/next_level.h"

#include <QWidget>

#include <memory>
#include <set>
#include <string>
#include <vector>

namespace Ui {
class NextLevelCard;
}

namespace inclusion {

class AuditSession;
struct ChangeSet;

/// Step 4: the descriptors of the next level that are not yet evidenced; each leads to its block.
class NextLevelCard : public QWidget {
    Q_OBJECT

public:
    explicit NextLevelCard(AuditSession& session, QWidget* parent = nullptr);
    ~NextLevelCard() override;

    void setSubject(const QString& subjectId);

Q_SIGNALS:
    void descriptorChosen(const QString& descriptorId);
    /// An action is to be made towards it, or the one that there is to be seen.
    void actionWanted(const QString& descriptorId);

private:
    void refresh();
    void refreshIfTouched(const ChangeSet& changes);
    void addActionButton(const NextLevel::Need& need);
    /// Those of the needs towards which an action is planned.
    std::set<QString> planned() const;

    AuditSession& m_session;
    std::unique_ptr<Ui::NextLevelCard> m_ui;
    std::string m_subjectId;
    std::vector<NextLevel::Need> m_needs;
    std::set<QString> m_planned;
};

} // namespace inclusion
