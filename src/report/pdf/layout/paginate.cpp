#include "report/pdf/layout/paginate.h"

#include <algorithm>
#include <limits>

namespace inclusion::report::pdf {

namespace {

constexpr double never = std::numeric_limits<double>::infinity();

/// What it costs to leave that share of a page empty: a tenth is hardly seen, a quarter at once.
double priceOfEmpty(double share) {
    return 100 * share * share;
}

/// What it costs to end a page before a strip with that wish: as much as the share that may stay empty for
/// it.
double priceOf(Wish wish) {
    switch (wish) {
    case Wish::None:
        return 0;
    case Wish::Remark:
        return priceOfEmpty(0.13);
    case Wish::Whole:
        return priceOfEmpty(0.19);
    case Wish::Close:
        return priceOfEmpty(0.22);
    case Wish::Note:
        return priceOfEmpty(0.26);
    case Wish::Picture:
        return priceOfEmpty(0.4);
    }
    return 0;
}

// What it costs to begin a chapter below the end of another: less than to leave half a page empty, more than
// what could be gained on later pages by letting the last lines of a chapter run over to one of their own.
const double chapterGoesOn = priceOfEmpty(0.2);
// How many times as much it costs to leave room empty that the next row of the table or line of the paragraph
// would have had: nobody sees why it stands overleaf.
constexpr double betweenRows = 4;
constexpr double brokenChain = 1000; // more than any page may cost
constexpr double tooShort = 0.15;    // of a page, for the last one
const double shortLastPage = priceOfEmpty(0.2);

/// Finds the best ends of pages, from the first strip to the last: the best way to a page that begins at a
/// strip is known before it is looked at which strips that page may end at.
class Pagination {
public:
    Pagination(const Flow& flow, double pageHeight)
        : m_flow(flow), m_pageHeight(pageHeight), m_best(flow.strips.size() + 1) {
        m_best.front().price = 0;
        for (std::size_t first = 0; first < flow.strips.size(); ++first)
            if (m_best[first].price < never)
                tryPagesFrom(first);
    }

    std::vector<StackedStrips> pages() const {
        std::vector<std::size_t> starts;
        for (std::size_t at = m_flow.strips.size(); at > 0; at = m_best[at].from)
            starts.push_back(m_best[at].from);
        std::vector<StackedStrips> pages;
        std::size_t end = m_flow.strips.size();
        for (const std::size_t start : starts) {
            const double room = isTooTall(start) ? never : m_pageHeight;
            pages.push_back(stackStrips(m_flow, start, end, room));
            end = start;
        }
        std::reverse(pages.begin(), pages.end());
        return pages;
    }

private:
    /// The best way to a page that begins at a strip.
    struct Way {
        double price = never;
        std::size_t from = 0; ///< where the page before it begins
    };

    bool isTooTall(std::size_t strip) const { return !Stack(m_flow, m_pageHeight).add(strip); }

    void tryPagesFrom(std::size_t first) {
        const std::size_t count = m_flow.strips.size();
        Stack stack(m_flow, m_pageHeight);
        std::size_t end = first;
        double price = 0;
        while (end < count && stack.add(end)) {
            price += end > first && m_flow.strips[end].pageStart == PageStart::Chapter ? chapterGoesOn : 0;
            ++end;
            if (end < count && !m_flow.strips[end].keepsWithPrevious)
                offer(first, end, price + priceOfEnd(stack.height(), end));
        }
        if (end == first)
            offer(first, first + 1, 0); // taller than a page
        else if (end == count)
            offer(first, end, price + (stack.height() < m_pageHeight * tooShort ? shortLastPage : 0));
        else if (m_flow.strips[end].pageStart != PageStart::No)
            offer(first, end, price);
        else
            offer(first, end, price + brokenChain);
    }

    double priceOfEnd(double height, std::size_t end) const {
        const double empty = priceOfEmpty(1 - height / m_pageHeight);
        return (isDivided(end) ? empty * betweenRows : empty) + priceOf(m_flow.strips[end].wish);
    }

    /// Whether a page break before that strip divides a table, a box or a paragraph.
    bool isDivided(std::size_t strip) const {
        const Strip& next = m_flow.strips[strip];
        const Strip& last = m_flow.strips[strip - 1];
        return (next.drawable && next.drawable == last.drawable) ||
               (next.frame >= 0 && next.frame == last.frame);
    }

    void offer(std::size_t first, std::size_t end, double price) {
        if (const double whole = m_best[first].price + price; whole < m_best[end].price)
            m_best[end] = {whole, first};
    }

    const Flow& m_flow;
    double m_pageHeight;
    std::vector<Way> m_best; ///< by strip
};

} // namespace

std::vector<StackedStrips> paginate(const Flow& flow, double pageHeight) {
    return Pagination(flow, pageHeight).pages();
}

} // namespace inclusion::report::pdf
