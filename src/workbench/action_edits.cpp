#include "workbench/action_edits.h"

#include "workbench/audit_session.h"
#include "workbench/qt_convert.h"

#include <QCoreApplication>

#include <algorithm>

namespace inclusion {
namespace {

/// The translation context of what is proposed.
struct Proposals {
    Q_DECLARE_TR_FUNCTIONS(ActionProposals)
};

/// Adds an action; its id, which the change set tells.
std::optional<ActionId> add(AuditSession& session, Action action) {
    std::optional<ActionId> made;
    const auto listening =
        QObject::connect(&session, &AuditSession::changed, &session, [&](const ChangeSet& changes) {
            for (const Change& change : changes.changes) {
                if (change.kind == RecordKind::Action)
                    made = ActionId(change.recordId);
            }
        });
    const bool added = session.run(session.service().addAction(std::move(action)));
    QObject::disconnect(listening);
    return added ? made : std::nullopt;
}

} // namespace

std::optional<ActionId> addAction(AuditSession& session, const QString& title) {
    Action action;
    action.auditId = session.auditId();
    action.title = toCore(title);
    return add(session, std::move(action));
}

std::optional<ActionId> addActionTowards(AuditSession& session, const std::string& subjectId,
                                         const std::string& descriptorId) {
    const Framework* framework = session.framework();
    const Descriptor* descriptor = framework ? framework->findDescriptor(descriptorId) : nullptr;
    const Level* level = descriptor ? framework->findLevel(descriptor->levelId) : nullptr;
    if (!level)
        return std::nullopt;
    Action action;
    action.auditId = session.auditId();
    const Area* area = framework->areaOf(subjectId);
    action.areaId = area ? area->id : std::string();
    action.title = toCore(Proposals::tr("Towards %1: %2", "level, item")
                              .arg(toQt(level->title), toQt(framework->labelOf(subjectId))));
    action.purpose = descriptor->text;
    if (subjectId != action.areaId)
        action.subjectIds.push_back(subjectId);
    action.subjectIds.push_back(descriptorId);
    return add(session, std::move(action));
}

std::optional<ActionId> addActionFor(AuditSession& session, const std::string& subjectId) {
    const Framework* framework = session.framework();
    const Area* area = framework ? framework->areaOf(subjectId) : nullptr;
    if (!area)
        return std::nullopt;
    Action action;
    action.auditId = session.auditId();
    action.areaId = area->id;
    action.title = toCore(Proposals::tr("For %1", "item").arg(toQt(framework->labelOf(subjectId))));
    if (framework->findItem(subjectId))
        action.subjectIds.push_back(subjectId);
    return add(session, std::move(action));
}

std::optional<ActionId> actionTowards(const AuditSession& session, const std::string& descriptorId) {
    const auto actions = session.service().actions(session.auditId());
    if (!actions)
        return std::nullopt;
    for (const Action& action : *actions) {
        const auto& subjects = action.subjectIds;
        if (action.isOpen() && std::find(subjects.begin(), subjects.end(), descriptorId) != subjects.end())
            return action.id;
    }
    return std::nullopt;
}

bool changeAction(AuditSession& session, const ActionId& id, const std::function<void(Action&)>& change) {
    const auto stored = session.service().action(id);
    if (!stored || !*stored) {
        session.report(stored ? Error{ErrorCode::NotFound, {"action", id.text()}} : stored.error());
        return false;
    }
    Action action = **stored;
    change(action);
    return session.run(session.service().changeAction(action));
}

bool addReviewRound(AuditSession& session, const ActionId& id, ReviewRound round) {
    return session.run(session.service().addReviewRound(id, std::move(round)));
}

bool removeAction(AuditSession& session, const ActionId& id) {
    return session.run(session.service().removeAction(id));
}

} // namespace inclusion
