#pragma once

#include "core/audit/review.h"
#include "core/report/document_builder.h"
#include "core/report/report_context.h"

#include <vector>

/// How comments of reviewers read in reports and minutes.
namespace inclusion::report {

/// What a comment is about, as a link where the report shows it.
Cell aboutCell(const ReportContext& context, const std::string& subjectId);
/// Who said what, and on whose behalf it was typed in. Of a comment that was taken back only that and when.
Cell saidCell(const ReportContext& context, const ReviewComment& comment);
/// Where it is in its life, the answer, and what came of it.
Cell answerCell(const ReportContext& context, const ReviewComment& comment);

/// The comments that count: the latest version of each, those taken back left out; in the framework's order,
/// those on the audit as a whole first.
std::vector<const ReviewComment*> standingComments(const ReportContext& context);
/// Those that were taken back, in the same order.
std::vector<const ReviewComment*> withdrawnComments(const ReportContext& context);

} // namespace inclusion::report
