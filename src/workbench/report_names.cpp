#include "workbench/report_names.h"

#include "core/report/data_tables.h"
#include "workbench/qt_convert.h"

#include <QCoreApplication>

namespace inclusion {
namespace {

/// The translation context of these names.
struct ReportNames {
    Q_DECLARE_TR_FUNCTIONS(ReportNames)
};

} // namespace

QString templateName(std::string_view id) {
    if (id == "governors")
        return ReportNames::tr("Governors: summary and evidence");
    if (id == "inspection")
        return ReportNames::tr("Inspection: the whole case");
    if (id == "trust")
        return ReportNames::tr("Trust: without the evidence");
    return ReportNames::tr("Full: everything, for leaders");
}

QString audienceName(report::Audience audience) {
    switch (audience) {
    case report::Audience::Leaders:
        return ReportNames::tr("Leaders");
    case report::Audience::Governors:
        return ReportNames::tr("Governors");
    case report::Audience::Inspectors:
        return ReportNames::tr("Inspectors");
    case report::Audience::Trust:
        return ReportNames::tr("Trust or authority");
    case report::Audience::Parents:
        break;
    }
    return ReportNames::tr("Parents and carers");
}

QString redactionName(analysis::Redaction redaction) {
    switch (redaction) {
    case analysis::Redaction::AsMarked:
        return ReportNames::tr("Each piece as it is marked");
    case analysis::Redaction::Titles:
        return ReportNames::tr("Titles only");
    case analysis::Redaction::Counts:
        break;
    }
    return ReportNames::tr("Only how many there are");
}

QString formatName(std::string_view format) {
    if (format == "pdf")
        return ReportNames::tr("PDF");
    if (format == "html")
        return ReportNames::tr("Web page");
    if (format == "odt")
        return ReportNames::tr("To edit, for LibreOffice (ODT)");
    if (format == "docx")
        return ReportNames::tr("To edit, for Word (DOCX)");
    if (format == "xlsx")
        return ReportNames::tr("Tables, for Excel (XLSX)");
    if (format == "json")
        return ReportNames::tr("The whole file for other programs (JSON)");
    if (format == "csv:evidence")
        return ReportNames::tr("Table of evidence (CSV)");
    if (format == "csv:judgements")
        return ReportNames::tr("Table of judgements (CSV)");
    if (format == "csv:actions")
        return ReportNames::tr("Table of actions (CSV)");
    return format == "csv:history" ? ReportNames::tr("Table of changes (CSV)") : toQt(format);
}

QString concernText(analysis::ExportConcern concern, int smallNumberThreshold) {
    switch (concern) {
    case analysis::ExportConcern::UniquePupilNumber:
        return ReportNames::tr("looks like a pupil number");
    case analysis::ExportConcern::DateOfBirth:
        return ReportNames::tr("looks like a date of birth");
    case analysis::ExportConcern::NameList:
        return ReportNames::tr("looks like a list of names");
    case analysis::ExportConcern::ListedName:
        return ReportNames::tr("a name of your list");
    case analysis::ExportConcern::HiddenFigure:
        return ReportNames::tr("may tell a figure that the tables leave out");
    case analysis::ExportConcern::SmallCount:
        break;
    }
    return ReportNames::tr("counts very few children; reports say “fewer than %1”").arg(smallNumberThreshold);
}

} // namespace inclusion
