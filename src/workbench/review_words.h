#pragma once

#include "core/audit/review.h"
#include "core/framework/framework.h"

#include <QString>

namespace inclusion {

class AuditSession;

/// The words of reviews in the window. All of it is shown as plain text, whoever wrote it.

/// "agrees", "asks", "challenges": what somebody does.
QString verbOf(CommentStance stance);
/// "Agree", "Question", "Challenge": what somebody chooses.
QString nameOf(CommentStance stance);
/// "▲ open", "answered", "✓ settled", "taken back".
QString stateText(const ReviewComment& comment);
/// The same with who and when: "answered by SENCO, 14 October 2026 · ✓ settled by SENCO, 20 October 2026".
QString lifeText(const ReviewComment& comment);
/// What a comment is about: number and title, or that it is the audit as a whole.
QString aboutText(const Framework* framework, const std::string& subjectId);
/// "Chair of governors challenges, 14 October 2026", and who typed it in.
QString whoText(const ReviewComment& comment);
/// That there is a later version, or two of one moment; empty for a comment that stands.
QString versionText(CommentVersion version);
/// The name of a level of a subject; "no level" for none.
QString levelText(const Framework* framework, const std::string& subjectId, const std::string& levelId);
QString nameOf(PackDetail detail);

/// Text that others wrote, on its way to the screen: what would turn the reading direction of its
/// surroundings, or is not seen at all, is replaced by a visible sign.
QString shown(std::string_view text);

} // namespace inclusion
