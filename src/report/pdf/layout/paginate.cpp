#include "report/pdf/layout/paginate.h"

#include <limits>
#include <optional>

namespace inclusion::report::pdf {

namespace {

// As parts of the height of a page.
constexpr double tooShort = 0.15;
constexpr double enough = 0.25;
constexpr double mostEmpty = 0.18; // for keeping together what only had better stay together
constexpr double mostEmptyForNote = 0.25;

/// The last strip up to `end` before which a page may end when wishes from that one on are met, or `first`.
std::size_t breakAt(const Flow& flow, std::size_t first, std::size_t end, std::optional<Wish> met) {
    while (end > first && (flow.strips[end].keepsWithPrevious || (met && flow.strips[end].wish >= *met)))
        --end;
    return end;
}

/// Ends a page where the strips allow it: where as many wishes are met as do not leave much of it empty.
StackedStrips endPage(const Flow& flow, std::size_t first, StackedStrips full, double pageHeight) {
    const std::size_t end = first + full.places.size();
    for (const Wish least : {Wish::Whole, Wish::Close, Wish::Note}) {
        const std::size_t wished = breakAt(flow, first, end, least);
        if (wished == first)
            continue;
        StackedStrips page = stackStrips(flow, first, wished, pageHeight);
        if (page.height >= pageHeight * (1 - (least == Wish::Note ? mostEmptyForNote : mostEmpty)))
            return page;
    }
    const std::size_t allowed = breakAt(flow, first, end, std::nullopt);
    return allowed > first ? stackStrips(flow, first, allowed, pageHeight) : full;
}

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
        if (flow.strips[from].keepsWithPrevious || flow.strips[from].wish != Wish::None)
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
            page = endPage(flow, first, std::move(page), pageHeight);
            end = first + page.places.size();
        }
        pages.push_back(std::move(page));
        first = end;
    }
    fillLastPage(flow, pageHeight, pages);
    return pages;
}

} // namespace inclusion::report::pdf
