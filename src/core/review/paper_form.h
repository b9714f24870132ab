#pragma once

#include "core/report/report_document.h"
#include "core/review/pack_content.h"

namespace inclusion::review {

/// The pack for paper: each judgement with its reason, what is evidenced and the titles of the evidence, then
/// boxes to tick (agree, question, challenge) and ruled space to write in; for reviewers whose devices run no
/// script. What is written on it is typed in on their behalf. It is not sealed.
report::ReportDocument paperForm(const PackContent& pack);

} // namespace inclusion::review
