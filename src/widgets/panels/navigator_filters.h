#pragma once

#include <QObject>

class QLineEdit;
class QPushButton;

namespace inclusion {

class AuditSession;
class FilterChoice;
class NavigatorFilter;
class SpokenLabel;

/// The fields above the navigator: what is to be shown, several things at once, and words to find a
/// statement. Says what is on and how much is left, and offers the one way back to everything.
class NavigatorFilters : public QObject {
    Q_OBJECT

public:
    struct Fields {
        FilterChoice* choice;
        QLineEdit* words;
        SpokenLabel* state; ///< what is on; hidden while everything is shown
        QPushButton* showAll;
    };

    /// All must outlive it.
    NavigatorFilters(const AuditSession& session, NavigatorFilter& filter, const Fields& fields,
                     QObject* parent);

    /// Offers what can be shown of the audit in view.
    void refresh();

Q_SIGNALS:
    /// Other rows are shown.
    void filtered();
    /// The person wants everything back.
    void cleared();

private:
    void apply();
    void tell();

    const AuditSession& m_session;
    NavigatorFilter& m_filter;
    Fields m_fields;
};

} // namespace inclusion
