#pragma once

#include <QString>

namespace inclusion {

/// What one place of the window leads to in another one: a record and, where it matters, the field of it to
/// look at.
struct Destination {
    enum class Kind { Subject, Action, Evidence, Comment, Meeting };

    Kind kind = Kind::Subject;
    QString id;           ///< of the item, area or descriptor in the framework, or of the record
    QString field;        ///< object name of the field that takes the keyboard; empty: as the place likes
    QString auditId = {}; ///< the audit it belongs to; empty: the one in view, or it belongs to none

    bool operator==(const Destination&) const = default;
};

} // namespace inclusion
