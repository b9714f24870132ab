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

Result<report::ReportOptions> reportOptions(const CommandContext& context, const ReportChoices& options) {
    report::ReportOptions result;
    if (!options.templateId.empty()) {
        const auto chosen = report::builtInTemplate(lowerCase(options.templateId));
        if (!chosen) {
            std::vector<std::string> parameters{"template", options.templateId};
            for (const report::ReportTemplate& each : report::builtInTemplates())
                parameters.push_back(each.id);
            return failure(ErrorCode::InvalidValue, std::move(parameters));
        }
        result = chosen->applied(result);
    }
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
        .add_option("--template", choices.templateId,
                    "Sections and options for one kind of reader: " + templates +
                        "; single options go before it")
        ->type_name("TEMPLATE");
    command.add_option("--sections", choices.sections, "Only these: " + sectionsText())
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
                    "Counts of children below this are not shown; 0 shows all")
        ->capture_default_str()
        ->check(CLI::Range(0, 100))
        ->type_name("N");
    command
        .add_option("--names", choices.names,
                    "A text file with names of children, one a line, to look for before anything is written")
        ->type_name("LIST");
}

} // namespace inclusion::cli
