#include "core/framework/draft_parts.h"
#include "core/framework/framework_draft.h"

#include <nlohmann/json.hpp>

namespace inclusion {

namespace {

using Json = nlohmann::ordered_json;

Json firstItems() {
    return Json::array(
        {{{"id", "first-area-1"},
          {"number", "1.1"},
          {"kind", "statement"},
          {"title", "Two to six words for lists"},
          {"text",
           "Write here, in full, what good practice does. One statement says one thing that a school can "
           "judge. Copy this item for each statement of the area; keep every id for good."},
          {"scale", "levels"},
          {"guidance", {"Say here what to look at before judging, or leave the key out."}},
          {"prompts",
           {{"document", {"A paper that a school could show for this"}},
            {"learner-voice", {"What learners could be asked about it"}}}}},
         {{"id", "first-area-2"},
          {"number", "1.2"},
          {"kind", "statement"},
          {"title", "A duty in law"},
          {"text",
           "A statement that the law asks for carries the mark statutory; leave the mark out elsewhere."},
          {"scale", "levels"},
          {"statutory", true}}});
}

Json secondItems() {
    return Json::array(
        {{{"id", "second-area-1"},
          {"number", "2.1"},
          {"kind", "fact"},
          {"title", "A figure to enter"},
          {"text",
           "A fact is entered, not judged. Each field has a type: yes-no, text, number, count, percentage, "
           "money, date or count-table."},
          {"fields",
           {{{"id", "attendance"}, {"label", "Attendance of all learners last year"}, {"type", "percentage"}},
            {{"id", "plan-published"}, {"label", "Is the plan published?"}, {"type", "yes-no"}}}}},
         {{"id", "second-area-2"},
          {"number", "2.2"},
          {"kind", "question"},
          {"title", "A question to answer"},
          {"text", "What do you want to ask in words, with neither a level nor a figure?"}}});
}

} // namespace

std::string templateText(const std::string& id, const std::string& title,
                         const std::vector<std::string>& levels) {
    DraftIds ids;
    for (const char* taken :
         {"first-area", "second-area", "first-area-1", "first-area-2", "second-area-1", "second-area-2"})
        ids.take(taken);
    ids.take(id);
    std::vector<std::string> levelIds;
    Json scale = draftScale(levels, ids, levelIds);
    scale["description"] = {"Say here what is judged on these levels. The lowest comes first."};
    Json descriptors = Json::array();
    for (std::size_t item = 1; item <= 2; ++item)
        for (std::size_t i = 0; i < levels.size(); ++i) {
            const std::string itemId = "first-area-" + std::to_string(item);
            descriptors.push_back(
                {{"id", ids.take(itemId + "-" + levelIds[i])},
                 {"level", levelIds[i]},
                 {"items", Json::array({itemId})},
                 {"text", "What statement 1." + std::to_string(item) + " looks like at the level " +
                              levels[i] + ": one thing that can be seen."}});
        }
    const Json file = {
        {"format", 1},
        {"id", id},
        {"revision", 1},
        {"title", title},
        {"language", "en-GB"},
        {"summary", "One or two sentences for lists: what is judged, and by whom."},
        {"description", {"An introduction in paragraphs, or leave the key out."}},
        {"source", {{"title", "Where the framework comes from"}, {"publisher", "Who published it"}}},
        {"provenance", "project"},
        {"wording", "One sentence for reports: whose words these are."},
        {"scales", Json::array({scale})},
        {"areas", Json::array({{{"id", "first-area"},
                                {"number", "1"},
                                {"title", "The first area"},
                                {"description", {"What this area is about."}},
                                {"scale", "levels"},
                                {"items", firstItems()},
                                {"descriptors", descriptors}},
                               {{"id", "second-area"},
                                {"number", "2"},
                                {"title", "The second area"},
                                {"items", secondItems()}}})}};
    return file.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace inclusion
