#include "widgets/controls/fact_field.h"

#include "core/audit/fact_value.h"
#include "widgets/controls/line_field.h"
#include "widgets/controls/spoken_label.h"
#include "workbench/audit_session.h"
#include "workbench/error_text.h"
#include "workbench/pending_text.h"
#include "workbench/qt_convert.h"

#include <QGridLayout>
#include <QLabel>

namespace inclusion {
namespace {

/// A number is whole only when the person says so, by Enter or by going on: no pause commits it.
constexpr int neverPause = 24 * 60 * 60 * 1000;

/// So that fields under one another end alike.
constexpr int lastYearCharacters = 20;

} // namespace

QString factPlaceholder(FieldType type) {
    switch (type) {
    case FieldType::YesNo:
        return FactField::tr("yes or no");
    case FieldType::Number:
        return FactField::tr("a number");
    case FieldType::Count:
    case FieldType::CountTable:
        return FactField::tr("how many");
    case FieldType::Percentage:
        return FactField::tr("0 to 100 %");
    case FieldType::Money:
        return FactField::tr("£");
    case FieldType::Date:
        return FactField::tr("a date, such as 14/10/2026");
    case FieldType::Text:
        break;
    }
    return FactField::tr("details");
}

FactField::FactField(AuditSession& session, const std::string& itemId, Field field, const std::string& row,
                     const QString& label, QWidget* parent)
    : QWidget(parent), m_session(session), m_itemId(itemId), m_field(std::move(field)), m_row(row),
      m_editor(new LineField(this)), m_problem(new SpokenLabel(this)), m_lastYear(new QLabel(this)),
      m_text(new PendingText(
          session, [this] { return load(); }, [this](const QString& typed) { return store(typed); }, this)) {
    auto* name = new QLabel(label, this);
    name->setWordWrap(true);
    name->setBuddy(m_editor);
    m_editor->setObjectName(QStringLiteral("fact-") + toQt(m_field.id) +
                            (row.empty() ? QString() : QStringLiteral("-") + toQt(row)));
    m_editor->setAccessibleName(label);
    m_editor->setPlaceholderText(factPlaceholder(m_field.type));
    m_editor->setToolTip(toQt(m_field.help));
    m_problem->setObjectName(m_editor->objectName() + QStringLiteral("-problem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_lastYear->setObjectName(m_editor->objectName() + QStringLiteral("-before"));
    m_lastYear->setProperty("textRole", QStringLiteral("small muted"));
    m_lastYear->hide();
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(name, 0, 0);
    layout->addWidget(m_editor, 0, 1);
    layout->addWidget(m_lastYear, 0, 2);
    layout->addWidget(m_problem, 1, 1, 1, 2);
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(1, 1);
    m_text->setPause(neverPause);
    connect(m_text, &PendingText::loaded, this, [this](const QString& text) {
        m_editor->setText(text);
        showProblem({});
    });
    connect(m_editor, &QLineEdit::textEdited, this, [this](const QString& text) {
        showProblem({});
        m_text->edit(text);
    });
    connect(m_editor, &QLineEdit::editingFinished, this, [this] {
        if (m_text->isPending() && m_text->commit())
            m_text->reload(); // shows the value as it is kept: "£1,250" for "1250"
    });
    m_text->reload();
}

FactField::~FactField() = default;

void FactField::setReadOnly(bool readOnly) {
    m_editor->setReadOnly(readOnly);
}

void FactField::setLastYear(const QString& text) {
    m_lastYear->setText(text);
    m_lastYear->setVisible(!text.isEmpty());
    m_lastYear->setMinimumWidth(text.isEmpty() ? 0 : lastYearCharacters * fontMetrics().averageCharWidth());
    showProblem({});
}

QWidget* FactField::editor() const {
    return m_editor;
}

QString FactField::load() const {
    const auto facts = m_session.service().facts(m_session.auditId());
    if (!facts)
        return {};
    for (const Fact& fact : *facts)
        if (fact.itemId == m_itemId && fits(fact, m_field) &&
            (fact.rowId == m_row || (!m_row.empty() && fact.rowLabel == m_row)))
            return toQt(shownFactValue(fact.type, fact.value));
    return {};
}

bool FactField::store(const QString& typed) {
    auto edit =
        m_session.service().setFact({m_session.auditId(), m_itemId, m_field.id, m_row, toCore(typed)});
    if (!edit && edit.error().code == ErrorCode::FactNotAccepted) {
        showProblem(errorText(edit.error()));
        return false;
    }
    return m_session.run(std::move(edit));
}

void FactField::showProblem(const QString& problem) {
    m_problem->sayProblem(problem);
    QStringList description{problem.isEmpty() ? toQt(m_field.help) : problem, m_lastYear->text()};
    description.removeAll(QString());
    m_editor->setAccessibleDescription(description.join(QStringLiteral(". ")));
}

} // namespace inclusion
