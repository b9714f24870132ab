#include "widgets/panels/report/print_pages.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfDocument>
#include <QPrinter>

#include <algorithm>

namespace inclusion {
namespace {

constexpr double finest = 300; ///< dots an inch: finer costs much and shows nothing

/// The pages that the person asked for, counted from 0.
std::pair<int, int> pagesOf(const QPrinter& printer, int count) {
    if (printer.printRange() != QPrinter::PageRange || printer.fromPage() < 1)
        return {0, count};
    const int last = printer.toPage() < 1 ? count : std::min(printer.toPage(), count);
    return {std::min(printer.fromPage() - 1, last), last};
}

} // namespace

Result<ReportOutcome> printPages(const QByteArray& pdf, QPrinter& printer, const ReportProgress& progress) {
    QBuffer buffer;
    buffer.setData(pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    printer.setFullPage(true);
    QPainter painter;
    if (document.pageCount() == 0 || !painter.begin(&printer))
        return failure(ErrorCode::RenderFailed, {}, "the printer cannot be used");
    const auto [first, end] = pagesOf(printer, document.pageCount());
    for (int page = first; page < end; ++page) {
        if (!progress(static_cast<double>(page - first) / (end - first))) {
            painter.end();
            printer.abort();
            return failure(ErrorCode::Cancelled);
        }
        if (page > first && !printer.newPage())
            return failure(ErrorCode::RenderFailed, {}, "the printer takes no more pages");
        const QSizeF points = document.pagePointSize(page);
        const QRectF paper = printer.paperRect(QPrinter::DevicePixel);
        QSizeF size = points;
        size.scale(paper.size(), Qt::KeepAspectRatio);
        const double dots = std::min(finest, static_cast<double>(printer.resolution()));
        const QImage image = document.render(page, (points * dots / 72).toSize());
        painter.drawImage(QRectF({(paper.width() - size.width()) / 2, 0}, size), image);
    }
    painter.end();
    return ReportOutcome{};
}

} // namespace inclusion
