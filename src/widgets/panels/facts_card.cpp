#include "widgets/panels/facts_card.h"

#include "core/analysis/gaps.h"
#include "core/audit/fact_value.h"
#include "ui_facts_card.h"
#include "widgets/controls/fact_field.h"
#include "widgets/controls/focus_order.h"
#include "workbench/audit_session.h"
#include "workbench/qt_convert.h"

#include <algorithm>

namespace inclusion {
namespace {

/// The count table of an item that takes rows of the school's own, by its place; -1 without one.
int openTableOf(const Item& item) {
    for (std::size_t i = 0; i < item.fields.size(); ++i)
        if (item.fields[i].openRows)
            return static_cast<int>(i);
    return -1;
}

} // namespace

FactsCard::FactsCard(AuditSession& session, QWidget* parent)
    : Card(parent), m_session(session), m_ui(std::make_unique<Ui::FactsCard>()) {
    m_ui->setupUi(this);
    connect(m_ui->newRow, &QLineEdit::returnPressed, this, &FactsCard::addRow);
    connect(&m_session, &AuditSession::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches(RecordKind::Fact))
            showGaps();
    });
}

FactsCard::~FactsCard() = default;

void FactsCard::setSubject(const QString& subjectId) {
    for (FactField* field : m_fields)
        delete field;
    m_fields.clear();
    m_subjectId = toCore(subjectId);
    const Framework* framework = m_session.framework();
    const Item* item = framework ? framework->findItem(m_subjectId) : nullptr;
    const bool shown = item && !item->fields.empty();
    setVisible(shown);
    if (!shown)
        return;
    addFields(*item);
    m_ui->newRow->clear();
    m_ui->newRow->setVisible(!m_readOnly && openTableOf(*item) >= 0);
    showGaps();
}

void FactsCard::setReadOnly(bool readOnly) {
    m_readOnly = readOnly;
    m_ui->newRow->setVisible(m_ui->newRow->isVisible() && !readOnly);
    for (FactField* field : m_fields)
        field->setReadOnly(readOnly);
}

void FactsCard::addFields(const Item& item) {
    const auto facts = m_session.service().facts(m_session.auditId());
    for (std::size_t i = 0; i < item.fields.size(); ++i) {
        const Field& field = item.fields[i];
        if (field.type != FieldType::CountTable) {
            addField(item, i, {}, toQt(field.label));
            continue;
        }
        const auto rowLabel = [&](const std::string& row) {
            return tr("%1: %2", "a count table, its row").arg(toQt(field.label), toQt(row));
        };
        for (const FieldRow& row : field.rows)
            addField(item, i, row.id, rowLabel(row.label));
        for (const Fact& fact : facts ? *facts : std::vector<Fact>())
            if (fact.itemId == item.id && fact.fieldId == field.id && !fact.rowLabel.empty())
                addField(item, i, fact.rowId, rowLabel(fact.rowLabel));
    }
}

void FactsCard::addField(const Item& item, std::size_t field, const std::string& row, const QString& label) {
    auto* editor = new FactField(m_session, item.id, item.fields[field], row, label, this);
    editor->setReadOnly(m_readOnly);
    m_ui->fieldLayout->addWidget(editor);
    m_fields.push_back(editor);
}

void FactsCard::addRow() {
    const QString label = m_ui->newRow->text().simplified();
    const Item* item = m_session.framework() ? m_session.framework()->findItem(m_subjectId) : nullptr;
    const int table = item ? openTableOf(*item) : -1;
    if (label.isEmpty() || table < 0)
        return;
    const auto place = static_cast<std::size_t>(table);
    addField(*item, place, toCore(label),
             tr("%1: %2", "a count table, its row").arg(toQt(item->fields[place].label), label));
    m_ui->newRow->clear();
    tidyFocusOrder(window());
    m_fields.back()->editor()->setFocus(Qt::OtherFocusReason);
}

void FactsCard::showGaps() {
    QStringList lines;
    if (const auto snapshot = m_session.service().snapshot(m_session.auditId())) {
        for (const analysis::Measure& measure : analysis::measuresOf(*snapshot)) {
            for (const analysis::GroupGap& gap : measure.gaps) {
                const analysis::MeasuredField& of = measure.fields[gap.of];
                if (of.item->id != m_subjectId || gap.difference == 0)
                    continue;
                QString amount = toQt(shownFactNumber(measure.type, gap.difference, false));
                if (measure.type == FieldType::Percentage)
                    amount = tr("%1 points").arg(amount.chopped(1));
                const QString against = toQt(measure.fields[gap.against].group->title);
                lines.append((gap.difference < 0 ? tr("%1: %2 lower than for %3", "field, amount, group")
                                                 : tr("%1: %2 higher than for %3", "field, amount, group"))
                                 .arg(toQt(of.field->label), amount, against));
            }
        }
    }
    m_ui->gaps->setText(lines.join(QLatin1Char('\n')));
    m_ui->gaps->setVisible(!lines.isEmpty());
}

} // namespace inclusion
