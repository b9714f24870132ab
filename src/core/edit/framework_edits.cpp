#include "core/edit/framework_edits.h"

#include "core/audit/file_name.h"
#include "core/audit/record_rules.h"
#include "core/edit/edit_names.h"
#include "core/storage/audit_frameworks.h"
#include "core/storage/stores/stores.h"

#include <utility>

namespace inclusion {

namespace names = edit_names;

namespace {

/// Adds or renews a framework. Its text goes into the file with the entry and stays there when the entry is
/// taken away: an audit may have been made with it meanwhile.
class AddFrameworkEdit : public RecordEdit<SchoolFramework> {
public:
    AddFrameworkEdit(std::optional<SchoolFramework> before, SchoolFramework after,
                     std::shared_ptr<const Framework> framework)
        : RecordEdit<SchoolFramework>(names::addFramework, {}, std::move(before), std::move(after)),
          m_framework(std::move(framework)) {}

    Result<ChangeSet> apply(EditTarget& target) override {
        const Result<> kept = guarded(
            target.path(), [&] { target.keepFrameworkText(m_framework->hash(), m_framework->text()); });
        if (!kept)
            return tl::unexpected<Error>(kept.error());
        return RecordEdit<SchoolFramework>::apply(target);
    }

private:
    std::shared_ptr<const Framework> m_framework;
};

} // namespace

EditPtr FrameworkEdits::addFramework(std::shared_ptr<const Framework> framework,
                                     const std::string& origin) const {
    const std::optional<SchoolFramework> before = m_sources.stores.schoolFrameworks.find(framework->id());
    SchoolFramework after{framework->id(), framework->hash(), bareFileName(origin), m_sources.clock.now()};
    valueOrThrow(checkRecord(after));
    if (before && before->hash == after.hash)
        after = *before; // the very same text: where it came from does not matter
    return std::make_unique<AddFrameworkEdit>(before, std::move(after), std::move(framework));
}

EditPtr FrameworkEdits::removeFramework(const std::string& frameworkId) const {
    const SchoolFramework before =
        found(m_sources.stores.schoolFrameworks.find(frameworkId), RecordKind::SchoolFramework, frameworkId);
    return recordEdit<SchoolFramework>(names::removeFramework, {}, before, std::nullopt);
}

EditPtr FrameworkEdits::setWording(SchoolWording after) const {
    const auto framework = m_sources.frameworks.withId(after.frameworkId);
    after.origin = bareFileName(after.origin);
    after.keptAt = m_sources.clock.now();
    valueOrThrow(checkRecord(after));
    for (const auto& [itemId, text] : after.texts)
        if (framework->findItem(itemId) == nullptr)
            throw Failure(ErrorCode::NotFound, {"item", itemId});
    const std::optional<SchoolWording> before = m_sources.stores.schoolWordings.find(after.frameworkId);
    if (before && before->texts == after.texts && before->origin == after.origin)
        after = *before;
    return recordEdit<SchoolWording>(names::setWording, {}, before, std::move(after));
}

EditPtr FrameworkEdits::removeWording(const std::string& frameworkId) const {
    const SchoolWording before =
        found(m_sources.stores.schoolWordings.find(frameworkId), RecordKind::SchoolWording, frameworkId);
    return recordEdit<SchoolWording>(names::removeWording, {}, before, std::nullopt);
}

} // namespace inclusion
