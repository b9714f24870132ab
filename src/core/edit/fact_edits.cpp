#include "core/edit/fact_edits.h"

#include "core/analysis/respondent.h"
#include "core/audit/fact_value.h"
#include "core/audit/record_rules.h"
#include "core/edit/edit_names.h"
#include "core/edit/evidence_edits.h"
#include "core/framework/name_match.h"
#include "core/storage/stores/stores.h"

namespace inclusion {

namespace names = edit_names;

namespace {

const Item& itemWith(const Framework& framework, const std::string& id) {
    const Item* item = framework.findItem(id);
    if (item == nullptr)
        throw Failure(ErrorCode::NotFound, {"item", id});
    return *item;
}

const Item& questionWith(const Framework& framework, const std::string& id) {
    const Item& item = itemWith(framework, id);
    if (item.kind != ItemKind::Question)
        throw Failure(ErrorCode::InvalidValue, {"question", id, "only questions have answers"});
    return item;
}

const Field& fieldWith(const Item& item, const std::string& id) {
    if (const Field* field = findField(item, id))
        return *field;
    std::vector<std::string> parameters{"field", id};
    for (const Field& field : item.fields)
        parameters.push_back(field.id);
    throw Failure(ErrorCode::NotFound, std::move(parameters));
}

bool sameLabel(const std::string& left, std::string_view right) {
    return lowerCase(trimmed(left)) == lowerCase(trimmed(right));
}

/// Finds the row of a count table that was meant, or makes a new one where the table is open.
void chooseRow(Fact& fact, const Field& field, const std::string& asked, const std::vector<Fact>& facts,
               IdFactory& ids) {
    std::vector<std::string> known{"row", asked};
    for (const FieldRow& row : field.rows) {
        known.push_back(row.id);
        if (row.id == asked || sameLabel(row.label, asked)) {
            fact.rowId = row.id;
            return;
        }
    }
    for (const Fact& each : facts)
        if (each.itemId == fact.itemId && each.fieldId == field.id && !each.rowLabel.empty() &&
            (each.rowId == asked || sameLabel(each.rowLabel, asked))) {
            fact.rowId = each.rowId;
            fact.rowLabel = each.rowLabel;
            return;
        }
    if (!field.openRows || trimmed(asked).empty() || isUuid(asked))
        throw Failure(ErrorCode::NotFound, std::move(known));
    fact.rowId = ids.next();
    fact.rowLabel = trimmed(asked);
}

} // namespace

EditPtr FactEdits::setFact(const FactEntry& entry) const {
    const auto framework = m_sources.frameworkOf(entry.auditId);
    const Field& field = fieldWith(itemWith(*framework, entry.itemId), entry.fieldId);
    const FactStore& store = m_sources.stores.facts;
    Fact after{entry.auditId, entry.itemId, field.id, {}, {}, field.type, {}};
    if (field.type == FieldType::CountTable) {
        after.type = FieldType::Count;
        chooseRow(after, field, entry.row, store.ofAudit(entry.auditId), m_sources.ids);
    } else if (!entry.row.empty()) {
        throw Failure(ErrorCode::InvalidValue, {"row", entry.row, "only count tables have rows"});
    }
    const std::optional<Fact> before = store.find(after.auditId, after.itemId, after.fieldId, after.rowId);
    std::optional<Fact> wanted;
    if (!trimmed(entry.typed).empty()) {
        after.value = valueOrThrow(readFactValue(field, entry.typed));
        valueOrThrow(checkRecord(after));
        wanted = std::move(after);
    }
    return recordEdit<Fact>(names::setFact, entry.itemId, before, std::move(wanted));
}

EditPtr FactEdits::setAnswer(Answer after) const {
    questionWith(*m_sources.frameworkOf(after.auditId), after.itemId);
    valueOrThrow(checkRecord(after));
    const std::string item = after.itemId;
    const std::optional<Answer> before = m_sources.stores.facts.answer(after.auditId, item);
    std::optional<Answer> wanted;
    if (!after.isBlank())
        wanted = std::move(after);
    return recordEdit<Answer>(names::setAnswer, item, before, std::move(wanted));
}

EditPtr FactEdits::makeEvidenceOfAnswer(const AuditId& auditId, const std::string& itemId) const {
    const auto framework = m_sources.frameworkOf(auditId);
    questionWith(*framework, itemId);
    const Answer answer = found(m_sources.stores.facts.answer(auditId, itemId), RecordKind::Answer, itemId);
    if (trimmed(answer.text).empty())
        throw Failure(ErrorCode::InvalidValue, {"answer.text", "", "write down what was said first"});
    Evidence evidence;
    evidence.title = framework->labelOf(itemId);
    evidence.summary = answer.text;
    evidence.sourceType = analysis::sourceTypeOf(answer.respondent);
    evidence.date = answer.date;
    evidence.holder = answer.respondent;
    EvidenceFilter behind;
    behind.auditId = auditId;
    behind.subjectId = itemId;
    for (const Evidence& other : m_sources.stores.evidence.list(behind))
        if (other.title == evidence.title && other.summary == evidence.summary)
            throw Failure(ErrorCode::AlreadyThere, {"answer", evidence.title});
    return EvidenceEdits(m_sources).addEvidence(names::makeEvidenceOfAnswer, std::move(evidence), auditId,
                                                {itemId}, {});
}

} // namespace inclusion
