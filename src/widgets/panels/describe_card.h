#pragma once

#include "core/framework/source_type.h"
#include "widgets/controls/card.h"
#include "widgets/controls/finder_box.h"

#include <memory>
#include <string>
#include <vector>

class QListWidgetItem;

namespace Ui {
class DescribeCard;
}

namespace inclusion {

class AuditSession;
class Dialogs;
class EvidenceIntake;
class EvidenceModel;
class FormMemory;
class PendingText;

/// Step 1: what happens now, and the evidence for it, added in one line.
class DescribeCard : public Card {
    Q_OBJECT

public:
    DescribeCard(AuditSession& session, Dialogs& dialogs, QWidget* parent = nullptr);
    ~DescribeCard() override;

    /// Shows another item or area. Texts have been committed before.
    void setSubject(const QString& subjectId);
    void setReadOnly(bool readOnly);
    /// Puts the cursor where the next piece of evidence is typed.
    void startNewEvidence();
    /// The same, with a kind of source chosen.
    void startNewEvidence(SourceType source);
    /// Opens the field that finds evidence of the bank to put behind this as well.
    void startReuse();
    /// Asks for files, each of which becomes a piece of evidence here.
    void pickFiles();
    /// The field that takes the keyboard when the region is entered.
    QWidget* firstField() const;

Q_SIGNALS:
    /// Fields came or went: the order of Tab has changed.
    void orderChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void buildReuse();
    void findToReuse(const QString& words, const FinderBox::Found& found);
    void buildIntake();
    void endReuse();
    void addEvidence();
    void takeOff(const QModelIndex& index);
    void showProblem(const QString& problem);
    void showEmptiness();
    /// A line of what other audits have under the same subject.
    struct Offer {
        QString evidenceId;
        QString text;
        QString note;
        bool operator==(const Offer&) const = default;
    };

    void outdateOffers();
    void showOffers();
    void fillOffers(std::vector<Offer> offers);
    void acceptOffer(QListWidgetItem* offer);
    void judgeEvidence(const QModelIndex& index, bool stillTrue);

    AuditSession& m_session;
    Dialogs& m_dialogs;
    std::unique_ptr<Ui::DescribeCard> m_ui;
    EvidenceModel* m_model;
    EvidenceIntake* m_intake;
    FormMemory* m_memory; ///< of the line for new evidence
    PendingText* m_description;
    std::string m_subjectId;
    std::vector<Offer> m_offers;
    bool m_offersAreOld = false; ///< they are read again when the card is shown
};

} // namespace inclusion
