#pragma once

#include "core/audit/action.h"
#include "core/audit/judgement.h"
#include "core/audit/review.h"
#include "core/framework/framework.h"

#include <optional>
#include <string>
#include <vector>

/// What a review pack shows: plain values without any reference to the audit that they were copied from.
namespace inclusion::review {

struct PackLevel {
    std::string id;
    std::string title;
    std::string symbol;
    std::string summary;
};

struct PackScale {
    std::string id;
    std::string title;
    std::vector<PackLevel> levels; ///< lowest first
};

/// What a level looks like, and how far that is evidenced.
struct PackDescriptor {
    std::string levelId;
    std::string text;
    HighlightState state = HighlightState::NotYet;
};

/// That a piece of evidence stands behind something.
struct PackEvidenceUse {
    std::size_t piece = 0; ///< its place in `PackContent::evidence`
    std::string shows;
};

/// An item, an area or an overall judgement: what reviewers comment on.
struct PackSubject {
    std::string id;
    std::string number;
    std::string title;
    std::string text;
    Provenance provenance = Provenance::Source;
    std::string scaleId; ///< empty: not judged
    std::string levelId; ///< empty while nobody has judged
    std::string rationale;
    ProgressState state = ProgressState::NotStarted;
    std::string description;
    std::vector<PackDescriptor> descriptors;
    std::vector<PackEvidenceUse> evidence;
    int evidenceLeftOut = 0; ///< pieces that stay in the school
    std::vector<std::string> strengths;
    std::vector<std::string> developments;
    std::vector<std::string> remarks;
};

struct PackArea {
    PackSubject whole;
    std::vector<PackSubject> overall; ///< overall judgements that the framework asks for
    std::vector<PackSubject> items;
};

struct PackEvidence {
    std::string title;
    std::string summary;
    SourceType sourceType = SourceType::Document;
    std::optional<Date> date;
    std::string holder;
    bool titleOnly = false; ///< the rest stays in the school
};

struct PackAction {
    std::string title;
    std::string area; ///< number and title; may be empty
    std::string purpose;
    std::string lead;
    std::optional<Date> start;
    std::optional<Date> due;
    std::string outcome;
    ActionState state = ActionState::Planned;
};

/// The whole pack.
struct PackContent {
    ReviewPackId id;
    AuditId auditId;
    Timestamp createdAt;
    std::string replyKey; ///< 64 hexadecimal digits: replies are sealed under it
    std::string title;
    std::vector<std::string> reviewers;
    std::string note;                   ///< what the school writes to its reviewers
    std::vector<std::string> questions; ///< for them to consider
    std::optional<Date> replyBy;
    PackDetail detail = PackDetail::Full;
    bool apart = false; ///< shows no judgement: who gets it judges for themselves
    std::string setting;
    bool sample = false;
    std::string cycle;
    bool agreed = false;
    std::string framework; ///< its title
    std::string wording;   ///< what the framework says of its own words
    std::vector<PackScale> scales;
    std::vector<PackArea> areas;
    std::vector<PackEvidence> evidence;
    std::vector<PackAction> actions;
    std::vector<GlossaryEntry> glossary;

    /// The item, area or overall judgement with that id, or null.
    const PackSubject* find(const std::string& subjectId) const;
};

} // namespace inclusion::review
