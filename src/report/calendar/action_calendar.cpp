#include "report/calendar/action_calendar.h"

#include "core/report/text_table.h"
#include "report/file_writer.h"

#include <libical/ical.h>

#include <algorithm>
#include <memory>

namespace inclusion::report {

namespace {

constexpr const char* product = "-//Inclusion Workbench//Action plan//EN";
constexpr const char* domain = "@inclusion-workbench"; ///< makes ids unique in the world (RFC 5545, 3.8.4.7)

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

icaltimetype timeOf(Date day) {
    icaltimetype time = icaltime_null_date();
    time.year = day.year();
    time.month = static_cast<int>(day.month());
    time.day = static_cast<int>(day.day());
    return time;
}

icaltimetype timeOf(Timestamp moment) {
    const auto seconds =
        std::chrono::duration_cast<std::chrono::seconds>(moment.time().time_since_epoch()).count();
    return icaltime_from_timet_with_zone(static_cast<time_t>(seconds), 0,
                                         icaltimezone_get_utc_timezone());
}

/// Text without the control characters that RFC 5545 does not allow in values; line breaks stay.
std::string cleaned(std::string text) {
    std::erase_if(text, [](char each) {
        const auto byte = static_cast<unsigned char>(each);
        return (byte < 0x20 && each != '\n' && each != '\t') || byte == 0x7F;
    });
    return text;
}

void add(icalcomponent& component, icalproperty* property) {
    icalcomponent_add_property(&component, property);
}

/// What an action is about, for whoever opens its event.
std::string descriptionOf(const Action& action, const TextTable& texts) {
    std::string description;
    const auto line = [&](const std::string& title, const std::string& text) {
        if (!text.empty())
            description += (description.empty() ? "" : "\n") + title + ": " + text;
    };
    line(texts[Text::FieldPurpose], action.purpose);
    line(texts[Text::FieldLead], action.lead);
    line(texts[Text::FieldOutcome], action.outcome);
    line(texts[Text::FieldCost], action.cost);
    return description;
}

struct Event {
    std::string id;
    std::string summary;
    std::string description;
    Date day;
    bool cancelled = false;
};

Component eventFrom(const Event& event, Timestamp madeAt) {
    Component component(icalcomponent_new(ICAL_VEVENT_COMPONENT));
    add(*component, icalproperty_new_uid((event.id + domain).c_str()));
    add(*component, icalproperty_new_dtstamp(timeOf(madeAt)));
    // An event of a whole day ends, as RFC 5545 counts, when the next day begins.
    add(*component, icalproperty_new_dtstart(timeOf(event.day)));
    add(*component, icalproperty_new_dtend(timeOf(event.day.plusDays(1))));
    add(*component, icalproperty_new_summary(cleaned(event.summary).c_str()));
    if (!event.description.empty())
        add(*component, icalproperty_new_description(cleaned(event.description).c_str()));
    add(*component, icalproperty_new_status(event.cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
    add(*component, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT)); // nobody is busy all day because of it
    return component;
}

std::vector<Event> eventsOf(const std::vector<Action>& actions, const TextTable& texts) {
    std::vector<Event> events;
    for (const Action& action : actions) {
        const bool cancelled = action.state == ActionState::Stopped;
        if (action.due)
            events.push_back({"action-" + action.id.text(), action.title, descriptionOf(action, texts),
                              *action.due, cancelled});
        for (const Milestone& milestone : action.milestones)
            if (milestone.due)
                events.push_back({"milestone-" + milestone.id.text(), milestone.title, action.title,
                                  *milestone.due, cancelled});
    }
    return events;
}

} // namespace

std::string actionCalendar(const Setting& setting, const std::vector<Action>& actions, Timestamp madeAt) {
    const Component calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    add(*calendar, icalproperty_new_version("2.0"));
    add(*calendar, icalproperty_new_prodid(product));
    add(*calendar, icalproperty_new_method(ICAL_METHOD_PUBLISH));
    icalproperty* name = icalproperty_new_x(cleaned(setting.name).c_str());
    icalproperty_set_x_name(name, "X-WR-CALNAME"); // what calendars show as the name
    add(*calendar, name);
    for (const Event& event : eventsOf(actions, britishEnglish()))
        icalcomponent_add_component(calendar.get(), eventFrom(event, madeAt).release());
    const std::unique_ptr<char, void (*)(void*)> text(icalcomponent_as_ical_string_r(calendar.get()),
                                                      icalmemory_free_buffer);
    return text.get();
}

Result<> writeActionCalendar(const Setting& setting, const std::vector<Action>& actions, Timestamp madeAt,
                             const std::filesystem::path& path) {
    return writeWholeFile(path, actionCalendar(setting, actions, madeAt));
}

int eventCount(const std::vector<Action>& actions) {
    int count = 0;
    for (const Action& action : actions)
        count += (action.due ? 1 : 0) +
                 static_cast<int>(
                     std::count_if(action.milestones.begin(), action.milestones.end(),
                                   [](const Milestone& milestone) { return milestone.due.has_value(); }));
    return count;
}

} // namespace inclusion::report
