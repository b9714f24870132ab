#include "report/pdf/finish/bookmark_writer.h"

#include "report/pdf/finish/destination.h"
#include "report/text/plain_text.h"

namespace inclusion::report::pdf {

namespace {

using Handle = QPDFObjectHandle;

/// A bookmark with those below it.
struct Bookmark {
    Handle object;
    int level = 0;
    std::vector<Bookmark> below = {};

    bool isOpen() const { return level <= 1; }
};

/// Links bookmarks with one another and with what they stand below. Returns how many are seen when that is
/// open.
int link(Handle parent, std::vector<Bookmark>& bookmarks) {
    int seen = 0;
    for (std::size_t i = 0; i < bookmarks.size(); ++i) {
        Bookmark& each = bookmarks[i];
        each.object.replaceKey("/Parent", parent);
        if (i > 0)
            each.object.replaceKey("/Prev", bookmarks[i - 1].object);
        if (i + 1 < bookmarks.size())
            each.object.replaceKey("/Next", bookmarks[i + 1].object);
        const int below = link(each.object, each.below);
        if (below > 0)
            each.object.replaceKey("/Count", Handle::newInteger(each.isOpen() ? below : -below));
        seen += 1 + (each.isOpen() ? below : 0);
    }
    if (!bookmarks.empty()) {
        parent.replaceKey("/First", bookmarks.front().object);
        parent.replaceKey("/Last", bookmarks.back().object);
    }
    return seen;
}

} // namespace

void writeBookmarks(QPDF& pdf, const PaintedReport& report, const std::vector<Handle>& pages) {
    const std::vector<OutlineEntry>& entries = report.outline.entries();
    std::vector<int> objects;
    for (const Handle& page : pages)
        objects.push_back(page.getObjectID());
    std::vector<Bookmark> all;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (!entries[i].bookmark)
            continue;
        std::vector<Bookmark>* list = &all;
        while (!list->empty() && list->back().level < entries[i].level)
            list = &list->back().below;
        std::string place;
        addDestination(place, report, objects, report.headings[i]);
        list->push_back({pdf.makeIndirectObject(Handle::newDictionary(
                             {{"/Title", Handle::newUnicodeString(shortened(entries[i].text, longestString))},
                              {"/Dest", Handle::parse(&pdf, place)}})),
                         entries[i].level});
    }
    if (all.empty())
        return;
    Handle root = pdf.makeIndirectObject(Handle::newDictionary({{"/Type", Handle::newName("/Outlines")}}));
    root.replaceKey("/Count", Handle::newInteger(link(root, all)));
    pdf.getRoot().replaceKey("/Outlines", root);
    pdf.getRoot().replaceKey("/PageMode", Handle::newName("/UseOutlines"));
}

} // namespace inclusion::report::pdf
