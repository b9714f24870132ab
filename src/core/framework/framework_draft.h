#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace inclusion {

/// A framework as a table states it: areas with numbered statements and what each level looks like for them.
/// `draftText` makes a framework file of it, which a person can go on with.
struct FrameworkDraft {
    struct Item {
        std::string number; ///< as shown, unique in the draft
        std::string statement;
        std::vector<std::pair<std::size_t, std::string>> descriptors; ///< place of the level, text
        std::string reference;                                        ///< where it stands in the source
    };
    struct Area {
        std::string number;
        std::string title;
        std::vector<Item> items;
    };

    std::string id;
    std::string title;
    std::string sourceTitle;         ///< what it was made from
    std::vector<std::string> levels; ///< titles, lowest first, 2 to 10
    std::vector<Area> areas;
};

/// The framework file of a draft: revision 1, ids made from numbers and titles, levels numbered and coloured
/// from pale to strong. Whether the result is valid is for `loadFramework` to say.
std::string draftText(const FrameworkDraft& draft);

/// A framework file to start from: valid, with those levels, and with texts that say what to write in their
/// place. Shows a judged statement with descriptors, a statement that the law asks for, a fact to enter and a
/// question.
std::string templateText(const std::string& id, const std::string& title,
                         const std::vector<std::string>& levels);

/// The titles "Level 1" to "Level n" of a scale that nobody has named yet.
std::vector<std::string> numberedLevels(std::size_t count);

/// An id from a title: "Our Own Check!" becomes "our-own-check"; `fallback` where no letter or digit is left.
std::string idFromTitle(std::string_view title, std::string_view fallback);

/// The first words of a statement, as a title for lists; the whole of it where it is short.
std::string shortTitleOf(std::string_view statement);

} // namespace inclusion
