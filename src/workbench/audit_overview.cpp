#include "workbench/audit_overview.h"

#include "core/analysis/progress.h"
#include "core/audit_service.h"
#include "workbench/qt_convert.h"

#include <QCoreApplication>

#include <algorithm>

namespace inclusion {
namespace {

/// The translation context of these words.
struct AuditWords {
    Q_DECLARE_TR_FUNCTIONS(AuditWords)
};

int waiting(const AuditSnapshot& snapshot, SubjectMark::Kind kind) {
    return static_cast<int>(std::count_if(snapshot.marks.begin(), snapshot.marks.end(),
                                          [&](const SubjectMark& mark) { return mark.kind == kind; }));
}

} // namespace

QString auditName(const AuditService& service, const Audit& audit) {
    const auto framework = service.frameworkOf(audit);
    return AuditWords::tr("%1 %2", "framework, cycle")
        .arg(toQt(framework ? (*framework)->shownTitle() : audit.frameworkId), toQt(audit.cycle));
}

QStringList workDone(const AuditSnapshot& snapshot, const analysis::Progress& whole) {
    QStringList parts;
    const auto& items = snapshot.framework->items();
    const auto questions = std::count_if(items.begin(), items.end(),
                                         [](const Item* item) { return item->kind == ItemKind::Question; });
    if (whole.judgeable > 0)
        parts.append(AuditWords::tr("%1 of %2 judged").arg(whole.judged).arg(whole.judgeable));
    if (questions > 0)
        parts.append(AuditWords::tr("%1 of %2 answered").arg(snapshot.answers.size()).arg(questions));
    if (parts.isEmpty())
        parts.append(AuditWords::tr("%1 of %2 described").arg(whole.described).arg(whole.items));
    return parts;
}

QString progressText(const AuditSnapshot& snapshot) {
    const analysis::Progress whole = analysis::progressOf(snapshot).whole;
    QStringList parts = workDone(snapshot, whole);
    if (const int count = waiting(snapshot, SubjectMark::Kind::NotRechecked); count > 0)
        parts.append(AuditWords::tr("%1 not re-checked").arg(count));
    if (const int count = waiting(snapshot, SubjectMark::Kind::LookAgain); count > 0)
        parts.append(AuditWords::tr("%1 to look at again").arg(count));
    return parts.join(QStringLiteral(" · "));
}

} // namespace inclusion
