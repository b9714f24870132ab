#pragma once

#include "core/audit/file_facts.h"

#include <QString>

#include <vector>

namespace inclusion {

/// One line of what a backup holds, in the words of the window.
struct BackupLine {
    QString kind;
    BackupCount count;
};

/// When a backup was made, in local time.
QString backupMoment(const BackupInfo& backup);
/// What a backup holds by kind of record; kinds of which there are none, there and now, are left out.
std::vector<BackupLine> backupLines(const BackupDetails& details);
/// "12 records would come back, 3 would be as they were, 1 would go.", or that nothing would change.
QString backupChange(const BackupDetails& details);

} // namespace inclusion
