#include "report/pdf/layout/paginate.h"

#include <limits>

namespace inclusion::report::pdf {

namespace {

// As parts of the height of a page.
constexpr double tooShort = 0.15;
constexpr double enough = 0.25;

/// Moves some of the page before onto a last page that would stay nearly empty.
void fillLastPage(const Flow& flow, double pageHeight, std::vector<StackedStrips>& pages) {
    if (pages.size() < 2 || pages.back().height >= pageHeight * tooShort)
        return;
    const std::size_t first = pages[pages.size() - 2].places.front().strip;
    const std::size_t end = pages.back().places.front().strip;
    const std::size_t count = flow.strips.size();
    if (flow.strips[end].pageStart != PageStart::No)
        return;
    for (std::size_t from = end - 1; from > first; --from) {
        if (flow.strips[from].pageStart != PageStart::No)
            return;
        if (flow.strips[from].keepsWithPrevious)
            continue;
        StackedStrips last = stackStrips(flow, from, count, pageHeight);
        StackedStrips before = stackStrips(flow, first, from, pageHeight);
        if (last.places.size() != count - from || before.height < last.height)
            return;
        if (last.height < pageHeight * enough)
            continue;
        pages[pages.size() - 2] = std::move(before);
        pages.back() = std::move(last);
        return;
    }
}

} // namespace

std::vector<StackedStrips> paginate(const Flow& flow, double pageHeight) {
    std::vector<StackedStrips> pages;
    const std::size_t count = flow.strips.size();
    std::size_t first = 0;
    while (first < count) {
        StackedStrips page = stackStrips(flow, first, count, pageHeight);
        std::size_t end = first + page.places.size();
        if (end == first) {
            page = stackStrips(flow, first, first + 1, std::numeric_limits<double>::infinity());
            end = first + 1;
        } else if (end < count && flow.strips[end].pageStart == PageStart::No) {
            std::size_t earlier = end;
            while (earlier > first && flow.strips[earlier].keepsWithPrevious)
                --earlier;
            if (earlier > first && earlier < end) {
                end = earlier;
                page = stackStrips(flow, first, end, pageHeight);
            }
        }
        pages.push_back(std::move(page));
        first = end;
    }
    fillLastPage(flow, pageHeight, pages);
    return pages;
}

} // namespace inclusion::report::pdf
