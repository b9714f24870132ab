#pragma once

#include "core/audit/audit_snapshot.h"
#include "core/audit_service.h"
#include "core/framework/framework_loader.h"
#include "import/csv_table.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <vector>

/// The shapes of `--json`, described in docs/command-line.md. A change to one is a change for every script.
namespace inclusion::cli {

using Json = nlohmann::json;

Json jsonOf(const Finding& finding);
Json jsonOf(const TableProblem& problem);
Json jsonOf(const FileProblem& problem);
Json jsonOf(const Setting& setting);
Json jsonOf(const Audit& audit);
Json jsonOf(const Judgement& judgement);
Json jsonOf(const Note& note);
Json jsonOf(const Evidence& evidence);
Json jsonOf(const EvidenceLink& link);
Json jsonOf(const analysis::EvidenceOffer& offer);
Json jsonOf(const Attachment& attachment);
Json jsonOf(const Action& action);
Json jsonOf(const HistoryEntry& entry);
Json jsonOf(const SearchHit& hit);
Json jsonOf(const BackupInfo& backup);
Json jsonOf(const std::optional<Date>& date); ///< "2026-10-14", or null

/// An array of the above; instantiated for each of them.
template <typename T>
Json jsonArray(const std::vector<T>& values);

} // namespace inclusion::cli
