#include "report/pdf/layout/paginate.h"

#include <limits>

namespace inclusion::report::pdf {

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
    return pages;
}

} // namespace inclusion::report::pdf
