#include "widgets/controls/form_memory.h"

#include "widgets/controls/prose_edit.h"
#include "workbench/audit_session.h"
#include "workbench/form_drafts.h"

#include <QLineEdit>

namespace inclusion {

FormMemory::FormMemory(AuditSession& session, QObject* parent) : QObject(parent), m_session(session) {}

void FormMemory::add(QLineEdit& field) {
    m_fields.push_back({field.objectName(), [&field](const QString& text) { field.setText(text); }});
    connect(&field, &QLineEdit::textEdited, this,
            [this, name = field.objectName()](const QString& text) { typed(name, text); });
}

void FormMemory::add(ProseEdit& field) {
    m_fields.push_back({field.objectName(), [&field](const QString& text) { field.showText(text); }});
    connect(&field, &ProseEdit::edited, this,
            [this, name = field.objectName()](const QString& text) { typed(name, text); });
}

void FormMemory::show(const QString& record) {
    m_record = record;
    for (const Field& field : m_fields)
        field.showText(record.isEmpty() ? QString() : m_session.drafts().text(keyOf(field.name)));
}

QString FormMemory::kept(const QObject& field) const {
    return m_record.isEmpty() ? QString() : m_session.drafts().text(keyOf(field.objectName()));
}

void FormMemory::forget() {
    for (const Field& field : m_fields)
        typed(field.name, {});
}

void FormMemory::typed(const QString& field, const QString& text) {
    if (!m_record.isEmpty())
        m_session.drafts().keep(keyOf(field), text);
}

QString FormMemory::keyOf(const QString& field) const {
    return m_record + QLatin1Char('/') + field;
}

} // namespace inclusion
