#include "report/calendar/action_calendar.h"
#include "support/audit_fixture.h"

#include <catch2/catch.hpp>

#include <sstream>

using namespace inclusion;

namespace {

Action plan() {
    Action action;
    action.id = ActionId("00000000-0000-4000-8000-000000000001");
    action.title = "Train all staff; then coach, and review";
    action.purpose = "Everyone knows the plan\nand can say so \\ show it";
    action.lead = "Deputy head";
    action.due = day("2026-12-31");
    action.milestones = {
        {MilestoneId("00000000-0000-4000-8000-000000000002"), "Trainer booked", day("2026-11-01"), true},
        {MilestoneId("00000000-0000-4000-8000-000000000003"), "No day yet", std::nullopt, false}};
    return action;
}

Setting school() {
    Setting setting;
    setting.name = "Oakfield, the school";
    return setting;
}

const Timestamp made = Timestamp::parse("2026-11-22T10:00:00.000Z").value();

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    std::size_t at = 0;
    for (std::size_t end = text.find("\r\n"); end != std::string::npos; end = text.find("\r\n", at)) {
        lines.push_back(text.substr(at, end - at));
        at = end + 2;
    }
    CHECK(at == text.size()); // every line ends as RFC 5545 wants it
    return lines;
}

std::string unfolded(const std::string& text) {
    std::string whole;
    for (const std::string& line : linesOf(text))
        whole += !line.empty() && line.front() == ' ' ? line.substr(1) : "\n" + line;
    return whole + "\n";
}

} // namespace

TEST_CASE("A calendar has an event for each day of the plan") {
    const std::string text = unfolded(report::actionCalendar(school(), {plan()}, made));
    CHECK_THAT(text, Catch::StartsWith("\nBEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Inclusion Workbench//"));
    CHECK_THAT(text,
               Catch::Contains("\nUID:action-00000000-0000-4000-8000-000000000001@inclusion-workbench\n"));
    CHECK_THAT(text, Catch::Contains("\nDTSTAMP:20261122T100000Z\n"));
    CHECK_THAT(text, Catch::Contains("\nDTSTART;VALUE=DATE:20261231\nDTEND;VALUE=DATE:20270101\n"));
    CHECK_THAT(text, Catch::Contains("\nSUMMARY:Train all staff\\; then coach\\, and review\n"));
    CHECK_THAT(text, Catch::Contains("Everyone knows the plan\\nand can say so \\\\ show it\\n"));
    CHECK_THAT(text,
               Catch::Contains("\nUID:milestone-00000000-0000-4000-8000-000000000002@inclusion-workbench\n"));
    CHECK_THAT(text, !Catch::Contains("No day yet"));
    CHECK_THAT(text, Catch::EndsWith("END:VEVENT\nEND:VCALENDAR\n"));
    CHECK(report::eventCount({plan()}) == 2);
}

TEST_CASE("Lines are folded at seventy-five bytes and never inside a letter") {
    Action action = plan();
    action.title.clear();
    for (int i = 0; i < 60; ++i)
        action.title += "é–𝄞";
    const std::string text = report::actionCalendar(school(), {action}, made);
    for (const std::string& line : linesOf(text)) {
        CHECK(line.size() <= 75);
        CHECK((line.empty() || (static_cast<unsigned char>(line.front()) & 0xC0U) != 0x80));
        CHECK((line.size() < 2 || line.front() != ' ' ||
               (static_cast<unsigned char>(line[1]) & 0xC0U) != 0x80));
    }
    CHECK_THAT(unfolded(text), Catch::Contains("SUMMARY:" + action.title + "\n"));
}

TEST_CASE("What was stopped is cancelled and what has no day is left out") {
    Action stopped = plan();
    stopped.state = ActionState::Stopped;
    CHECK_THAT(report::actionCalendar(school(), {stopped}, made), Catch::Contains("STATUS:CANCELLED"));
    Action undated = plan();
    undated.due.reset();
    undated.milestones.clear();
    CHECK_THAT(report::actionCalendar(school(), {undated}, made), !Catch::Contains("VEVENT"));
    CHECK(report::actionCalendar(school(), {plan()}, made) ==
          report::actionCalendar(school(), {plan()}, made));
}

TEST_CASE("Text cannot break out of its line") {
    Action action = plan();
    action.title = "One\r\nEND:VEVENT\r\nBEGIN:VEVENT\x01\x7F";
    const std::string text = report::actionCalendar(school(), {action}, made);
    CHECK_THAT(text, Catch::Contains("SUMMARY:One\\nEND:VEVENT\\nBEGIN:VEVENT\r\n"));
    const auto lines = linesOf(text);
    CHECK(std::count(lines.begin(), lines.end(), "BEGIN:VEVENT") == 2);
}
