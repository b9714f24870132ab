#pragma once

#include "widgets/controls/card.h"

#include <memory>
#include <string>
#include <vector>

namespace Ui {
class HighlightCard;
}

namespace inclusion {

class AuditSession;
class DescriptorBlock;
class EvenColumns;
class HighlightsModel;
class SupportRow;

/// The descriptors of all levels side by side, each to be marked by how far it is evidenced. Hidden where the
/// framework has none.
class HighlightCard : public Card {
    Q_OBJECT

public:
    explicit HighlightCard(AuditSession& session, QWidget* parent = nullptr);
    ~HighlightCard() override;

    void setSubject(const QString& subjectId);
    void setReadOnly(bool readOnly);
    /// Gives the keyboard to the block of a descriptor. Whether there is one.
    bool focusDescriptor(const QString& descriptorId);
    /// Gives the keyboard to the first block of a level, or of all.
    void focusLevel(int rank = 0);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void rebuild();
    void fitColumns();
    /// Reads again what supports the descriptors: now, or when the card is shown next.
    void outdateSupports();
    void refresh(const QModelIndex& from, const QModelIndex& to);

    AuditSession& m_session;
    std::unique_ptr<Ui::HighlightCard> m_ui;
    HighlightsModel* m_model;
    EvenColumns* m_columnsLayout;           ///< owned by the layout of the card
    std::vector<QWidget*> m_columns;        ///< one per level that has descriptors
    std::vector<DescriptorBlock*> m_blocks; ///< one per row of the model
    std::vector<SupportRow*> m_supports;    ///< one under each block
    std::string m_subjectId;
    bool m_readOnly = false;
    bool m_supportsAreOld = false;
};

} // namespace inclusion
