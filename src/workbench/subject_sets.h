#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace inclusion {

class AuditSession;

/// The items in the areas that are the focus of the cycle.
QSet<QString> subjectsInFocus(const AuditSession& session);

/// Who leads an action that is still open, each once, in alphabetical order; an empty text for nobody.
QStringList leadsOfOpenActions(const AuditSession& session);

/// The items that an open action of that person serves, by itself or by one of their descriptors.
QSet<QString> subjectsOfActionsLedBy(const AuditSession& session, const QString& lead);

} // namespace inclusion
