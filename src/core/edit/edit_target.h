#pragma once

#include "core/audit/action.h"
#include "core/audit/answer.h"
#include "core/audit/audit.h"
#include "core/audit/carried.h"
#include "core/audit/evidence.h"
#include "core/audit/fact.h"
#include "core/audit/judgement.h"
#include "core/audit/meeting.h"
#include "core/audit/report_look.h"
#include "core/audit/review.h"
#include "core/audit/school_framework.h"
#include "core/audit/setting.h"
#include "core/edit/edit.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace inclusion {

struct Stores;

/// Who makes an edit, and when: what its history says.
struct EditContext {
    std::string author;
    std::string editName;
    Timestamp at;
    bool undo = false;
};

/// What edits work on: the records of the open file inside the service's transaction. Every replacement is
/// guarded by the value it replaces, goes into the history and keeps the search index in line. Throws
/// `Failure` and `SQLite::Exception`.
class EditTarget {
public:
    EditTarget(Stores& stores, IdFactory& ids, std::filesystem::path path, EditContext context,
               EditWatch watch = {});

    /// Adds (no `before`), changes or removes (no `after`) one record. For `Setting`, `Audit`, `Judgement`,
    /// `Description`, `Highlight`, `Note`, `Evidence`, `EvidenceLink`, `Attachment`, `Action`, `Fact`,
    /// `Answer`, `FocusChoice`, `Meeting`, `SchoolYear`, `SchoolFramework`, `SchoolWording`, `ReviewPack`,
    /// `ReviewComment`, `FirstView`, `SubjectMark`, `EvidenceCheck`, `SavedTemplate` and `SchoolLogo`.
    template <typename Record>
    Change replace(const std::optional<Record>& before, const std::optional<Record>& after);

    /// Keeps the bytes of an attachment under their hash, once.
    void keepContent(const std::string& sha256, std::string_view bytes);

    /// Keeps the text of a framework under its hash, once.
    void keepFrameworkText(const std::string& hash, const std::string& text);
    /// Keeps the content of a review pack under its hash, once.
    void keepPackContent(const std::string& sha256, std::string_view content);

    const EditContext& context() const { return m_context; }
    /// The file, for errors.
    const std::filesystem::path& path() const { return m_path; }

private:
    Stores& m_stores;
    IdFactory& m_ids;
    std::filesystem::path m_path;
    EditContext m_context;
    std::string m_batch;
    EditWatch m_watch;
    std::size_t m_written = 0; ///< records
};

/// Which record a value is, as change sets and history name it.
Change changeOf(const Setting& setting);
Change changeOf(const Audit& audit);
Change changeOf(const Judgement& judgement);
Change changeOf(const Description& description);
Change changeOf(const Highlight& highlight);
Change changeOf(const Note& note);
Change changeOf(const Evidence& evidence);
Change changeOf(const EvidenceLink& link);
Change changeOf(const Attachment& attachment);
Change changeOf(const Action& action);
Change changeOf(const SubjectMark& mark);
Change changeOf(const EvidenceCheck& check);
Change changeOf(const SchoolFramework& framework);
Change changeOf(const SchoolWording& wording);
Change changeOf(const ReviewPack& pack);
Change changeOf(const ReviewComment& comment);
Change changeOf(const FirstView& view);
Change changeOf(const Fact& fact);
Change changeOf(const Answer& answer);
Change changeOf(const FocusChoice& focus);
Change changeOf(const Meeting& meeting);
Change changeOf(const SchoolYear& year);
Change changeOf(const SavedTemplate& saved);
Change changeOf(const SchoolLogo& logo);

} // namespace inclusion
