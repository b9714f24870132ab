#include "core/edit/report_look_edits.h"

#include "core/audit/file_name.h"
#include "core/audit/record_rules.h"
#include "core/edit/edit_names.h"
#include "core/framework/name_match.h"
#include "core/storage/stores/stores.h"

#include <utility>

namespace inclusion {

namespace names = edit_names;

EditPtr ReportLookEdits::saveTemplate(SavedTemplate after) const {
    after.name = std::string(trimmed(after.name));
    valueOrThrow(checkRecord(after));
    std::optional<SavedTemplate> before;
    if (after.id.isEmpty())
        after.id = m_sources.ids.make<SavedTemplateId>();
    else
        before = found(m_sources.stores.looks.find(after.id), RecordKind::SavedTemplate, after.id.text());
    for (const SavedTemplate& other : m_sources.stores.looks.templates())
        if (other.id != after.id && lowerCase(other.name) == lowerCase(after.name))
            throw Failure(ErrorCode::AlreadyThere,
                          {std::string(idOf(RecordKind::SavedTemplate)), after.name});
    SavedTemplate renamed = before.value_or(after);
    renamed.name = after.name;
    const bool onlyRenames = before && renamed == after;
    return recordEdit<SavedTemplate>(onlyRenames ? names::renameTemplate : names::saveTemplate, {}, before,
                                     std::move(after));
}

EditPtr ReportLookEdits::removeTemplate(const SavedTemplateId& id) const {
    const SavedTemplate before = found(m_sources.stores.looks.find(id), RecordKind::SavedTemplate, id.text());
    return recordEdit<SavedTemplate>(names::removeTemplate, {}, before, std::nullopt);
}

EditPtr ReportLookEdits::setLogo(const std::string& fileName, std::string bytes) const {
    if (bytes.size() > largestLogo)
        throw Failure(ErrorCode::FileTooLarge,
                      {fileName, std::to_string(bytes.size()), std::to_string(largestLogo)});
    SchoolLogo after{bareFileName(fileName), std::string(pictureType(bytes)), std::move(bytes)};
    valueOrThrow(checkRecord(after));
    return recordEdit<SchoolLogo>(names::setLogo, {}, m_sources.stores.looks.logo(), std::move(after));
}

EditPtr ReportLookEdits::removeLogo() const {
    const SchoolLogo before = found(m_sources.stores.looks.logo(), RecordKind::SchoolLogo, "logo");
    return recordEdit<SchoolLogo>(names::removeLogo, {}, before, std::nullopt);
}

} // namespace inclusion
