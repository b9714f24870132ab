#pragma once

#include "core/report/report_document.h"

#include <string>

namespace inclusion::report::pdf {

/// The longest name or description that goes into a string of the file, in bytes of UTF-8. PDF/A-2 allows
/// 32,767 bytes of what is at most twice as long there.
constexpr std::size_t longestString = 10000;

/// What the file says of itself, cleaned; the same in the document information and in the XMP packet.
struct Metadata {
    std::string title;
    std::string author;
    std::string subject;
    std::string language;
    std::string created; ///< "YYYY-MM-DDThh:mm:ssZ", or empty
    std::string producer;

    static Metadata of(const ReportDocument& document);

    /// The date as PDF writes it, e.g. "D:20261121093000Z"; empty without a date.
    std::string pdfDate() const;
    /// The XMP packet, with the claims of PDF/UA-1 and PDF/A-2a.
    std::string xmp() const;
};

} // namespace inclusion::report::pdf
