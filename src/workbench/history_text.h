#pragma once

#include "core/audit/history.h"
#include "core/framework/framework.h"

#include <QString>

#include <vector>

namespace inclusion {

class AuditSession;

/// One line of a history: when, who, and what became of what, in words.
struct HistoryLine {
    QString when;
    QString who;
    QString what;
};

/// What an entry did, from → to: "Level: Establishing Foundations → Strengthening Practice".
QString historyText(const HistoryEntry& entry, const Framework& framework);

/// The history of a subject and its descriptors, newest first; at most `most` lines.
std::vector<HistoryLine> historyOf(const AuditSession& session, const std::string& subjectId,
                                   std::size_t most);

} // namespace inclusion
