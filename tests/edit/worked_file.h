#pragma once

#include "support/audit_fixture.h"

/// A framework that the school wrote: the template, with the id "ours".
std::shared_ptr<const inclusion::Framework> ownFramework(const std::string& title);

/// An audit file in which every kind of record is there already.
struct WorkedFile : AuditFixture {
    WorkedFile();

    /// Every row of every table except history, attachment contents and the index, as one text: equal exactly
    /// when the records are.
    std::string rows() const;
    /// All entries in the order in which they were made.
    std::vector<inclusion::HistoryEntry> history() const;

    inclusion::EvidenceId walk; ///< linked to `leading-1` and `leading`, with an attachment
    inclusion::Note note;
    inclusion::Audit next;      ///< the audit of the next cycle, begun from this one
    inclusion::ActionId action; ///< with subjects, a milestone and a round
    inclusion::ReviewPack pack;
    inclusion::ReviewCommentId question;  ///< open, on `leading-1`
    inclusion::ReviewCommentId settled;   ///< on `leading`
    inclusion::ReviewCommentId withdrawn; ///< on `leading`
    inclusion::ActionId unreviewed;
    inclusion::Meeting meeting;
    inclusion::SavedTemplate kept;
};
