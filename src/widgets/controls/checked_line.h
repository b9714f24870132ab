#pragma once

#include "workbench/pending_text.h"

#include <QObject>

#include <functional>
#include <optional>

namespace inclusion {

class LineField;

/// Ties a field of one line to a text of the file: what is typed commits after a pause, on leaving and on
/// Enter. What cannot be stored (a blank title, half a date) waits in the field; on leaving, `refused` says
/// so.
class CheckedLine : public QObject {
    Q_OBJECT

public:
    /// What the file will hold for that typing, or nothing when it cannot be stored.
    using Normalise = std::function<std::optional<QString>(const QString& typed)>;

    CheckedLine(AuditSession& session, LineField& field, PendingText::Load load, PendingText::Store store,
                Normalise normalise, QObject* parent);

    /// Shows what is stored, forgetting what was typed.
    void reload();
    bool commit() { return m_text.commit(); }

Q_SIGNALS:
    /// The field was left with something that cannot be stored.
    void refused();
    /// What is typed now can be stored.
    void accepted();

private:
    void typed();
    void leave();

    LineField& m_field;
    PendingText::Load m_load;
    Normalise m_normalise;
    PendingText m_text;
    bool m_loading = false;
};

} // namespace inclusion
