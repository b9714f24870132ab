#include "widgets/panels/facts_card.h"

#include "core/analysis/former_facts.h"
#include "core/analysis/gaps.h"
#include "core/audit/fact_value.h"
#include "core/previous_figures.h"
#include "ui_facts_card.h"
#include "widgets/controls/fact_field.h"
#include "widgets/controls/focus_order.h"
#include "workbench/audit_session.h"
#include "workbench/former_text.h"
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
        if (!changes.touches(RecordKind::Fact) || !isVisible())
            return;
        showGaps();
        showFormer();
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
    if (item)
        addFields(*item);
    showFormer();
    const bool shown = item && (!item->fields.empty() || !m_ui->formerFacts->text().isEmpty());
    setVisible(shown);
    if (!shown)
        return;
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
    if (item.fields.empty())
        return;
    const auto previous = previousFiguresOf(m_session.service(), *m_session.audit());
    const analysis::PreviousFigures then = previous.value_or(analysis::PreviousFigures());
    const analysis::LastYear lastYear(*m_session.framework(), then);
    const auto facts = m_session.service().facts(m_session.auditId());
    const auto add = [&](std::size_t place, const std::string& rowId, const std::string& rowLabel,
                         const QString& label) {
        FactField& field = addField(item, place, rowId, label);
        if (const Fact* fact = lastYear.of(item.id, item.fields[place], rowId, rowLabel))
            field.setLastYear(tr("%1: %2", "cycle, what was entered then")
                                  .arg(toQt(then.cycle), toQt(shownFactValue(fact->type, fact->value))));
    };
    for (std::size_t i = 0; i < item.fields.size(); ++i) {
        const Field& field = item.fields[i];
        if (field.type != FieldType::CountTable) {
            add(i, {}, {}, toQt(field.label));
            continue;
        }
        const auto rowLabel = [&](const std::string& row) {
            return tr("%1: %2", "a count table, its row").arg(toQt(field.label), toQt(row));
        };
        for (const FieldRow& row : field.rows)
            add(i, row.id, {}, rowLabel(row.label));
        for (const Fact& fact : facts ? *facts : std::vector<Fact>())
            if (fact.itemId == item.id && fits(fact, field) && !fact.rowLabel.empty())
                add(i, fact.rowId, fact.rowLabel, rowLabel(fact.rowLabel));
    }
}

FactField& FactsCard::addField(const Item& item, std::size_t field, const std::string& row,
                               const QString& label) {
    auto* editor = new FactField(m_session, item.id, item.fields[field], row, label, this);
    editor->setReadOnly(m_readOnly);
    m_ui->fieldLayout->addWidget(editor);
    m_fields.push_back(editor);
    return *editor;
}

void FactsCard::showFormer() {
    QStringList lines;
    const Audit* audit = m_session.audit();
    if (audit && !audit->formerRevisions.empty())
        if (const auto snapshot = m_session.service().snapshot(m_session.auditId()))
            for (const analysis::FormerFact& former : analysis::formerFacts(*snapshot, m_subjectId))
                lines.append(formerFactText(former, *snapshot));
    m_ui->formerFacts->setText(lines.isEmpty() ? QString()
                                               : tr("Entered when the framework asked for something else:") +
                                                     QLatin1Char('\n') + lines.join(QLatin1Char('\n')));
    m_ui->formerFacts->setVisible(!lines.isEmpty());
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
