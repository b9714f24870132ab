#include "core/storage/file_check.h"

#include "core/audit/fact_value.h"
#include "core/base/sha256.h"
#include "core/storage/audit_file.h"
#include "core/storage/audit_frameworks.h"
#include "core/storage/failure.h"
#include "core/storage/stores/stores.h"

namespace inclusion {

namespace {

using Problems = std::vector<FileProblem>;

void checkDatabase(sqlite::Connection& connection, Problems& problems) {
    sqlite::Query findings = connection.query("PRAGMA integrity_check(50)");
    while (findings.step())
        if (const std::string finding = findings.text(0); finding != "ok")
            problems.push_back({"integrity", finding});
}

void checkForeignKeys(sqlite::Connection& connection, Problems& problems) {
    sqlite::Query broken = connection.query("PRAGMA foreign_key_check");
    while (broken.step())
        problems.push_back(
            {"foreign-key", broken.text(0) + " row " + broken.text(1) + " refers to no " + broken.text(2)});
}

void checkHashes(Stores& stores, Problems& problems) {
    for (const std::string& hash : stores.audits.frameworkHashes())
        if (sha256(stores.audits.frameworkText(hash).value_or("")) != hash)
            problems.push_back({"framework-hash", hash});
    for (const std::string& hash : stores.attachments.contents())
        if (sha256(stores.attachments.content(hash).value_or("")) != hash)
            problems.push_back({"attachment-hash", hash});
}

/// Whether the framework has anything with that id that an audit can speak of.
bool knows(const Framework& framework, const std::string& id) {
    return framework.areaOf(id) != nullptr;
}

/// Every reference of one audit's records into its framework.
void checkReferences(const Audit& audit, const Framework& framework, Stores& stores, Problems& problems) {
    const auto require = [&](bool known, const std::string& what, const std::string& id) {
        if (!known)
            problems.push_back({"reference", what + " of audit " + audit.id.text() + " names " + id});
    };
    const auto requireSubject = [&](const std::string& what, const std::string& id) {
        require(knows(framework, id), what, id);
    };
    for (const Judgement& judgement : stores.judgements.judgements(audit.id)) {
        requireSubject("judgement", judgement.subjectId);
        const Scale* scale = framework.scaleOf(judgement.subjectId);
        require(judgement.levelId.empty() ||
                    (scale != nullptr && scale->findLevel(judgement.levelId) != nullptr),
                "judgement on " + judgement.subjectId, judgement.levelId);
    }
    for (const Description& description : stores.judgements.descriptions(audit.id))
        requireSubject("description", description.subjectId);
    for (const Highlight& highlight : stores.judgements.highlights(audit.id))
        require(framework.findDescriptor(highlight.descriptorId) != nullptr, "highlight",
                highlight.descriptorId);
    for (const Note& note : stores.notes.ofAudit(audit.id))
        requireSubject("note " + note.id.text(), note.subjectId);
    for (const EvidenceLink& link : stores.evidence.linksOfAudit(audit.id))
        requireSubject("evidence link " + link.id.text(), link.subjectId);
    for (const Action& action : stores.actions.ofAudit(audit.id)) {
        if (!action.areaId.empty())
            require(framework.findArea(action.areaId) != nullptr, "action " + action.id.text(),
                    action.areaId);
        for (const std::string& subject : action.subjectIds)
            requireSubject("action " + action.id.text(), subject);
    }
}

/// Every fact stands in a field of its type, every answer on a question.
void checkFacts(const Audit& audit, const Framework& framework, Stores& stores, Problems& problems) {
    const auto require = [&](bool holds, const char* rule, const std::string& what) {
        if (!holds)
            problems.push_back({rule, what + " of audit " + audit.id.text()});
    };
    for (const Fact& fact : stores.facts.ofAudit(audit.id)) {
        const std::string what = "fact " + factKey(fact.itemId, fact.fieldId, fact.rowId);
        const Item* item = framework.findItem(fact.itemId);
        const Field* field = item == nullptr ? nullptr : findField(*item, fact.fieldId);
        require(field != nullptr, "reference", what);
        if (field == nullptr)
            continue;
        const bool table = field->type == FieldType::CountTable;
        require(fact.type == (table ? FieldType::Count : field->type) && table != fact.rowId.empty(),
                "fact-type", what);
        require(readFactValue(*field, fact.value) == fact.value, "fact-value", what);
    }
    for (const Answer& answer : stores.facts.answers(audit.id)) {
        const Item* item = framework.findItem(answer.itemId);
        require(item != nullptr && item->kind == ItemKind::Question, "reference", "answer " + answer.itemId);
    }
    if (const auto focus = stores.meetings.focus(audit.id))
        for (const std::string& area : focus->areaIds)
            require(framework.findArea(area) != nullptr, "reference", "focus area " + area);
}

void checkAudits(Stores& stores, AuditFrameworks& frameworks, Problems& problems) {
    for (const Audit& audit : stores.audits.all()) {
        try {
            const auto framework = frameworks.of(audit);
            checkReferences(audit, *framework, stores, problems);
            checkFacts(audit, *framework, stores, problems);
        } catch (const Failure& failure) {
            // A text with the wrong hash is reported with the hashes.
            if (failure.error().code == ErrorCode::FrameworkInvalid)
                problems.push_back({"framework-invalid", audit.frameworkHash});
        }
    }
}

void checkSchoolFrameworks(Stores& stores, AuditFrameworks& frameworks, Problems& problems) {
    for (const SchoolFramework& own : stores.schoolFrameworks.all()) {
        try {
            if (frameworks.withHash(own.hash, own.frameworkId)->id() != own.frameworkId)
                problems.push_back({"framework-invalid", own.hash});
        } catch (const Failure& failure) {
            if (failure.error().code == ErrorCode::FrameworkInvalid)
                problems.push_back({"framework-invalid", own.hash});
        }
    }
}

std::string searchProblem(sqlite::Connection& connection) {
    const sqlite::Transaction rolledBack(connection, sqlite::Transaction::Kind::Write);
    return SearchIndex(connection).problem();
}

/// FTS5 checks itself by a command that counts as writing, although it writes nothing. A file that really
/// cannot be written is looked at in memory.
void checkSearchIndex(AuditFile& file, Problems& problems) {
    std::string problem;
    if (file.connection().isReadOnlyFile()) {
        sqlite::Connection copy = sqlite::Connection::inMemory();
        file.connection().copyInto(copy);
        problem = searchProblem(copy);
    } else {
        const sqlite::WritingAllowed allowed(file.connection());
        problem = searchProblem(file.connection());
    }
    if (!problem.empty())
        problems.push_back({"search-index", problem});
}

} // namespace

std::vector<FileProblem> checkFile(AuditFile& file, Stores& stores, AuditFrameworks& frameworks) {
    Problems problems;
    {
        const sqlite::Transaction reading(file.connection(), sqlite::Transaction::Kind::Read);
        checkDatabase(file.connection(), problems);
        checkForeignKeys(file.connection(), problems);
        checkHashes(stores, problems);
        checkAudits(stores, frameworks, problems);
        checkSchoolFrameworks(stores, frameworks, problems);
    }
    checkSearchIndex(file, problems);
    return problems;
}

} // namespace inclusion
