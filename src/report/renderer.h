#pragma once

#include "core/base/result.h"
#include "core/report/report_document.h"
#include "report/fonts_ahead.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace inclusion::report {

/// What rendering gave: the bytes of the file, and what the reader should know about them.
struct RenderedReport {
    std::string bytes;
    std::vector<std::string> warnings; ///< e.g. characters that no installed font can show
};

/// Options that hold for every format.
struct RenderOptions {
    std::string fontFamily = "Inter"; ///< fonts that it lacks a character for fall back to Noto
    /// Fonts that were made ready for this rendering, or null. Formats that set no text leave them.
    std::shared_ptr<FontsAhead> fonts = {};
    /// Called now and then with how much is done (0 to 1), from the thread that renders; the answer false
    /// stops the work, which then fails with `Cancelled`.
    std::function<bool(double done)> progress = {};
};

/// Turns the neutral document into one file format. Renderers hold no state between calls and may be used
/// from any thread, one call at a time each.
class Renderer {
public:
    virtual ~Renderer() = default;

    /// The id used on the command line and as the usual file ending, e.g. "pdf".
    virtual std::string_view format() const = 0;
    /// Reads the pictures first, so that every format shows the same ones.
    Result<RenderedReport> render(const ReportDocument& document, const RenderOptions& options) const;

protected:
    /// Renders a document whose pictures are ready (pictures/ready_picture.h).
    virtual Result<RenderedReport> renderReady(const ReportDocument& document,
                                               const RenderOptions& options) const = 0;
};

/// The renderers there are, in the order in which lists show them.
std::vector<std::unique_ptr<Renderer>> allRenderers();

/// The renderer of that format, or null.
std::unique_ptr<Renderer> rendererFor(std::string_view format);

/// Renders and writes the file: to a temporary name in the same folder, flushed, then renamed, so that there
/// is never half a file under the final name. Returns the warnings.
Result<std::vector<std::string>> writeReport(const Renderer& renderer, const ReportDocument& document,
                                             const RenderOptions& options, const std::filesystem::path& path);

} // namespace inclusion::report
