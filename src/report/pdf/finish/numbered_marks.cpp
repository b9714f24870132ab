#include "report/pdf/finish/numbered_marks.h"

namespace inclusion::report::pdf {

NumberedMarks::NumberedMarks(const PaintedReport& report) : ofSlot(report.tree.slotCount()) {
    std::size_t pages = 0;
    for (const PaintedFile& file : report.files)
        pages += file.pages;
    ofPage.resize(pages);
    std::vector<int> next(pages, 0);
    mcids.reserve(report.marks.size());
    for (std::size_t i = 0; i < report.marks.size(); ++i) {
        const Mark& mark = report.marks[i];
        const auto page = static_cast<std::size_t>(mark.page);
        ofPage[page].push_back(i);
        mcids.push_back(mark.slot < 0 ? -1 : next[page]++);
        if (mark.slot >= 0)
            ofSlot[static_cast<std::size_t>(mark.slot)].push_back(i);
    }
}

} // namespace inclusion::report::pdf
