#include "workbench/form_drafts.h"

#include "core/framework/input_file.h"
#include "core/protection/beside_file.h"
#include "workbench/audit_session.h"
#include "workbench/qt_convert.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace inclusion {
namespace {

constexpr int pauseAfterTyping = 500;                 ///< milliseconds after the last key
constexpr std::size_t largestFile = 4U * 1024 * 1024; ///< of drafts: more than anybody types

} // namespace

FormDrafts::FormDrafts(const AuditSession& session) : m_session(session) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseAfterTyping);
    connect(&m_pause, &QTimer::timeout, this, &FormDrafts::flush);
}

FormDrafts::~FormDrafts() {
    flush();
}

void FormDrafts::keepIn(const QString& folder) {
    m_folder = folder;
    read();
}

QString FormDrafts::path() const {
    const auto setting = m_session.service().setting();
    if (m_folder.isEmpty() || !setting)
        return {};
    return QDir(m_folder).filePath(toQt(setting->id.text()) + QStringLiteral(".inclusion-typed"));
}

void FormDrafts::read() {
    const QString file = path();
    if (file.isEmpty() || !QFile::exists(file))
        return;
    const auto bytes = readInputFile(toCore(file), largestFile);
    const auto plain =
        bytes ? openedFrom(m_session.path(), m_session.dependencies().keys, *bytes) : Result<std::string>();
    const QJsonObject texts =
        plain ? QJsonDocument::fromJson(QByteArray::fromStdString(*plain)).object() : QJsonObject();
    for (auto each = texts.begin(); each != texts.end(); ++each)
        m_texts.insert(each.key(), each.value().toString());
    // Written again as the file is protected now, which may be better than it was.
    m_dirty = plain && !m_texts.isEmpty();
    flush();
}

void FormDrafts::keep(const QString& field, const QString& text) {
    if (m_session.isReadOnly() || (text.trimmed().isEmpty() && !m_texts.contains(field)))
        return;
    if (text.trimmed().isEmpty())
        m_texts.remove(field);
    else
        m_texts.insert(field, text);
    m_dirty = true;
    m_pause.start();
}

void FormDrafts::flush() {
    m_pause.stop();
    const QString file = m_dirty ? path() : QString();
    if (file.isEmpty())
        return;
    m_dirty = false;
    if (m_texts.isEmpty()) {
        QFile::remove(file);
        return;
    }
    QJsonObject texts;
    for (auto each = m_texts.cbegin(); each != m_texts.cend(); ++each)
        texts.insert(each.key(), each.value());
    const auto bytes = protectedAs(m_session.path(), m_session.dependencies().keys,
                                   QJsonDocument(texts).toJson(QJsonDocument::Compact).toStdString());
    if (!bytes || !QDir().mkpath(m_folder))
        return;
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return;
    out.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    out.write(bytes->data(), static_cast<qint64>(bytes->size()));
    out.commit();
}

} // namespace inclusion
