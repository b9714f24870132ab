#pragma once

#include "core/framework/framework.h"
#include "core/framework/word_table.h"

/// The words of framework files for each enumeration; frameworks/schema/framework.schema.json lists the same.
namespace inclusion::framework_words {

inline constexpr std::array<Word<Provenance>, 2> provenances = {
    {{Provenance::Source, "source"}, {Provenance::Project, "project"}}};

inline constexpr std::array<Word<ItemKind>, 4> itemKinds = {{{ItemKind::Statement, "statement"},
                                                             {ItemKind::Criterion, "criterion"},
                                                             {ItemKind::Fact, "fact"},
                                                             {ItemKind::Question, "question"}}};

inline constexpr std::array<Word<FieldType>, 8> fieldTypes = {{{FieldType::YesNo, "yes-no"},
                                                               {FieldType::Text, "text"},
                                                               {FieldType::Number, "number"},
                                                               {FieldType::Count, "count"},
                                                               {FieldType::Percentage, "percentage"},
                                                               {FieldType::Money, "money"},
                                                               {FieldType::Date, "date"},
                                                               {FieldType::CountTable, "count-table"}}};

inline constexpr std::array<Word<SlotKind>, 2> slotKinds = {
    {{SlotKind::Strengths, "strengths"}, {SlotKind::Development, "development"}}};

inline constexpr std::array<Word<ResourceKind>, 4> resourceKinds = {{{ResourceKind::CaseStudy, "case-study"},
                                                                     {ResourceKind::Tool, "tool"},
                                                                     {ResourceKind::Document, "document"},
                                                                     {ResourceKind::Guidance, "guidance"}}};

inline constexpr std::array<Word<WayOfWorkingStage>, 7> stages = {
    {{WayOfWorkingStage::Prepare, "prepare"},
     {WayOfWorkingStage::Describe, "describe"},
     {WayOfWorkingStage::Highlight, "highlight"},
     {WayOfWorkingStage::Judge, "judge"},
     {WayOfWorkingStage::Plan, "plan"},
     {WayOfWorkingStage::Learn, "learn"},
     {WayOfWorkingStage::Review, "review"}}};

inline constexpr std::array<Word<ReviewRhythm>, 4> rhythms = {{{ReviewRhythm::Yearly, "yearly"},
                                                               {ReviewRhythm::Termly, "termly"},
                                                               {ReviewRhythm::HalfTermly, "half-termly"},
                                                               {ReviewRhythm::Monthly, "monthly"}}};

inline constexpr std::array<Word<Phase>, 7> phases = {{{Phase::Nursery, "nursery"},
                                                       {Phase::Primary, "primary"},
                                                       {Phase::Secondary, "secondary"},
                                                       {Phase::AllThrough, "all-through"},
                                                       {Phase::Special, "special"},
                                                       {Phase::Alternative, "alternative"},
                                                       {Phase::Post16, "post-16"}}};

inline constexpr std::array<Word<ActionField>, 11> actionFields = {
    {{ActionField::Area, "area"},
     {ActionField::Purpose, "purpose"},
     {ActionField::Actions, "actions"},
     {ActionField::Lead, "lead"},
     {ActionField::Start, "start"},
     {ActionField::Finish, "finish"},
     {ActionField::Milestones, "milestones"},
     {ActionField::Outcome, "outcome"},
     {ActionField::Review, "review"},
     {ActionField::NextActions, "next-actions"},
     {ActionField::Cost, "cost"}}};

} // namespace inclusion::framework_words
