#include "workbench/subject_status.h"

#include "workbench/audit_session.h"
#include "workbench/qt_convert.h"

#include <QCoreApplication>

#include <algorithm>

namespace inclusion {
namespace {

/// The translation context of the chips.
struct Chips {
    Q_DECLARE_TR_FUNCTIONS(Chips)
};

} // namespace

bool SubjectStatus::isUntouched() const {
    return rank == 0 && !hasRationale && !described && evidenceCount == 0 &&
           state == ProgressState::NotStarted;
}

Chip chipOf(const SubjectStatus& status) {
    if (status.openQuestions > 0)
        return Chip::OpenQuestions;
    if (status.notRechecked)
        return Chip::NotRechecked;
    if (status.lookAgain)
        return Chip::LookAgain;
    if (status.isUntouched())
        return Chip::NotStarted;
    if (!status.judged)
        return Chip::None;
    if (status.rank == 0)
        return Chip::NotJudged;
    if (status.evidenceCount == 0)
        return Chip::NoEvidence;
    return status.sources.size() == 1 ? Chip::OneSource : Chip::None;
}

QString textOf(Chip chip, const SubjectStatus& status) {
    switch (chip) {
    case Chip::None:
        break;
    case Chip::NotRechecked:
        return Chips::tr("not re-checked");
    case Chip::LookAgain:
        return Chips::tr("look again");
    case Chip::OpenQuestions:
        return status.openQuestions == 1 ? Chips::tr("1 question")
                                         : Chips::tr("%1 questions").arg(status.openQuestions);
    case Chip::NotStarted:
        return Chips::tr("not started");
    case Chip::NotJudged:
        return Chips::tr("not judged");
    case Chip::NoEvidence:
        return Chips::tr("no evidence");
    case Chip::OneSource:
        return Chips::tr("1 source");
    }
    return {};
}

bool asksAttention(Chip chip) {
    return chip == Chip::NotRechecked || chip == Chip::LookAgain || chip == Chip::NoEvidence ||
           chip == Chip::OneSource || chip == Chip::OpenQuestions;
}

SubjectStatus statusOf(const AuditSnapshot& snapshot, const std::string& subjectId) {
    SubjectStatus status;
    for (const Evidence* evidence : snapshot.evidenceOf(subjectId)) {
        ++status.evidenceCount;
        status.sources.push_back(evidence->sourceType);
    }
    std::sort(status.sources.begin(), status.sources.end());
    status.sources.erase(std::unique(status.sources.begin(), status.sources.end()), status.sources.end());
    status.notRechecked = snapshot.markOf(subjectId, SubjectMark::Kind::NotRechecked) != nullptr;
    status.lookAgain = snapshot.markOf(subjectId, SubjectMark::Kind::LookAgain) != nullptr;
    for (const ReviewComment& comment : snapshot.comments)
        status.openQuestions += comment.subjectId == subjectId && comment.isOpen() &&
                                        comment.stance != CommentStance::Agree &&
                                        versionOf(comment, snapshot.comments) != CommentVersion::Replaced
                                    ? 1
                                    : 0;
    status.described = !snapshot.descriptionOf(subjectId).empty();
    const Scale* scale = snapshot.framework->scaleOf(subjectId);
    status.judged = scale != nullptr;
    status.levelCount = scale ? static_cast<int>(scale->levels.size()) : 0;
    const Judgement* judgement = snapshot.judgementOf(subjectId);
    if (!judgement)
        return status;
    status.state = judgement->state;
    status.hasRationale = !judgement->rationale.empty();
    if (const Level* level = scale ? scale->findLevel(judgement->levelId) : nullptr) {
        status.rank = scale->rankOf(judgement->levelId);
        status.levelName = toQt(level->title);
    }
    return status;
}

SubjectStatus statusOf(const AuditSession& session, const std::string& subjectId) {
    return session.framework() ? statusOf(*session.subject(subjectId), subjectId) : SubjectStatus();
}

} // namespace inclusion
