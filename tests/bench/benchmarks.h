#pragma once

#include <filesystem>

#include "bench/measurement.h"

namespace inclusion::bench {

/// Where the benchmarks find programs and data, and where they may write.
struct Places {
    std::filesystem::path programs; ///< folder of inclusion-audit
    std::filesystem::path data;     ///< share/inclusion-workbench
    std::filesystem::path scratch;  ///< an empty folder
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

} // namespace inclusion::bench
