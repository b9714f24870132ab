#pragma once

#include <filesystem>
#include <vector>

#include "bench/measurement.h"

namespace inclusion::bench {

/// Where the benchmarks find programs and data, and where they may write.
struct Places {
    std::filesystem::path programs; ///< folder of inclusion-audit
    std::filesystem::path data;     ///< share/inclusion-workbench
    std::filesystem::path scratch;  ///< an empty folder
    std::filesystem::path shared;   ///< what several benchmarks of a run use; whoever needs it first makes it
};

/// One changed rationale of 60 words: service against bare SQLite.
Comparison editBenchmark(const Places& places);
/// The 50 best hits among 100,000 pieces of evidence: service against a bare FTS5 query.
Comparison searchBenchmark(const Places& places);
/// One edit in a large protected file against the same in a plain one.
Comparison sealedEditBenchmark(const Places& places);
/// Opening such a file by its passphrase against the password hash and opening a plain one.
Comparison sealedOpenBenchmark(const Places& places);
/// The sample's report: inclusion-audit against weasyprint, LibreOffice, and Qt without tags.
Comparison reportBenchmark(const Places& places);
Comparison reportOfficeBenchmark(const Places& places);
Comparison reportQtBenchmark(const Places& places);
/// The report of an audit ten times as large against that of one as large as the sample: time, and memory.
Comparison reportTimeGrowth(const Places& places);
Comparison reportMemoryGrowth(const Places& places);
/// The window on a large file (large_file.h), whole processes against that of an empty window: the time until
/// it is painted, the memory it takes …
std::vector<Comparison> openingBenchmark(const Places& places);
std::vector<Comparison> memoryBenchmark(const Places& places);
/// … how long a key holds the GUI thread, field by field, and while a report is written: the 99th percentile
/// against a frame of 16 ms; and how long everything else that a person does holds it, against 100 ms.
std::vector<Comparison> typingBenchmark(const Places& places);
std::vector<Comparison> exportingBenchmark(const Places& places);
std::vector<Comparison> holdingBenchmark(const Places& places);

} // namespace inclusion::bench
