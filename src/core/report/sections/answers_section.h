#pragma once

#include "core/report/section.h"

namespace inclusion::report {

/// How many questions were answered, by whom, and what is to be followed up. The answers themselves stand
/// with their questions.
class AnswersSection : public Section {
public:
    std::string_view id() const override { return "answers"; }
    Text title() const override { return Text::SectionAnswers; }
    void build(const ReportContext& context, DocumentBuilder& document) const override;
};

} // namespace inclusion::report
