#include "import/framework_numbers.h"

#include "core/framework/utf8.h"

#include <algorithm>
#include <map>
#include <set>

namespace inclusion {

namespace {

/// What stands before the last full stop, or nothing.
std::string prefixOf(const std::string& number) {
    const std::size_t dot = number.rfind('.');
    return dot == std::string::npos ? std::string() : number.substr(0, dot);
}

/// The one prefix of all numbers that an area's items have.
std::string commonPrefix(const DraftArea& area) {
    std::string common;
    for (const DraftItem& item : area.items) {
        const std::string prefix = prefixOf(item.number);
        if (prefix.empty() || (!common.empty() && prefix != common))
            return {};
        common = prefix;
    }
    return common;
}

void numberAreas(std::vector<DraftArea>& areas) {
    std::set<std::string> taken;
    for (DraftArea& area : areas) {
        if (const std::string prefix = commonPrefix(area); !prefix.empty() && area.number.empty())
            area.number = prefix;
        if (!area.number.empty() && !taken.insert(area.number).second)
            area.number.clear(); // two areas with one number: the second gets another
    }
    std::size_t next = 1;
    for (DraftArea& area : areas) {
        if (!area.number.empty())
            continue;
        while (!taken.insert(std::to_string(next)).second)
            ++next;
        area.number = std::to_string(next);
    }
}

/// Whether plain numbers run through all areas, as in a list from 1 to 52, instead of restarting in each.
bool numbersRunThrough(const std::vector<DraftArea>& areas) {
    std::set<std::string> seen;
    for (const DraftArea& area : areas)
        for (const DraftItem& item : area.items)
            if (!item.number.empty() && !seen.insert(item.number).second)
                return false;
    return true;
}

/// "1.10" for "1.9", where the part after the last full stop ends in 9; empty for others.
std::string nextTen(const std::string& number) {
    const std::size_t dot = number.rfind('.');
    if (dot == std::string::npos || !number.ends_with('9') ||
        number.find_first_not_of("0123456789", dot + 1) != std::string::npos)
        return {};
    std::string next = number;
    std::size_t at = next.size();
    while (at > dot + 1 && next[at - 1] == '9')
        next[--at] = '0';
    if (at > dot + 1)
        ++next[at - 1];
    else
        next.insert(at, 1, '1');
    return next;
}

/// A spreadsheet that takes 1.10 for a number keeps it as 1.1. After 1.9 it can only have been 1.10. Returns
/// how many were put right.
std::size_t mendTens(DraftArea& area) {
    std::size_t mended = 0;
    std::set<std::string> seen;
    std::string before;
    for (DraftItem& item : area.items) {
        const std::string ten = nextTen(before);
        if (!ten.empty() && seen.contains(item.number)) {
            std::string cut = ten;
            cut.erase(cut.find_last_not_of('0') + 1);
            if (item.number == cut) {
                item.number = ten;
                ++mended;
            }
        }
        seen.insert(item.number);
        before = item.number;
    }
    return mended;
}

std::string placeOf(const DraftItem& item) {
    return (item.sheet.empty() ? "row " : item.sheet + ", row ") + std::to_string(item.row);
}

} // namespace

void completeNumbers(std::vector<DraftArea>& areas, std::vector<TableProblem>& problems,
                     std::vector<TableProblem>& notes) {
    std::size_t mended = 0;
    for (DraftArea& area : areas)
        mended += mendTens(area);
    if (mended > 0)
        notes.push_back({0, "number", "number-mended",
                         std::to_string(mended) + (mended == 1 ? " number" : " numbers") +
                             " such as 1.10 had lost the zero, and got it back",
                         "keep the column as text in the spreadsheet"});
    numberAreas(areas);
    const bool asTheyAre = numbersRunThrough(areas);
    std::map<std::string, std::string> areaOfNumber;
    for (const DraftArea& area : areas)
        areaOfNumber.emplace(area.number, area.title);
    std::map<std::string, const DraftItem*> seen;
    std::size_t filledIn = 0;
    for (DraftArea& area : areas) {
        for (DraftItem& item : area.items) {
            if (item.number.empty())
                continue;
            const std::string prefix = prefixOf(item.number);
            if (prefix.empty() && !asTheyAre)
                item.number = area.number + "." + item.number;
            const std::string column = item.sheet.empty() ? "number" : item.sheet + ": number";
            if (const auto other = areaOfNumber.find(prefix);
                !prefix.empty() && prefix != area.number && other != areaOfNumber.end())
                problems.push_back({item.row, column, "number-elsewhere",
                                    inQuotes(item.number) + " stands in the area " + inQuotes(area.title) +
                                        ", but belongs to " + inQuotes(other->second),
                                    "put the row into its area, or give it another number"});
            const auto [first, isNew] = seen.emplace(item.number, &item);
            if (!isNew)
                problems.push_back(
                    {item.row, column, "number-twice",
                     inQuotes(item.number) + " stands in " + placeOf(*first->second) + " already",
                     "give each statement a number of its own; a spreadsheet that takes 1.10 for a number "
                     "keeps it as 1.1, so make the column text"});
        }
        std::size_t place = 0;
        for (DraftItem& item : area.items) {
            ++place;
            if (!item.number.empty())
                continue;
            std::size_t number = place;
            while (!seen.emplace(area.number + "." + std::to_string(number), &item).second)
                ++number;
            item.number = area.number + "." + std::to_string(number);
            ++filledIn;
        }
    }
    if (filledIn > 0)
        notes.push_back({0, "number", "number-filled",
                         std::to_string(filledIn) + (filledIn == 1 ? " statement has" : " statements have") +
                             " no number and got one by its place",
                         "look whether the source numbers them otherwise"});
}

std::vector<FrameworkDraft::Area> draftAreas(const std::vector<DraftArea>& areas, bool highestFirst) {
    std::vector<FrameworkDraft::Area> drafts;
    for (const DraftArea& area : areas) {
        FrameworkDraft::Area& draft = drafts.emplace_back();
        draft.number = area.number;
        draft.title = area.title;
        for (const DraftItem& item : area.items) {
            FrameworkDraft::Item& made = draft.items.emplace_back();
            made.number = item.number;
            made.statement = item.statement;
            made.reference = "Table, " + placeOf(item);
            std::vector<std::vector<std::string>> rows = {item.descriptors};
            rows.insert(rows.end(), item.more.begin(), item.more.end());
            for (std::size_t level = 0; level < item.descriptors.size(); ++level)
                for (const auto& row : rows) {
                    const std::size_t column = highestFirst ? row.size() - 1 - level : level;
                    if (!row[column].empty())
                        made.descriptors.emplace_back(level, row[column]);
                }
        }
    }
    return drafts;
}

} // namespace inclusion
