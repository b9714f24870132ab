#pragma once

#include "widgets/controls/card.h"

#include <memory>
#include <string>
#include <vector>

namespace Ui {
class FactsCard;
}

namespace inclusion {

class AuditSession;
class FactField;
struct Item;

/// The typed fields of an item, with the gaps between groups that follow from them. Hidden for items without
/// fields.
class FactsCard : public Card {
    Q_OBJECT

public:
    explicit FactsCard(AuditSession& session, QWidget* parent = nullptr);
    ~FactsCard() override;

    /// Shows another item. Texts have been committed before.
    void setSubject(const QString& subjectId);
    void setReadOnly(bool readOnly);

private:
    void addFields(const Item& item);
    FactField& addField(const Item& item, std::size_t field, const std::string& row, const QString& label);
    void showFormer();
    void addRow();
    void showGaps();

    AuditSession& m_session;
    std::unique_ptr<Ui::FactsCard> m_ui;
    std::vector<FactField*> m_fields;
    std::string m_subjectId;
    bool m_readOnly = false;
};

} // namespace inclusion
