#pragma once

#include <QByteArray>
#include <QObject>
#include <QSettings>
#include <QString>
#include <QStringList>
#include <QVariantMap>

namespace inclusion {

/// Light or dark as the desktop says, or as the person chose. High contrast is black on white or, where the
/// desktop is dark, white on black.
enum class Appearance { FollowSystem, Light, Dark, HighContrast };

/// The letters that texts are shown in.
enum class Letters { System, OpenDyslexic };

/// What the window remembers between two runs on this computer. Nothing of any audit but paths and the id of
/// the place where the person stopped.
class WorkbenchSettings : public QObject {
    Q_OBJECT

public:
    /// Keeps the settings in that file (INI format).
    explicit WorkbenchSettings(const QString& file, QObject* parent = nullptr);

    /// Newest first, at most ten.
    QStringList recentFiles() const;
    void addRecentFile(const QString& path);
    void forgetRecentFile(const QString& path);

    /// Role or initials of who works here; empty until it was given.
    QString author() const;
    void setAuthor(const QString& author);

    QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);

    Appearance appearance() const;
    void setAppearance(Appearance appearance);

    /// Text size in per cent of the system's, 100 to 200.
    int textSize() const;
    void setTextSize(int percent);

    /// Minutes without a key or the mouse after which a protected file is locked.
    int lockAfter() const;
    void setLockAfter(int minutes);

    Letters letters() const;
    void setLetters(Letters letters);

    /// Whether nothing is to blink, fade or slide.
    bool lessMotion() const;
    void setLessMotion(bool less);

    /// Whether words that are spelt wrong are marked; true unless it was switched off.
    bool checksSpelling() const;
    void setChecksSpelling(bool checks);

    /// Whether what the framework says to look at is unfolded; true unless it was folded away.
    bool showsGuidance() const;
    void setShowsGuidance(bool shows);

    /// Where the person stopped in a file: the audit and the item.
    QString lastAudit(const QString& path) const;
    QString lastSubject(const QString& path) const;
    void setLastPlace(const QString& path, const QString& auditId, const QString& subjectId);

    /// How the last report was to be, by the names of its choices.
    QVariantMap reportChoices() const;
    void setReportChoices(const QVariantMap& choices);
    /// The list of names to look for before a report leaves the school; empty for none. It never goes into an
    /// audit file.
    QString namesFile() const;
    void setNamesFile(const QString& path);

Q_SIGNALS:
    void recentFilesChanged();

private:
    QSettings m_settings;
};

} // namespace inclusion
