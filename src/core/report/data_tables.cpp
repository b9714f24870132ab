#include "core/report/data_tables.h"

#include "core/analysis/export_check.h"
#include "core/analysis/redaction.h"
#include "core/analysis/small_counts.h"
#include "core/analysis/small_number.h"
#include "core/analysis/written_texts.h"
#include "core/report/phrases.h"
#include "core/report/text_table.h"

#include <algorithm>
#include <unordered_map>

namespace inclusion::report {

namespace {

DataValue dayOrNothing(const std::optional<Date>& day) {
    return day ? DataValue(*day) : DataValue();
}

DataValue textOrNothing(std::string text) {
    return text.empty() ? DataValue() : DataValue(std::move(text));
}

std::string joined(const std::vector<std::string>& parts, const char* between) {
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : between) + part;
    return text;
}

/// Makes the tables of one audit.
class TableMaker {
public:
    TableMaker(const AuditSnapshot& snapshot, const TextTable& texts)
        : m_snapshot(snapshot), m_framework(*snapshot.framework), m_texts(texts) {
        for (const EvidenceLink& link : snapshot.links)
            if (m_framework.findDescriptor(link.subjectId) == nullptr) // its items are named
                m_behind[link.evidenceId].push_back(numberOrId(link.subjectId));
    }

    DataTable evidence() const;
    DataTable judgements() const;
    DataTable actions() const;
    DataTable history(const std::vector<HistoryEntry>& entries) const;

private:
    DataTable table(const char* id, Text title, const std::vector<Text>& columns) const {
        DataTable made{id, m_texts[title], {}, {}};
        for (const Text column : columns)
            made.columns.push_back(m_texts[column]);
        return made;
    }
    /// The number that people use for an item, or its id: what `evidence import` reads back.
    std::string numberOrId(const std::string& subjectId) const {
        const Item* item = m_framework.findItem(subjectId);
        return item != nullptr && !item->number.empty() ? item->number : subjectId;
    }
    std::string notes(const std::string& subjectId, Note::Kind kind) const {
        std::vector<std::string> texts;
        for (const Note* note : m_snapshot.notesOf(subjectId, kind))
            texts.push_back(note->text);
        return joined(texts, "\n");
    }
    std::string levelName(const Judgement& judgement) const;

    const AuditSnapshot& m_snapshot;
    const Framework& m_framework;
    const TextTable& m_texts;
    std::unordered_map<EvidenceId, std::vector<std::string>> m_behind;
};

DataTable TableMaker::evidence() const {
    // Named as `evidence import` understands them.
    DataTable made =
        table("evidence", Text::DataEvidence,
              {Text::DataTitle, Text::DataSourceType, Text::DataDate, Text::DataItems, Text::DataSummary,
               Text::DataHolder, Text::DataLink, Text::DataTags, Text::DataDisclosure});
    for (const Evidence& piece : m_snapshot.evidence) {
        if (piece.disclosure == Disclosure::LeaveOut)
            continue;
        const bool tells = piece.disclosure == Disclosure::Include;
        const auto behind = m_behind.find(piece.id);
        made.rows.push_back({piece.title, sourceTypeName(m_texts, piece.sourceType),
                             tells ? dayOrNothing(piece.date) : DataValue(),
                             behind == m_behind.end() ? DataValue() : DataValue(joined(behind->second, "; ")),
                             textOrNothing(tells ? piece.summary : ""),
                             textOrNothing(tells ? piece.holder : ""), textOrNothing(tells ? piece.link : ""),
                             textOrNothing(tells ? joined(piece.tags, "; ") : ""),
                             std::string(idOf(piece.disclosure))});
    }
    return made;
}

std::string TableMaker::levelName(const Judgement& judgement) const {
    const Level* level = m_framework.findLevel(judgement.levelId);
    return level == nullptr ? judgement.levelId : level->title;
}

DataTable TableMaker::judgements() const {
    DataTable made = table("judgements", Text::DataJudgements,
                           {Text::DataArea, Text::DataNumber, Text::DataItem, Text::DataLevel,
                            Text::DataState, Text::DataRationale, Text::DataAuthor, Text::DataChangedAt,
                            Text::DataDescription, Text::DataStrengths, Text::DataToDevelop});
    const auto addRow = [&](const Area& area, const std::string& subjectId) {
        const Judgement* judgement = m_snapshot.judgementOf(subjectId);
        std::vector<DataValue> row{areaTitle(area), numberOrId(subjectId), m_framework.labelOf(subjectId)};
        if (judgement != nullptr) {
            row.insert(row.end(), {textOrNothing(levelName(*judgement)), stateName(m_texts, judgement->state),
                                   textOrNothing(judgement->rationale), textOrNothing(judgement->author),
                                   judgement->changedAt});
        } else {
            row.insert(row.end(), {DataValue(), stateName(m_texts, ProgressState::NotStarted), DataValue(),
                                   DataValue(), DataValue()});
        }
        row.insert(row.end(), {textOrNothing(m_snapshot.descriptionOf(subjectId)),
                               textOrNothing(notes(subjectId, Note::Kind::Strength)),
                               textOrNothing(notes(subjectId, Note::Kind::Development))});
        made.rows.push_back(std::move(row));
    };
    for (const Area* area : m_framework.areas()) {
        for (const Item& item : area->items)
            addRow(*area, item.id);
        addRow(*area, area->id);
        for (const OverallJudgement& overall : area->judgements)
            addRow(*area, overall.id);
    }
    return made;
}

DataTable TableMaker::actions() const {
    DataTable made = table("actions", Text::DataActions,
                           {Text::DataTitle, Text::DataArea, Text::DataItems, Text::DataPurpose,
                            Text::DataLead, Text::DataStart, Text::DataDue, Text::DataOutcome, Text::DataCost,
                            Text::DataState, Text::DataMilestones, Text::DataReviews});
    for (const Action& action : m_snapshot.actions) {
        std::vector<std::string> subjects;
        for (const std::string& id : action.subjectIds)
            subjects.push_back(numberOrId(id));
        std::vector<std::string> milestones;
        for (const Milestone& milestone : action.milestones)
            milestones.push_back((milestone.due ? milestone.due->iso() + " " : "") + milestone.title +
                                 (milestone.reached ? " ✓" : ""));
        std::vector<std::string> rounds;
        for (const ReviewRound& round : action.rounds)
            rounds.push_back(round.date.iso() + " " + round.working +
                             (round.nextActions.empty() ? "" : "\n" + round.nextActions));
        const Area* area = m_framework.findArea(action.areaId);
        made.rows.push_back({action.title, area == nullptr ? DataValue() : DataValue(areaTitle(*area)),
                             textOrNothing(joined(subjects, "; ")), textOrNothing(action.purpose),
                             textOrNothing(action.lead), dayOrNothing(action.start), dayOrNothing(action.due),
                             textOrNothing(action.outcome), textOrNothing(action.cost),
                             stateName(m_texts, action.state), textOrNothing(joined(milestones, "\n")),
                             textOrNothing(joined(rounds, "\n"))});
    }
    return made;
}

DataTable TableMaker::history(const std::vector<HistoryEntry>& entries) const {
    DataTable made =
        table("history", Text::DataHistory,
              {Text::DataWhen, Text::DataWho, Text::DataWhat, Text::DataWhere, Text::DataUndone});
    for (const HistoryEntry& entry : entries)
        made.rows.push_back(
            {entry.at, textOrNothing(entry.author), entry.editName,
             textOrNothing(entry.subjectId.empty() ? "" : m_framework.labelOf(entry.subjectId)),
             entry.undo ? DataValue(m_texts[Text::DataYes]) : DataValue()});
    return made;
}

/// Whether any text counts very few children, and so is told otherwise.
bool countsFew(const AuditSnapshot& snapshot, int threshold) {
    bool found = false;
    analysis::forEachWrittenText(snapshot, [&](RecordKind, const std::string&, const std::string& text) {
        found = found || analysis::countsFewChildren(text, threshold);
    });
    return found;
}

DataTables make(const AuditSnapshot& whole, const std::vector<HistoryEntry>& history,
                const ReportOptions& options, const TextTable& texts) {
    const AuditSnapshot snapshot = analysis::withoutSmallCounts(analysis::redacted(whole, options.redaction),
                                                                options.smallNumberThreshold);
    const TableMaker maker(snapshot, texts);
    DataTables made;
    made.createdAt = options.createdAt;
    made.about = {{texts[Text::DataSchool], snapshot.setting.name},
                  {texts[Text::DataFramework], snapshot.framework->data().title},
                  {texts[Text::DataCycle], snapshot.audit.cycle},
                  {texts[Text::DataReportDate], options.today.longForm()}};
    if (snapshot.setting.sample)
        made.notes.push_back(texts[Text::CoverSampleNote]);
    const auto count = [&](Disclosure disclosure) {
        return static_cast<int>(std::count_if(snapshot.evidence.begin(), snapshot.evidence.end(),
                                              [&](const Evidence& e) { return e.disclosure == disclosure; }));
    };
    if (const int leftOut = count(Disclosure::LeaveOut); leftOut > 0)
        made.notes.push_back(texts.counted(Text::EvidenceLeftOut, leftOut));
    if (const int titles = count(Disclosure::TitleOnly); titles > 0)
        made.notes.push_back(texts.counted(Text::TitleOnlyNote, titles));
    if (countsFew(analysis::redacted(whole, options.redaction), options.smallNumberThreshold))
        made.notes.push_back(
            texts.with(Text::LimitChildren, {analysis::smallNumber(1, options.smallNumberThreshold)}));
    made.cutNote = texts[Text::DataCutNote];
    made.tables = {maker.evidence(), maker.judgements(), maker.actions(), maker.history(history)};
    return made;
}

} // namespace

const std::vector<std::string>& dataTableIds() {
    static const std::vector<std::string> ids{"evidence", "judgements", "actions", "history"};
    return ids;
}

DataTables dataTables(const AuditSnapshot& snapshot, const std::vector<HistoryEntry>& history,
                      const ReportOptions& options) {
    return options.texts != nullptr ? make(snapshot, history, options, *options.texts)
                                    : make(snapshot, history, options, britishEnglish());
}

} // namespace inclusion::report
