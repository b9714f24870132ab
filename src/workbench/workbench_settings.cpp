#include "workbench/workbench_settings.h"

#include <QCryptographicHash>

#include <algorithm>

namespace inclusion {
namespace {

constexpr int recentFileLimit = 10;
constexpr auto recentKey = "recentFiles";

/// Paths cannot be keys of an INI file as they are.
QString placeKey(const QString& path, const char* what) {
    const QByteArray digest = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha1).toHex();
    return QStringLiteral("places/%1/%2").arg(QString::fromLatin1(digest), QLatin1String(what));
}

} // namespace

WorkbenchSettings::WorkbenchSettings(const QString& file, QObject* parent)
    : QObject(parent), m_settings(file, QSettings::IniFormat) {}

QStringList WorkbenchSettings::recentFiles() const {
    return m_settings.value(recentKey).toStringList();
}

void WorkbenchSettings::addRecentFile(const QString& path) {
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    while (files.size() > recentFileLimit)
        files.removeLast();
    m_settings.setValue(recentKey, files);
    Q_EMIT recentFilesChanged();
}

void WorkbenchSettings::forgetRecentFile(const QString& path) {
    QStringList files = recentFiles();
    if (files.removeAll(path) == 0)
        return;
    m_settings.setValue(recentKey, files);
    m_settings.remove(placeKey(path, "audit"));
    m_settings.remove(placeKey(path, "subject"));
    Q_EMIT recentFilesChanged();
}

QString WorkbenchSettings::author() const {
    return m_settings.value("author").toString();
}

void WorkbenchSettings::setAuthor(const QString& author) {
    m_settings.setValue("author", author);
}

QByteArray WorkbenchSettings::geometry() const {
    return m_settings.value("geometry").toByteArray();
}

void WorkbenchSettings::setGeometry(const QByteArray& geometry) {
    m_settings.setValue("geometry", geometry);
}

Appearance WorkbenchSettings::appearance() const {
    const QString value = m_settings.value("appearance").toString();
    if (value == QLatin1String("light"))
        return Appearance::Light;
    if (value == QLatin1String("high-contrast"))
        return Appearance::HighContrast;
    return value == QLatin1String("dark") ? Appearance::Dark : Appearance::FollowSystem;
}

void WorkbenchSettings::setAppearance(Appearance appearance) {
    switch (appearance) {
    case Appearance::FollowSystem:
        m_settings.remove("appearance");
        break;
    case Appearance::Light:
        m_settings.setValue("appearance", "light");
        break;
    case Appearance::Dark:
        m_settings.setValue("appearance", "dark");
        break;
    case Appearance::HighContrast:
        m_settings.setValue("appearance", "high-contrast");
        break;
    }
}

int WorkbenchSettings::textSize() const {
    return std::clamp(m_settings.value("textSize", 100).toInt(), 100, 200);
}

void WorkbenchSettings::setTextSize(int percent) {
    m_settings.setValue("textSize", std::clamp(percent, 100, 200));
}

int WorkbenchSettings::lockAfter() const {
    return std::clamp(m_settings.value("lockAfter", 10).toInt(), 1, 240);
}

void WorkbenchSettings::setLockAfter(int minutes) {
    m_settings.setValue("lockAfter", std::clamp(minutes, 1, 240));
}

Letters WorkbenchSettings::letters() const {
    return m_settings.value("letters").toString() == QLatin1String("opendyslexic") ? Letters::OpenDyslexic
                                                                                   : Letters::System;
}

void WorkbenchSettings::setLetters(Letters letters) {
    if (letters == Letters::System)
        m_settings.remove("letters");
    else
        m_settings.setValue("letters", "opendyslexic");
}

bool WorkbenchSettings::lessMotion() const {
    return m_settings.value("lessMotion", false).toBool();
}

void WorkbenchSettings::setLessMotion(bool less) {
    m_settings.setValue("lessMotion", less);
}

bool WorkbenchSettings::checksSpelling() const {
    return m_settings.value("checksSpelling", true).toBool();
}

void WorkbenchSettings::setChecksSpelling(bool checks) {
    m_settings.setValue("checksSpelling", checks);
}

bool WorkbenchSettings::showsGuidance() const {
    return m_settings.value(QStringLiteral("showsGuidance"), true).toBool();
}

void WorkbenchSettings::setShowsGuidance(bool shows) {
    m_settings.setValue(QStringLiteral("showsGuidance"), shows);
}

QString WorkbenchSettings::lastAudit(const QString& path) const {
    return m_settings.value(placeKey(path, "audit")).toString();
}

QString WorkbenchSettings::lastSubject(const QString& path) const {
    return m_settings.value(placeKey(path, "subject")).toString();
}

void WorkbenchSettings::setLastPlace(const QString& path, const QString& auditId, const QString& subjectId) {
    m_settings.setValue(placeKey(path, "audit"), auditId);
    m_settings.setValue(placeKey(path, "subject"), subjectId);
}

QVariantMap WorkbenchSettings::reportChoices() const {
    return m_settings.value("report").toMap();
}

void WorkbenchSettings::setReportChoices(const QVariantMap& choices) {
    m_settings.setValue("report", choices);
}

QString WorkbenchSettings::namesFile() const {
    return m_settings.value("namesFile").toString();
}

void WorkbenchSettings::setNamesFile(const QString& path) {
    m_settings.setValue("namesFile", path);
}

} // namespace inclusion
