#pragma once

#include "core/analysis/last_year.h"
#include "core/analysis/level_steps.h"
#include "core/analysis/redaction.h"
#include "core/audit/audit_snapshot.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/report/report_document.h"

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inclusion::report {

class TextTable;

/// For whom the report is made: named on the cover and in the running head; it also chooses a few words.
enum class Audience { Leaders, Governors, Inspectors, Trust, Parents };

inline constexpr std::array<Audience, 5> allAudiences = {
    Audience::Leaders, Audience::Governors, Audience::Inspectors, Audience::Trust, Audience::Parents};

/// The id on the command line, e.g. "governors".
std::string_view idOf(Audience audience);
std::optional<Audience> audienceFromId(std::string_view id);

/// What goes into a report. Times are passed in, so that equal input gives an equal document.
struct ReportOptions {
    /// Ids of the sections wanted, in that order; empty means all in their usual order. Callers check ids
    /// against `reportSections`; an id that names none is ignored.
    std::vector<std::string> sectionIds = {};
    Audience audience = Audience::Governors;
    Date today;               ///< decides what is overdue and what belongs to this term
    Timestamp createdAt = {}; ///< goes into the document's metadata
    /// Counts of children below this are shown as "fewer than …".
    int smallNumberThreshold = 5;
    /// Whether single pieces of evidence are listed; otherwise only how many there are of each kind.
    bool listEvidence = true;
    /// How much of the evidence may be told, beyond what each piece says for itself.
    analysis::Redaction redaction = analysis::Redaction::AsMarked;
    /// What was entered in the audit before (core/previous_figures.h): stands beside what is entered now.
    analysis::PreviousFigures previousFigures = {};
    /// The bytes of an attached file by its hash: asked for the pictures of evidence that is told in full.
    /// Without it no pictures are shown.
    std::function<Result<std::string>(const std::string& sha256)> attachment = {};
    /// The audit as it stood at an earlier day, to say what has changed since; null for none.
    std::shared_ptr<const AuditSnapshot> earlier = {};
    Date earlierDay = {};
    /// How judgements changed over time: the section on impact compares with the day an action began.
    std::vector<analysis::LevelStep> levelSteps = {};
    /// The sentences and labels; null means British English. Must outlive the call.
    const TextTable* texts = nullptr;
};

/// One section that a report may have, for export dialogs and the command line.
struct SectionInfo {
    std::string id;
    std::string title;
};

/// Every section there is, in the order of the report.
std::vector<SectionInfo> reportSections(const TextTable* texts = nullptr);

/// Makes the report of one audit: a pure function of its arguments. Evidence is shown as far as its
/// `disclosure` allows. An audit with nothing in it gives a short report that says what to do first.
ReportDocument buildReport(const AuditSnapshot& snapshot, const ReportOptions& options);

} // namespace inclusion::report
