#include "core/storage/file_check.h"

#include "core/audit/fact_value.h"
#include "core/base/sha256.h"
#include "core/storage/audit_file.h"
#include "core/storage/audit_frameworks.h"
#include "core/storage/failure.h"
#include "core/storage/stores/stores.h"

#include <algorithm>

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

using Frameworks = std::vector<std::shared_ptr<const Framework>>;

/// The latest of the frameworks that has anything with that id that an audit can speak of; what a revision
/// dropped stays under its former id. Null when none has.
const Framework* latestWith(const Frameworks& frameworks, const std::string& id) {
    const auto found = std::find_if(frameworks.begin(), frameworks.end(),
                                    [&](const auto& framework) { return framework->areaOf(id) != nullptr; });
    return found == frameworks.end() ? nullptr : found->get();
}

/// The framework of the audit, then those that it had before and those that its marks name.
Frameworks frameworksOf(const Audit& audit, Stores& stores, AuditFrameworks& frameworks) {
    Frameworks all{frameworks.of(audit)};
    for (auto& former : frameworks.formerOf(audit, stores.carried.marks(audit.id)))
        all.push_back(std::move(former));
    return all;
}

/// Every reference of one audit's records into its framework.
void checkReferences(const Audit& audit, const Frameworks& frameworks, Stores& stores, Problems& problems) {
    const auto require = [&](bool known, const std::string& what, const std::string& id) {
        if (!known)
            problems.push_back({"reference", what + " of audit " + audit.id.text() + " names " + id});
    };
    const auto requireSubject = [&](const std::string& what, const std::string& id) {
        require(latestWith(frameworks, id) != nullptr, what, id);
    };
    for (const Judgement& judgement : stores.judgements.judgements(audit.id)) {
        requireSubject("judgement", judgement.subjectId);
        const Framework* framework = latestWith(frameworks, judgement.subjectId);
        const Scale* scale = framework != nullptr ? framework->scaleOf(judgement.subjectId) : nullptr;
        require(judgement.levelId.empty() ||
                    (scale != nullptr && scale->findLevel(judgement.levelId) != nullptr),
                "judgement on " + judgement.subjectId, judgement.levelId);
    }
    for (const Description& description : stores.judgements.descriptions(audit.id))
        requireSubject("description", description.subjectId);
    for (const Highlight& highlight : stores.judgements.highlights(audit.id))
        requireSubject("highlight", highlight.descriptorId);
    for (const Note& note : stores.notes.ofAudit(audit.id))
        requireSubject("note " + note.id.text(), note.subjectId);
    for (const EvidenceLink& link : stores.evidence.linksOfAudit(audit.id))
        requireSubject("evidence link " + link.id.text(), link.subjectId);
    for (const Action& action : stores.actions.ofAudit(audit.id)) {
        if (!action.areaId.empty())
            requireSubject("action " + action.id.text(), action.areaId);
        for (const std::string& subject : action.subjectIds)
            requireSubject("action " + action.id.text(), subject);
    }
    for (const SubjectMark& mark : stores.carried.marks(audit.id))
        require(frameworks.front()->areaOf(mark.subjectId) != nullptr, "mark", mark.subjectId);
}

/// Every fact stands in a field of its type, every answer on a question, of the audit's framework or of one
/// that it had before.
void checkFacts(const Audit& audit, const Frameworks& frameworks, Stores& stores, Problems& problems) {
    const auto require = [&](bool holds, const char* rule, const std::string& what) {
        if (!holds)
            problems.push_back({rule, what + " of audit " + audit.id.text()});
    };
    const auto anyOf = [&](const auto& holds) {
        return std::any_of(frameworks.begin(), frameworks.end(),
                           [&](const auto& framework) { return holds(*framework); });
    };
    for (const Fact& fact : stores.facts.ofAudit(audit.id)) {
        const std::string what = "fact " + factKey(fact.itemId, fact.fieldId, fact.rowId);
        const auto fieldIn = [&](const Framework& framework) -> const Field* {
            const Item* item = framework.findItem(fact.itemId);
            return item == nullptr ? nullptr : findField(*item, fact.fieldId);
        };
        const auto isOfType = [&](const Framework& framework) {
            const Field* field = fieldIn(framework);
            return field != nullptr && fits(fact, *field);
        };
        if (!anyOf([&](const Framework& framework) { return fieldIn(framework) != nullptr; })) {
            require(false, "reference", what);
            continue;
        }
        require(anyOf(isOfType), "fact-type", what);
        require(anyOf([&](const Framework& framework) {
                    const Field* field = fieldIn(framework);
                    return field != nullptr && fits(fact, *field) &&
                           readFactValue(*field, fact.value) == fact.value;
                }),
                "fact-value", what);
    }
    for (const Answer& answer : stores.facts.answers(audit.id))
        require(anyOf([&](const Framework& framework) {
                    const Item* item = framework.findItem(answer.itemId);
                    return item != nullptr && item->kind == ItemKind::Question;
                }),
                "reference", "answer " + answer.itemId);
    if (const auto focus = stores.meetings.focus(audit.id))
        for (const std::string& area : focus->areaIds)
            require(anyOf([&](const Framework& framework) { return framework.findArea(area) != nullptr; }),
                    "reference", "focus area " + area);
}

void checkAudits(Stores& stores, AuditFrameworks& frameworks, Problems& problems) {
    for (const Audit& audit : stores.audits.all()) {
        try {
            const Frameworks all = frameworksOf(audit, stores, frameworks);
            checkReferences(audit, all, stores, problems);
            checkFacts(audit, all, stores, problems);
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
