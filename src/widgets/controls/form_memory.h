#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

class QLineEdit;

namespace inclusion {

class AuditSession;
class ProseEdit;

/// Lets the fields of a form remember what is typed until it is recorded, by `FormDrafts`. The fields must
/// have object names and outlive it or go with it.
class FormMemory : public QObject {
    Q_OBJECT

public:
    FormMemory(AuditSession& session, QObject* parent);

    void add(QLineEdit& field);
    void add(ProseEdit& field);

    /// The form is about that record from now on (empty: about none): its fields show what was typed about it
    /// and not recorded, or nothing.
    void show(const QString& record);
    /// What was typed into a field about the record in view; empty for nothing.
    QString kept(const QObject& field) const;
    /// What was typed is recorded, or given up. The fields are left as they are.
    void forget();

private:
    struct Field {
        QString name;
        std::function<void(const QString&)> showText;
    };

    void typed(const QString& field, const QString& text);
    QString keyOf(const QString& field) const;

    AuditSession& m_session;
    std::vector<Field> m_fields;
    QString m_record;
};

} // namespace inclusion
