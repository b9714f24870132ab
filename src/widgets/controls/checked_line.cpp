#include "widgets/controls/checked_line.h"

#include "widgets/controls/line_field.h"

namespace inclusion {

CheckedLine::CheckedLine(AuditSession& session, LineField& field, PendingText::Load load,
                         PendingText::Store store, Normalise normalise, QObject* parent)
    : QObject(parent), m_field(field), m_load(load), m_normalise(std::move(normalise)),
      m_text(session, std::move(load), std::move(store)) {
    field.leaveUndoToWindow();
    connect(&field, &QLineEdit::textChanged, this, &CheckedLine::typed);
    connect(&field, &QLineEdit::editingFinished, this, &CheckedLine::leave);
    connect(&m_text, &PendingText::loaded, this, [this](const QString& text) {
        if (text == m_field.text())
            return;
        m_loading = true;
        m_field.setText(text);
        if (!m_field.hasFocus())
            m_field.setCursorPosition(0); // the beginning of a long text says most
        m_loading = false;
        Q_EMIT accepted();
    });
}

void CheckedLine::reload() {
    m_text.reload();
}

void CheckedLine::typed() {
    if (m_loading)
        return;
    const auto storable = m_normalise(m_field.text());
    // Nothing is pending as long as it cannot be stored.
    m_text.edit(storable ? *storable : m_load());
    if (storable)
        Q_EMIT accepted();
}

void CheckedLine::leave() {
    if (m_field.isReadOnly())
        return;
    if (!m_normalise(m_field.text()))
        Q_EMIT refused();
    else
        m_text.commit();
}

} // namespace inclusion
