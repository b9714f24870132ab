#pragma once

#include "widgets/controls/card.h"

#include <string>

class QLabel;
class QPushButton;

namespace inclusion {

class AuditSession;
class SummaryTable;

/// Who changed what on an item, and when; folded away until somebody asks.
class HistoryCard : public Card {
    Q_OBJECT

public:
    explicit HistoryCard(AuditSession& session, QWidget* parent = nullptr);

    void setSubject(const QString& subjectId);

private:
    void unfold(bool open);
    void refresh();

    AuditSession& m_session;
    QPushButton* m_toggle;
    SummaryTable* m_table;
    QLabel* m_empty;
    std::string m_subjectId;
    bool m_open = false;
};

} // namespace inclusion
