#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>

namespace inclusion {

class AuditSession;

/// A text that a person may be typing, between the widget that shows it and the file. It commits after a
/// short pause, and when `commit` is called: on focus-out, and by the session before anything that reads the
/// text (undo, closing, another item, export).
///
/// What stands in the file is never overwritten unseen: when it changed since it was loaded here, committing
/// reports a conflict and the typed text stays as it is until `keepMine` or `takeStored`.
class PendingText : public QObject {
    Q_OBJECT

public:
    /// Reads the text as it stands in the file.
    using Load = std::function<QString()>;
    /// Writes the text; whether the file holds it now. Failures are reported by the session.
    using Store = std::function<bool(const QString& text)>;

    PendingText(AuditSession& session, Load load, Store store, QObject* parent = nullptr);
    ~PendingText() override;

    /// For a store that needs the text itself, and so is made after it.
    void setStore(Store store) { m_store = std::move(store); }

    /// Forgets what was typed and shows what is stored: after another item was chosen.
    void reload();
    /// The person changed the text to this.
    void edit(const QString& text);
    /// Writes what is pending. True when nothing is pending any more.
    bool commit();
    bool isPending() const { return m_pending; }
    /// Whether the last commit met a text that somebody else had changed.
    bool isInConflict() const { return m_conflict; }
    /// Overwrites the stored text knowingly. True when it worked.
    bool keepMine();
    /// Gives up the typed text for the stored one.
    void takeStored();
    /// The pause after the last key before the text is committed, in milliseconds.
    void setPause(int milliseconds) { m_timer.setInterval(milliseconds); }

Q_SIGNALS:
    /// The text to show. Not sent for what the person types.
    void loaded(const QString& text);

private:
    void refresh();
    void setPending(bool pending);

    AuditSession& m_session;
    Load m_load;
    Store m_store;
    QTimer m_timer;
    QString m_base; ///< what the file held when it was last read
    QString m_text; ///< what was typed since
    bool m_pending = false;
    bool m_storing = false;
    bool m_conflict = false;
};

} // namespace inclusion
