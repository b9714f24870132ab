#include "cli/report_choices.h"

#include "cli/text_table.h"
#include "core/audit/date_reading.h"
#include "core/framework/input_file.h"
#include "core/framework/name_match.h"
#include "core/report/report_template.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace inclusion::cli {

namespace {

std::string sectionsText() {
    std::string text;
    for (const report::SectionInfo& section : report::reportSections())
        text += (text.empty() ? "" : ", ") + section.id;
    return text;
}

/// What a record is called at the terminal.
std::string nameOf(const AuditSnapshot& snapshot, const analysis::ExportFinding& finding) {
    switch (finding.record) {
    case RecordKind::Evidence:
        return "evidence " + finding.id;
    case RecordKind::Action:
        return "action " + finding.id;
    case RecordKind::EvidenceLink:
        for (const EvidenceLink& link : snapshot.links)
            if (link.id.text() == finding.id)
                return "what evidence " + link.evidenceId.text() + " shows at " +
                       snapshot.framework->labelOf(link.subjectId);
        return "a link";
    case RecordKind::Attachment:
        for (const Attachment& file : snapshot.attachments)
            if (file.id.text() == finding.id)
                return "the name of a file of evidence " + file.evidenceId.text();
        return "the name of a file";
    default:
        return std::string(idOf(finding.record)) + " of " + snapshot.framework->labelOf(finding.id);
    }
}

const char* wordsFor(analysis::ExportConcern concern) {
    switch (concern) {
    case analysis::ExportConcern::UniquePupilNumber:
        return "looks like a unique pupil number";
    case analysis::ExportConcern::DateOfBirth:
        return "looks like a date of birth";
    case analysis::ExportConcern::NameList:
        return "looks like a list of names";
    case analysis::ExportConcern::ListedName:
        return "a name of your list";
    case analysis::ExportConcern::HiddenFigure:
        return "may tell a figure that the tables leave out";
    case analysis::ExportConcern::SmallCount:
        break;
    }
    return "counts very few children";
}

} // namespace

Result<std::vector<std::string>> sectionsNamed(const std::vector<std::string>& asked) {
    std::vector<NamedThing> known;
    for (const report::SectionInfo& section : report::reportSections())
        known.push_back({section.id, {section.title}});
    std::vector<std::string> ids;
    for (const std::string& name : asked) {
        const auto place = matchName("section", name, known);
        if (!place && place.error().code == ErrorCode::NotFound)
            return failure(ErrorCode::InvalidValue, {"section", name, sectionsText()});
        if (!place)
            return tl::unexpected<Error>(place.error());
        ids.push_back(known[*place].id);
    }
    return ids;
}

Result<SavedTemplate> ownTemplate(const AuditService& service, const std::string& name) {
    const auto own = service.templates();
    if (!own)
        return tl::unexpected<Error>(own.error());
    std::vector<std::string> parameters{"template", name};
    for (const SavedTemplate& each : *own) {
        if (lowerCase(each.name) == lowerCase(name))
            return each;
        parameters.push_back(each.name);
    }
    return failure(ErrorCode::NotFound, std::move(parameters));
}

namespace {

/// The template where none is named: everything, for those who made it.
constexpr const char* defaultTemplate = "full";

/// The options of the template that was named: the program's, or one of the school's.
Result<report::ReportOptions> templateOptions(const AuditService& service, const std::string& name) {
    if (const auto builtIn = report::builtInTemplate(name.empty() ? defaultTemplate : lowerCase(name)))
        return builtIn->applied({});
    const auto own = ownTemplate(service, name);
    if (own)
        return report::applied(*own, {});
    if (own.error().code != ErrorCode::NotFound)
        return tl::unexpected<Error>(own.error());
    std::vector<std::string> parameters{"template", name};
    for (const report::ReportTemplate& each : report::builtInTemplates())
        parameters.push_back(each.id);
    parameters.insert(parameters.end(), own.error().parameters.begin() + 2, own.error().parameters.end());
    return failure(ErrorCode::InvalidValue, std::move(parameters));
}

} // namespace

Result<std::optional<Date>> sinceDay(const ReportChoices& choices) {
    if (choices.since.empty())
        return std::optional<Date>();
    const DateReading reading = readDate(choices.since);
    if (!reading.date)
        return failure(ErrorCode::InvalidValue,
                       {"date", choices.since, reading.message + "; " + reading.hint});
    return reading.date;
}

Result<report::ReportOptions> reportOptions(const CommandContext& context, const AuditService& service,
                                            const ReportChoices& options) {
    const auto begun = templateOptions(service, options.templateId);
    if (!begun)
        return tl::unexpected<Error>(begun.error());
    report::ReportOptions result = *begun;
    if (!options.sections.empty()) {
        auto sections = sectionsNamed(options.sections);
        if (!sections)
            return tl::unexpected<Error>(std::move(sections.error()));
        result.sectionIds = std::move(*sections);
    }
    if (!options.audience.empty()) {
        const auto audience = report::audienceFromId(lowerCase(options.audience));
        if (!audience) {
            std::vector<std::string> parameters{"audience", options.audience};
            for (const report::Audience each : report::allAudiences)
                parameters.emplace_back(idOf(each));
            return failure(ErrorCode::InvalidValue, std::move(parameters));
        }
        result.audience = *audience;
    }
    if (!options.redaction.empty()) {
        const auto redaction = analysis::redactionFromId(lowerCase(options.redaction));
        if (!redaction) {
            std::vector<std::string> parameters{"redaction", options.redaction};
            for (const analysis::Redaction each : analysis::allRedactions)
                parameters.emplace_back(idOf(each));
            return failure(ErrorCode::InvalidValue, std::move(parameters));
        }
        result.redaction = *redaction;
    }
    if (options.hidesEvidence || result.redaction == analysis::Redaction::Counts)
        result.listEvidence = false;
    if (options.smallNumbers >= 0)
        result.smallNumberThreshold = options.smallNumbers;
    result.today = context.clock().today();
    result.createdAt = context.clock().now();
    if (!options.date.empty()) {
        const DateReading reading = readDate(options.date);
        if (!reading.date)
            return failure(ErrorCode::InvalidValue,
                           {"date", options.date, reading.message + "; " + reading.hint});
        result.today = *reading.date;
        // With the day given, the same file gives the same bytes.
        result.createdAt = Timestamp::parse(reading.date->iso() + "T12:00:00Z").value_or(result.createdAt);
    }
    return result;
}

Result<std::vector<analysis::ExportFinding>> findingsBeforeExport(const AuditSnapshot& snapshot,
                                                                  const report::ReportOptions& options,
                                                                  const ReportChoices& choices) {
    analysis::NameWatch names;
    if (!choices.names.empty()) {
        constexpr std::size_t mostBytes = 4U * 1024U * 1024U;
        const auto list = readInputFile(choices.names, mostBytes);
        if (!list)
            return tl::unexpected<Error>(list.error());
        names = analysis::NameWatch(*list);
    }
    return analysis::exportFindings(analysis::redacted(snapshot, options.redaction), names,
                                    options.smallNumberThreshold);
}

std::string findingLine(const AuditSnapshot& snapshot, const analysis::ExportFinding& finding) {
    return singleLine(nameOf(snapshot, finding)) + ": " + wordsFor(finding.concern);
}

void addReportChoices(CLI::App& command, ReportChoices& choices) {
    std::string templates;
    for (const report::ReportTemplate& each : report::builtInTemplates())
        templates += (templates.empty() ? "" : ", ") + each.id;
    command
        .add_option(
            "--template", choices.templateId,
            "Sections and options for one kind of reader: " + templates +
                " (when left out), or one of your own (see \"template\"); single options go before it")
        ->type_name("TEMPLATE");
    command
        .add_option("--since", choices.since,
                    "Say what has changed since this day; when left out, since the last review, or "
                    "since one four weeks ago if nothing was recorded after it")
        ->type_name("DATE");
    command.add_option("--sections", choices.sections, "Only these, in this order: " + sectionsText())
        ->delimiter(',')
        ->type_name("A,B");
    command.add_option("--audience", choices.audience, "leaders, governors, inspectors, trust or parents")
        ->type_name("WHO");
    command
        .add_option("--date", choices.date, "Day of the report: decides what is overdue; today when left out")
        ->type_name("DATE");
    command
        .add_option("--redaction", choices.redaction,
                    "How much of the evidence is told: as-marked, titles, or counts")
        ->type_name("LEVEL");
    command.add_flag("--no-evidence-list", choices.hidesEvidence,
                     "Leave out the register of single pieces of evidence");
    command
        .add_option("--small-numbers", choices.smallNumbers,
                    "Counts of children below this are not shown (5 when left out); 0 shows all")
        ->check(CLI::Range(0, 100))
        ->type_name("N");
    command
        .add_option("--names", choices.names,
                    "A text file with names of children, one a line, to look for before anything is written")
        ->type_name("LIST");
}

} // namespace inclusion::cli
