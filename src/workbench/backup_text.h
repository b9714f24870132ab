#pragma once

#include "core/audit/file_facts.h"

#include <QDate>
#include <QString>

namespace inclusion {

/// When a backup was made and how large it is: "yesterday 16:20 · 1.2 MB".
QString backupTitle(const BackupInfo& backup, const QDate& today);

/// What a backup holds and what restoring it would change, as sentences: how many judgements, pieces of
/// evidence and actions, and what comes back, is put back, or goes away. Or why it cannot be restored.
QString backupText(const BackupDetails& details);

} // namespace inclusion
