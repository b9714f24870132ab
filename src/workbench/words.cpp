#include "workbench/words.h"

#include <QCoreApplication>

namespace inclusion {
namespace {

/// The translation context of these words.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString nameOf(SourceType type) {
    switch (type) {
    case SourceType::Document:
        return Words::tr("Document");
    case SourceType::Data:
        return Words::tr("Data");
    case SourceType::Observation:
        return Words::tr("Learning walk");
    case SourceType::WorkScrutiny:
        return Words::tr("Work scrutiny");
    case SourceType::LearnerVoice:
        return Words::tr("Learner voice");
    case SourceType::ParentVoice:
        return Words::tr("Parent and carer voice");
    case SourceType::StaffVoice:
        return Words::tr("Staff voice");
    case SourceType::Governor:
        return Words::tr("Governor");
    case SourceType::ExternalReview:
        return Words::tr("External review");
    case SourceType::Meeting:
        return Words::tr("Meeting");
    }
    return {};
}

QString nameOf(ProgressState state) {
    switch (state) {
    case ProgressState::NotStarted:
        return Words::tr("Not started");
    case ProgressState::InProgress:
        return Words::tr("In progress");
    case ProgressState::ReadyForReview:
        return Words::tr("Ready for review");
    case ProgressState::Agreed:
        return Words::tr("Agreed");
    }
    return {};
}

QString nameOf(HighlightState state) {
    switch (state) {
    case HighlightState::NotYet:
        return Words::tr("Not yet");
    case HighlightState::Partly:
        return Words::tr("Partly");
    case HighlightState::Fully:
        return Words::tr("Fully");
    }
    return {};
}

QString nameOf(Phase phase) {
    switch (phase) {
    case Phase::Nursery:
        return Words::tr("Nursery");
    case Phase::Primary:
        return Words::tr("Primary");
    case Phase::Secondary:
        return Words::tr("Secondary");
    case Phase::AllThrough:
        return Words::tr("All-through");
    case Phase::Special:
        return Words::tr("Special");
    case Phase::Alternative:
        return Words::tr("Alternative provision");
    case Phase::Post16:
        return Words::tr("Post-16");
    }
    return {};
}

QString nameOf(ActionState state) {
    switch (state) {
    case ActionState::Planned:
        return Words::tr("Planned");
    case ActionState::InProgress:
        return Words::tr("In progress");
    case ActionState::Done:
        return Words::tr("Done");
    case ActionState::Stopped:
        return Words::tr("Stopped");
    }
    return {};
}

QString nameOf(Note::Kind kind) {
    switch (kind) {
    case Note::Kind::Strength:
        return Words::tr("Strengths");
    case Note::Kind::Development:
        return Words::tr("To develop");
    case Note::Kind::Remark:
        return Words::tr("Notes");
    }
    return {};
}

QString shortNameOf(SourceType type) {
    switch (type) {
    case SourceType::Document:
        return Words::tr("Docs", "documents");
    case SourceType::Data:
        return Words::tr("Data");
    case SourceType::Observation:
        return Words::tr("Walks", "learning walks");
    case SourceType::WorkScrutiny:
        return Words::tr("Work", "work scrutiny");
    case SourceType::LearnerVoice:
        return Words::tr("Learners");
    case SourceType::ParentVoice:
        return Words::tr("Parents");
    case SourceType::StaffVoice:
        return Words::tr("Staff");
    case SourceType::Governor:
        return Words::tr("Govs", "governors");
    case SourceType::ExternalReview:
        return Words::tr("Outside", "external review");
    case SourceType::Meeting:
        return Words::tr("Meet", "meetings");
    }
    return {};
}

QString nameOf(Disclosure disclosure) {
    switch (disclosure) {
    case Disclosure::Include:
        return Words::tr("Show it");
    case Disclosure::TitleOnly:
        return Words::tr("Show the title only");
    case Disclosure::LeaveOut:
        return Words::tr("Leave it out");
    }
    return {};
}

QString onlySourceText(SourceType type) {
    switch (type) {
    case SourceType::Document:
        return Words::tr("Only documents stand behind this");
    case SourceType::Data:
        return Words::tr("Only data stand behind this");
    case SourceType::Observation:
        return Words::tr("Only learning walks stand behind this");
    case SourceType::WorkScrutiny:
        return Words::tr("Only work scrutiny stands behind this");
    case SourceType::LearnerVoice:
        return Words::tr("Only learners' voices stand behind this");
    case SourceType::ParentVoice:
        return Words::tr("Only parents' and carers' voices stand behind this");
    case SourceType::StaffVoice:
        return Words::tr("Only staff voices stand behind this");
    case SourceType::Governor:
        return Words::tr("Only governors' visits stand behind this");
    case SourceType::ExternalReview:
        return Words::tr("Only external reviews stand behind this");
    case SourceType::Meeting:
        return Words::tr("Only meetings stand behind this");
    }
    return {};
}

QString evidenceCountText(int pieces, int kinds) {
    if (pieces == 0)
        return Words::tr("no evidence yet");
    const QString count =
        pieces == 1 ? Words::tr("1 piece of evidence") : Words::tr("%1 pieces of evidence").arg(pieces);
    const QString sources =
        kinds == 1 ? Words::tr("1 kind of source") : Words::tr("%1 kinds of source").arg(kinds);
    return Words::tr("%1 · %2", "evidence, sources").arg(count, sources);
}

QString nameOf(analysis::OfferRelation relation) {
    switch (relation) {
    case analysis::OfferRelation::SameItem:
        return Words::tr("the same item");
    case analysis::OfferRelation::Equal:
        return Words::tr("asks for the same");
    case analysis::OfferRelation::Within:
        return Words::tr("asks for part of this");
    case analysis::OfferRelation::Contains:
        return Words::tr("asks for this and more");
    case analysis::OfferRelation::Overlaps:
        break;
    }
    return Words::tr("asks for something alike");
}

} // namespace inclusion
