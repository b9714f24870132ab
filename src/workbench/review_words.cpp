#include "workbench/review_words.h"

#include "workbench/qt_convert.h"

#include <QCoreApplication>

namespace inclusion {
namespace {

/// The translation context of reviews.
struct Reviews {
    Q_DECLARE_TR_FUNCTIONS(Reviews)
};

/// Marks, overrides and isolates of the bidirectional algorithm, and separators that end a line unseen.
bool isHiddenControl(QChar character) {
    const char16_t code = character.unicode();
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) || code == 0x200E ||
           code == 0x200F || code == 0x061C || code == 0x2028 || code == 0x2029 || code == 0xFEFF ||
           (code < 0x20 && code != u'\n' && code != u'\t') || (code >= 0x7F && code < 0xA0);
}

} // namespace

QString shown(std::string_view text) {
    QString clean = toQt(text);
    for (QChar& character : clean)
        if (isHiddenControl(character))
            character = QChar(0xFFFD);
    return clean;
}

QString verbOf(CommentStance stance) {
    switch (stance) {
    case CommentStance::Agree:
        return Reviews::tr("agrees");
    case CommentStance::Question:
        return Reviews::tr("asks");
    case CommentStance::Challenge:
        break;
    }
    return Reviews::tr("challenges");
}

QString nameOf(CommentStance stance) {
    switch (stance) {
    case CommentStance::Agree:
        return Reviews::tr("Agree");
    case CommentStance::Question:
        return Reviews::tr("Question");
    case CommentStance::Challenge:
        break;
    }
    return Reviews::tr("Challenge");
}

QString stateText(const ReviewComment& comment) {
    if (comment.withdrawnAt)
        return Reviews::tr("taken back");
    switch (comment.state) {
    case CommentState::Open:
        return comment.stance == CommentStance::Agree ? Reviews::tr("✓ agreement") : Reviews::tr("▲ open");
    case CommentState::Answered:
        return Reviews::tr("answered");
    case CommentState::Settled:
        break;
    }
    return Reviews::tr("✓ settled");
}

QString lifeText(const ReviewComment& comment) {
    QStringList life;
    const auto day = [](const std::optional<Timestamp>& at) {
        return at ? toQt(at->date().shortForm()) : QString();
    };
    if (comment.answeredAt)
        life.append(
            Reviews::tr("answered by %1, %2").arg(shown(comment.answeredBy), day(comment.answeredAt)));
    if (comment.settledAt)
        life.append(Reviews::tr("✓ settled by %1, %2").arg(shown(comment.settledBy), day(comment.settledAt)));
    if (comment.withdrawnAt && comment.withdrawnBy == comment.reviewer)
        life.append(
            Reviews::tr("taken back by %1, %2").arg(shown(comment.withdrawnBy), day(comment.withdrawnAt)));
    else if (comment.withdrawnAt)
        life.append(Reviews::tr("taken back, as %1 recorded on %2")
                        .arg(shown(comment.withdrawnBy), day(comment.withdrawnAt)));
    return life.isEmpty() ? stateText(comment) : life.join(QStringLiteral(" · "));
}

QString aboutText(const Framework* framework, const std::string& subjectId) {
    return subjectId.empty() || framework == nullptr ? Reviews::tr("The audit as a whole")
                                                     : toQt(framework->labelOf(subjectId));
}

QString whoText(const ReviewComment& comment) {
    QString who =
        Reviews::tr("%1 %2, %3", "reviewer, agrees or asks, day")
            .arg(shown(comment.reviewer), verbOf(comment.stance), toQt(comment.writtenAt.date().shortForm()));
    if (comment.onBehalf)
        who += Reviews::tr(" · given on paper or by phone, typed in by %1").arg(shown(comment.enteredBy));
    return who;
}

QString versionText(CommentVersion version) {
    switch (version) {
    case CommentVersion::Replaced:
        return Reviews::tr("worded anew since");
    case CommentVersion::Conflicting:
        return Reviews::tr("▲ two versions of one moment: ask which one holds");
    case CommentVersion::Current:
        break;
    }
    return {};
}

QString levelText(const Framework* framework, const std::string& subjectId, const std::string& levelId) {
    const Scale* scale = framework ? framework->scaleOf(subjectId) : nullptr;
    const Level* level = scale ? scale->findLevel(levelId) : nullptr;
    return level ? toQt(level->title) : Reviews::tr("no level");
}

QString nameOf(PackDetail detail) {
    switch (detail) {
    case PackDetail::Full:
        return Reviews::tr("Evidence as each piece allows");
    case PackDetail::TitlesOnly:
        return Reviews::tr("Titles of evidence only");
    case PackDetail::NoEvidence:
        break;
    }
    return Reviews::tr("No evidence, only how many pieces there are");
}

} // namespace inclusion
