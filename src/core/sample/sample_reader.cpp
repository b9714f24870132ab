#include "core/sample/sample_reader.h"

#include "core/audit/fact_value.h"
#include "core/framework/json_schema.h"
#include "core/framework/json_text.h"
#include "core/framework/json_values.h"
#include "core/framework/suggestion.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace inclusion {

namespace embedded {

std::string_view sampleSchema(std::string_view fileName);

} // namespace embedded

namespace {

using Json = nlohmann::json;
using json_values::flag;
using json_values::member;
using json_values::text;
using json_values::texts;

constexpr std::size_t findingLimit = 200;

/// Reads a document that fits the schema, and checks what a schema cannot say.
class Reader {
public:
    Reader(const Json& document, FrameworkLibrary& frameworks, FindingCollector& findings)
        : m_document(document), m_frameworks(frameworks), m_findings(findings), m_part(&document) {}

    SamplePlan read();

private:
    void readHead();
    /// Reads what one audit holds; nothing where its framework is not known.
    void readAudit(const Json& part, const Place& place);
    void readDescriptions();
    void readEvidence();
    void readHighlights();
    void readJudgements();
    void readNotes();
    void readLinks();
    void readFacts();
    void readAnswers();
    void readFocus();
    void readMeetings();
    void readActions();
    void readAction(const Json& value, const Place& place, std::size_t number);
    void readRounds(const Json& value, const Place& place, std::size_t number, Date planned);

    /// Calls `read` with each element of the list of that name, its place and its number.
    template <typename Read>
    void eachOf(const std::string& key, Read read) const;
    /// Calls `read` with each key of the object of that name, its value (always an object) and its place.
    template <typename Read>
    void eachIn(const std::string& key, const char* shortFor, Read read);

    std::optional<Date> day(const Json& value, const Place& place, const std::string& key);
    Date recordedDay(const Json& value, const Place& place, const std::string& key, Date otherwise);
    std::string author(const Json& value, const Place& place);
    void requireSubject(const std::string& id, const Place& place, bool judged);
    std::vector<std::string> subjects(const Json& value, const Place& place, bool descriptorsToo);
    void unknown(const Place& place, const std::string& id, const std::string& kind);

    template <typename Record>
    void add(Date date, std::string by, Record record) {
        m_plan.entries.push_back({date, std::move(by), std::move(record), m_plan.audits.size() - 1});
    }

    const Json& m_document;
    FrameworkLibrary& m_frameworks;
    FindingCollector& m_findings;
    const Json* m_part; ///< the audit that is being read, and where it stands
    Place m_place;
    std::shared_ptr<const Framework> m_framework;
    std::size_t m_actionCount = 0;          ///< of the audits before this one
    std::map<std::string, Date> m_evidence; ///< keys of all evidence, with the day each was recorded
    std::set<std::string> m_people;
    SamplePlan m_plan;
};

template <typename Read>
void Reader::eachOf(const std::string& key, Read read) const {
    const Json* list = member(*m_part, key);
    for (std::size_t i = 0; list != nullptr && i < list->size(); ++i)
        read((*list)[i], m_place / key / i, i);
}

template <typename Read>
void Reader::eachIn(const std::string& key, const char* shortFor, Read read) {
    const Json* object = member(*m_part, key);
    if (object == nullptr)
        return;
    for (const auto& [name, value] : object->items()) {
        const Place place = m_place / key / name;
        const Json whole = value.is_string() ? Json{{shortFor, value}} : value;
        const Json* words = member(whole, shortFor);
        if (words == nullptr || !words->is_string() || words->get_ref<const std::string&>().empty()) {
            m_findings.error(place, "value-form", "The value is neither a text nor an object with a text.",
                             "Write a text, or an object with \"" + std::string(shortFor) +
                                 "\" and, if wanted, \"author\" and \"date\".");
            continue;
        }
        for (const auto& [inner, ignored] : whole.items())
            if (inner != shortFor && inner != "author" && inner != "date")
                m_findings.error(place / inner, "unknown-key", "There is no such property here.",
                                 "Use only \"" + std::string(shortFor) + "\", \"author\" and \"date\".");
        read(name, whole, place);
    }
}

void Reader::unknown(const Place& place, const std::string& id, const std::string& kind) {
    std::vector<std::string_view> known;
    for (const Area* area : m_framework->areas())
        known.push_back(area->id);
    for (const Item* item : m_framework->items())
        known.push_back(item->id);
    for (const Area* area : m_framework->areas())
        for (const Descriptor& descriptor : area->descriptors)
            known.push_back(descriptor.id);
    m_findings.error(place, "reference-unknown", "The framework has no " + kind + " \"" + id + "\".",
                     didYouMean(id, known, "Use an id of the framework."));
}

std::optional<Date> Reader::day(const Json& value, const Place& place, const std::string& key) {
    const std::string written = text(value, key);
    if (written.empty())
        return std::nullopt;
    const auto date = Date::parse(written);
    if (!date)
        m_findings.error(place / key, "date-form", "\"" + written + "\" is no day.",
                         "Write days as 2026-10-14.");
    return date;
}

/// The day on which something was recorded; it lies within the sample's time.
Date Reader::recordedDay(const Json& value, const Place& place, const std::string& key, Date otherwise) {
    const auto date = day(value, place, key);
    if (!date)
        return otherwise;
    if (*date < m_plan.start || *date > m_plan.today)
        m_findings.error(place / key, "date-outside",
                         "Nothing is recorded before \"start\" or after \"today\".",
                         "Choose a day from " + m_plan.start.iso() + " to " + m_plan.today.iso() + ".");
    return *date;
}

std::string Reader::author(const Json& value, const Place& place) {
    const std::string name = text(value, "author");
    if (name.empty())
        return m_plan.author;
    if (!m_people.contains(name))
        m_findings.error(place / "author", "author-unknown", "\"" + name + "\" is none of the people.",
                         "Add the role to \"people\", or use one of them.");
    return name;
}

void Reader::requireSubject(const std::string& id, const Place& place, bool judged) {
    const bool found =
        m_framework->findItem(id) != nullptr || m_framework->findArea(id) != nullptr ||
        (judged ? m_framework->findOverallJudgement(id) != nullptr : m_framework->findSlot(id) != nullptr);
    if (!found)
        unknown(place, id, "item or area");
}

std::vector<std::string> Reader::subjects(const Json& value, const Place& place, bool descriptorsToo) {
    const auto ids = texts(value, "subjects");
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const Place here = place / "subjects" / i;
        if (m_framework->findItem(ids[i]) == nullptr && m_framework->findArea(ids[i]) == nullptr &&
            !(descriptorsToo && m_framework->findDescriptor(ids[i]) != nullptr))
            unknown(here, ids[i], "item or area");
        if (std::find(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(i), ids[i]) !=
            ids.begin() + static_cast<std::ptrdiff_t>(i))
            m_findings.error(here, "subject-twice", "\"" + ids[i] + "\" stands in the list already.",
                             "Take one out.");
    }
    return ids;
}

void Reader::readHead() {
    const Json& setting = *member(m_document, "setting");
    m_plan.setting.name = text(setting, "name");
    m_plan.setting.phase = phaseFromId(text(setting, "phase")).value_or(Phase::Primary);
    m_plan.setting.reference = text(setting, "reference");
    m_plan.setting.sample = flag(setting, "sample");
    m_plan.start = day(m_document, Place(), "start").value_or(Date());
    m_plan.today = day(m_document, Place(), "today").value_or(Date());
    if (m_plan.today < m_plan.start)
        m_findings.error(Place() / "today", "date-outside", "\"today\" lies before \"start\".",
                         "Put them in order.");
    for (std::string& name : texts(m_document, "people"))
        m_people.insert(std::move(name));
    m_plan.author = author(m_document, Place());
}

void Reader::readDescriptions() {
    eachIn("descriptions", "text", [&](const std::string& subject, const Json& value, const Place& place) {
        if (m_framework->findItem(subject) == nullptr && m_framework->findArea(subject) == nullptr)
            unknown(place, subject, "item or area");
        add(recordedDay(value, place, "date", m_plan.start), author(value, place),
            Description{{}, subject, text(value, "text")});
    });
}

void Reader::readHighlights() {
    eachIn("highlights", "state", [&](const std::string& descriptor, const Json& value, const Place& place) {
        if (m_framework->findDescriptor(descriptor) == nullptr)
            unknown(place, descriptor, "descriptor");
        const auto state = highlightStateFromId(text(value, "state"));
        if (!state)
            m_findings.error(place, "unknown-word", "\"" + text(value, "state") + "\" is no mark.",
                             "Use not-yet, partly or fully.");
        add(recordedDay(value, place, "date", m_plan.start), author(value, place),
            Highlight{{}, descriptor, state.value_or(HighlightState::NotYet)});
    });
}

void Reader::readJudgements() {
    std::set<std::pair<std::string, Date>> seen;
    eachOf("judgements", [&](const Json& value, const Place& place, std::size_t) {
        Judgement judgement;
        judgement.subjectId = text(value, "subject");
        judgement.levelId = text(value, "level");
        judgement.rationale = text(value, "rationale");
        judgement.state = progressStateFromId(text(value, "state")).value_or(ProgressState::InProgress);
        requireSubject(judgement.subjectId, place / "subject", true);
        const Scale* scale = m_framework->scaleOf(judgement.subjectId);
        if (!judgement.levelId.empty() &&
            (scale == nullptr || scale->findLevel(judgement.levelId) == nullptr))
            m_findings.error(place / "level", "level-unknown",
                             "\"" + judgement.levelId + "\" is no level on which this is judged.",
                             "Use a level of the subject's scale.");
        const Date date = recordedDay(value, place, "date", m_plan.start);
        if (!seen.emplace(judgement.subjectId, date).second)
            m_findings.error(place, "judgement-twice", "The subject is judged twice on this day.",
                             "Give one of them another day, or take one out.");
        add(date, author(value, place), std::move(judgement));
    });
}

void Reader::readNotes() {
    eachOf("notes", [&](const Json& value, const Place& place, std::size_t) {
        Note note;
        note.subjectId = text(value, "subject");
        note.kind = noteKindFromId(text(value, "kind")).value_or(Note::Kind::Remark);
        note.text = text(value, "text");
        requireSubject(note.subjectId, place / "subject", false);
        add(recordedDay(value, place, "date", m_plan.start), author(value, place), std::move(note));
    });
}

void Reader::readEvidence() {
    eachOf("evidence", [&](const Json& value, const Place& place, std::size_t) {
        SampleEvidence read;
        read.key = text(value, "key");
        Evidence& evidence = read.evidence;
        evidence.title = text(value, "title");
        evidence.summary = text(value, "summary");
        evidence.sourceType = sourceTypeFromId(text(value, "sourceType")).value_or(SourceType::Document);
        evidence.date = day(value, place, "date");
        evidence.holder = text(value, "holder");
        evidence.link = text(value, "link");
        evidence.tags = texts(value, "tags");
        evidence.disclosure = disclosureFromId(text(value, "disclosure")).value_or(Disclosure::Include);
        read.subjectIds = subjects(value, place, false);
        if (const Json* attachment = member(value, "attachment")) {
            read.attachment.emplace();
            read.attachment->fileName = text(*attachment, "fileName");
            read.attachment->mediaType = text(*attachment, "mediaType");
            read.attachedText = text(*attachment, "text");
        }
        const Date recorded =
            recordedDay(value, place, "recorded", std::max(m_plan.start, evidence.date.value_or(Date())));
        if (evidence.date && *evidence.date > std::min(recorded, m_plan.today))
            m_findings.error(place / "date", "date-outside", "The evidence is younger than its record.",
                             "Nothing can be recorded before it is there.");
        if (!m_evidence.emplace(read.key, recorded).second)
            m_findings.error(place / "key", "key-twice", "Another piece of evidence has this key.",
                             "Give each a key of its own.");
        add(recorded, author(value, place), std::move(read));
    });
}

void Reader::readRounds(const Json& value, const Place& place, std::size_t number, Date planned) {
    const Json* rounds = member(value, "rounds");
    for (std::size_t i = 0; rounds != nullptr && i < rounds->size(); ++i) {
        const Json& each = (*rounds)[i];
        const Place here = place / "rounds" / i;
        SampleRound round;
        round.action = number;
        round.round.date = recordedDay(each, here, "date", planned);
        round.round.working = text(each, "working");
        round.round.nextActions = text(each, "nextActions");
        round.round.author = author(each, here);
        if (round.round.date < planned)
            m_findings.error(here / "date", "date-outside", "The round lies before the day of its action.",
                             "Put them in order.");
        add(round.round.date, round.round.author, round);
    }
}

void Reader::readAction(const Json& value, const Place& place, std::size_t number) {
    SampleAction read;
    read.number = number;
    Action& action = read.action;
    action.title = text(value, "title");
    action.purpose = text(value, "purpose");
    action.areaId = text(value, "area");
    action.lead = text(value, "lead");
    action.start = day(value, place, "start");
    action.due = day(value, place, "due");
    action.outcome = text(value, "outcome");
    action.cost = text(value, "cost");
    action.subjectIds = subjects(value, place, true);
    if (!action.areaId.empty() && m_framework->findArea(action.areaId) == nullptr)
        unknown(place / "area", action.areaId, "area");
    SampleOutcome outcome;
    outcome.action = number;
    outcome.state = actionStateFromId(text(value, "state")).value_or(ActionState::Planned);
    const Json* milestones = member(value, "milestones");
    for (std::size_t i = 0; milestones != nullptr && i < milestones->size(); ++i) {
        const Json& each = (*milestones)[i];
        action.milestones.push_back(
            {{}, text(each, "title"), day(each, place / "milestones" / i, "due"), false});
        outcome.reached.push_back(flag(each, "reached"));
    }
    const Date planned = recordedDay(value, place, "date", m_plan.start);
    const std::string by = author(value, place);
    add(planned, by, std::move(read));
    readRounds(value, place, number, planned);
    // What became of it was entered at the last look; never looked at, it is as it was planned.
    const SampleEntry& last = m_plan.entries.back();
    add(last.date, std::string(last.author), std::move(outcome));
}

void Reader::readActions() {
    eachOf("actions", [&](const Json& value, const Place& place, std::size_t number) {
        readAction(value, place, m_actionCount + number);
    });
    if (const Json* actions = member(*m_part, "actions"))
        m_actionCount += actions->size();
}

void Reader::readLinks() {
    eachOf("links", [&](const Json& value, const Place& place, std::size_t) {
        const SampleLink link{text(value, "evidence"), subjects(value, place, false)};
        const Date date = recordedDay(value, place, "date", m_plan.start);
        const auto evidence = m_evidence.find(link.evidenceKey);
        if (evidence == m_evidence.end())
            m_findings.error(place / "evidence", "key-unknown",
                             "There is no evidence \"" + link.evidenceKey + "\" before this.",
                             "Use the key of evidence of this audit or of one before it.");
        else if (date < evidence->second)
            m_findings.error(place / "date", "date-outside", "The evidence was recorded later.",
                             "Put them in order.");
        add(date, author(value, place), link);
    });
}

void Reader::readFacts() {
    eachOf("facts", [&](const Json& value, const Place& place, std::size_t) {
        const FactEntry entry{
            {}, text(value, "item"), text(value, "field"), text(value, "row"), text(value, "value")};
        const Item* item = m_framework->findItem(entry.itemId);
        const Field* field = item == nullptr ? nullptr : findField(*item, entry.fieldId);
        if (field == nullptr)
            m_findings.error(place, "reference-unknown",
                             "The framework has no field \"" + entry.fieldId + "\" of \"" + entry.itemId +
                                 "\".",
                             "Use the ids of an item and of one of its fields.");
        else if (!readFactValue(*field, entry.typed))
            m_findings.error(place / "value", "value-refused",
                             "\"" + entry.typed + "\" is no value of \"" + field->label + "\".",
                             "Write a value of the field's type and within its limits.");
        add(recordedDay(value, place, "date", m_plan.start), author(value, place), entry);
    });
}

void Reader::readAnswers() {
    eachOf("answers", [&](const Json& value, const Place& place, std::size_t) {
        SampleAnswer read;
        read.answer = {{},
                       text(value, "question"),
                       text(value, "text"),
                       text(value, "respondent"),
                       recordedDay(value, place, "date", m_plan.start),
                       text(value, "followUp")};
        read.becomesEvidence = flag(value, "evidence");
        const Item* item = m_framework->findItem(read.answer.itemId);
        if (item == nullptr || item->kind != ItemKind::Question)
            m_findings.error(place / "question", "reference-unknown",
                             "\"" + read.answer.itemId + "\" is no question of the framework.",
                             "Use the id of a question.");
        add(*read.answer.date, author(value, place), std::move(read));
    });
}

void Reader::readFocus() {
    const Json* focus = member(*m_part, "focus");
    if (focus == nullptr)
        return;
    const Place place = m_place / "focus";
    FocusChoice choice{{}, texts(*focus, "areas")};
    for (std::size_t i = 0; i < choice.areaIds.size(); ++i)
        if (m_framework->findArea(choice.areaIds[i]) == nullptr)
            unknown(place / "areas" / i, choice.areaIds[i], "area");
    add(recordedDay(*focus, place, "date", m_plan.start), author(*focus, place), std::move(choice));
}

void Reader::readMeetings() {
    eachOf("meetings", [&](const Json& value, const Place& place, std::size_t) {
        const Date date = recordedDay(value, place, "date", m_plan.start);
        add(date, author(value, place),
            Meeting{{}, {}, date, texts(value, "attended"), text(value, "notes")});
    });
}

void Reader::readAudit(const Json& part, const Place& place) {
    m_part = &part;
    m_place = place;
    const auto framework = m_frameworks.find(text(part, "framework"));
    if (!framework) {
        m_findings.error(place / "framework", "framework-unknown",
                         "There is no valid framework \"" + text(part, "framework") + "\".",
                         "Use the id of a framework that comes with the program.");
        return;
    }
    m_framework = *framework;
    m_plan.audits.push_back({m_framework, text(part, "cycle")});
    readDescriptions(); // of one day in the order of the way of working: describe, collect, highlight, judge,
                        // plan
    readEvidence();
    readLinks();
    readFacts();
    readAnswers();
    readHighlights();
    readJudgements();
    readNotes();
    readFocus();
    readMeetings();
    readActions();
}

SamplePlan Reader::read() {
    readHead();
    readAudit(m_document, Place());
    if (const Json* others = member(m_document, "alongside"))
        for (std::size_t i = 0; i < others->size(); ++i)
            readAudit((*others)[i], Place() / "alongside" / i);
    std::stable_sort(
        m_plan.entries.begin(), m_plan.entries.end(),
        [](const SampleEntry& left, const SampleEntry& right) { return left.date < right.date; });
    return std::move(m_plan);
}

std::optional<SamplePlan> readChecked(std::string_view json, FrameworkLibrary& frameworks,
                                      FindingCollector& findings) {
    JsonLimits limits;
    limits.lineBreaks = true; // paragraphs of what a school writes
    const auto document = parseJson(json, limits, findings);
    if (document == nullptr)
        return std::nullopt;
    JsonSchema(embedded::sampleSchema("sample-audit.schema.json")).check(*document, findings);
    if (findings.hasErrors())
        return std::nullopt;
    SamplePlan plan = Reader(*document, frameworks, findings).read();
    if (findings.hasErrors())
        return std::nullopt;
    return plan;
}

} // namespace

SampleLoad readSampleAudit(std::string_view json, std::string_view file, FrameworkLibrary& frameworks) {
    FindingCollector findings(file);
    SampleLoad load;
    load.plan = readChecked(json, frameworks, findings);
    load.findings = findings.take(json, findingLimit);
    return load;
}

} // namespace inclusion
