#pragma once

#include <QHash>
#include <QObject>
#include <QString>
#include <QTimer>

namespace inclusion {

class AuditSession;

/// What is typed into fields whose text is recorded only when a person says so (the line for new evidence,
/// the answer to a comment, a look at an action). It is kept on this computer as it is typed, so that it is
/// there again after closing, locking, a crash or the end of the desktop. One file for each audit file, as
/// well protected as that; it goes when nothing is waiting any more.
class FormDrafts : public QObject {
    Q_OBJECT

public:
    /// \param session must outlive it.
    explicit FormDrafts(const AuditSession& session);
    ~FormDrafts() override;

    /// Where drafts are kept, made when it is first needed; until then they are kept in memory only. What is
    /// there of this audit file is read.
    void keepIn(const QString& folder);
    /// What was typed into a field and not recorded; empty for nothing.
    QString text(const QString& field) const { return m_texts.value(field); }
    /// The person changed the field to this; blanks alone are nothing.
    void keep(const QString& field, const QString& text);
    /// Writes what changed since. Called by itself soon after each change, and before the file is left.
    /// A disk that takes nothing is no news here: the audit file tells of it.
    void flush();

private:
    QString path() const;
    void read();

    const AuditSession& m_session;
    QString m_folder;
    QHash<QString, QString> m_texts;
    QTimer m_pause;
    bool m_dirty = false;
};

} // namespace inclusion
