#include <string>
#include <vector>

#include "bench/benchmarks.h"
#include "bench/process.h"

namespace inclusion::bench {

namespace {

/// The sample's largest report: the audit file, and the same content as HTML and ODT.
struct SampleReport {
    explicit SampleReport(const Places& places)
        : tool((places.programs / "inclusion-audit").string()),
          audit((places.scratch / "sample.inclusion").string()),
          html((places.scratch / "sample.html").string()), odt((places.scratch / "sample.odt").string()),
          ours((places.scratch / "ours.pdf").string()), theirs((places.scratch / "theirs.pdf").string()) {
        runProgram({tool, "sample", audit});
        write("html", html);
        write("odt", odt);
    }

    void write(const std::string& format, const std::string& output) const {
        runProgram({tool, "report", audit, "--framework", "rise-inclusion-audit", "--format", format,
                    "--output", output, "--pupil-data-checked"});
    }

    std::string tool;
    std::string audit;
    std::string html;
    std::string odt;
    std::string ours;
    std::string theirs;
};

Comparison againstProgram(const SampleReport& sample, const char* baseline, double bar,
                          const std::vector<std::string>& words) {
    return compare(
        "the sample's report as PDF", baseline, bar, 5, [&](int) { sample.write("pdf", sample.ours); },
        [&](int) { runProgram(words); });
}

} // namespace

Comparison reportBenchmark(const Places& places) {
    const SampleReport sample(places);
    return againstProgram(sample, "weasyprint, same content as HTML", 0.12,
                          {"weasyprint", sample.html, sample.theirs});
}

Comparison reportOfficeBenchmark(const Places& places) {
    const SampleReport sample(places);
    return againstProgram(
        sample, "LibreOffice, same content as ODT", 0.22,
        {"soffice", "--headless", "--convert-to", "pdf", "--outdir", places.scratch.string(), sample.odt});
}

Comparison reportQtBenchmark(const Places& places) {
    const SampleReport sample(places);
    return againstProgram(sample, "QTextDocument and QPdfWriter, same content as HTML, without tags", 1.4,
                          {(places.programs / "qt-pdf-baseline").string(), sample.html, sample.theirs});
}

} // namespace inclusion::bench
