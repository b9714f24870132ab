#include "workbench/framework_files.h"

#include "core/framework/framework_draft.h"
#include "core/framework/framework_loader.h"
#include "core/framework/input_file.h"
#include "import/framework_table.h"
#include "import/wording_match.h"
#include "workbench/error_text.h"
#include "workbench/problem_text.h"
#include "workbench/qt_convert.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <vector>

namespace inclusion {
namespace {

/// The translation context of these sentences.
struct FrameworkFiles {
    Q_DECLARE_TR_FUNCTIONS(FrameworkFiles)
};

/// A table becomes a text that nobody sees: its lines say nothing to the person, and what a table leaves out
/// was said with its row.
void leaveOutDraft(FrameworkLoad& load) {
    std::erase_if(load.findings, [](const Finding& each) { return each.rule == "descriptor-missing"; });
    for (Finding& each : load.findings)
        each.line = 0;
}

QString lineOf(const Finding& finding) {
    const QString text = problemSentence(finding.message, finding.hint);
    return finding.line > 0 ? FrameworkFiles::tr("Line %1: %2").arg(finding.line).arg(text) : text;
}

void show(FrameworkPreview& preview, const FrameworkLoad& load) {
    for (const Finding& finding : load.findings)
        (finding.severity == Finding::Severity::Error ? preview.problems : preview.notes)
            .append(lineOf(finding));
    preview.framework = load.framework;
    if (!load.framework)
        return;
    const Framework& framework = *load.framework;
    qsizetype levelCount = 0;
    QStringList scales;
    for (const Scale& scale : framework.data().scales) {
        QStringList levels;
        for (const Level& level : scale.levels)
            levels.append(toQt(level.title));
        levelCount += levels.size();
        scales.append(levels.join(FrameworkFiles::tr(" → ")));
    }
    const auto areas = framework.areas().size();
    preview.counts =
        FrameworkFiles::tr("%1, %2 statements and other items, %3 levels")
            .arg(areas == 1 ? FrameworkFiles::tr("1 area") : FrameworkFiles::tr("%1 areas").arg(areas))
            .arg(framework.items().size())
            .arg(levelCount);
    if (!scales.isEmpty())
        preview.counts +=
            FrameworkFiles::tr(": %1").arg(scales.join(FrameworkFiles::tr("; ", "between scales")));
    for (const Area* area : framework.areas()) {
        preview.rows.push_back({toQt(area->number), toQt(area->title), true});
        for (const Item& item : area->items)
            preview.rows.push_back(
                {toQt(item.number), toQt(item.text.empty() ? item.title : item.text), false});
    }
}

QString originOf(const std::filesystem::path& path) {
    return fromPath(path.filename());
}

} // namespace

FrameworkPreview readFrameworkPreview(const std::filesystem::path& path, const TableWish& wish) {
    FrameworkPreview preview;
    preview.origin = originOf(path);
    const auto bytes = readInputFile(path, TableLimits().bytes);
    if (!bytes) {
        preview.problems.append(errorText(bytes.error()));
        return preview;
    }
    preview.isTable = path.extension() != ".json";
    if (!preview.isTable) {
        show(preview, loadFramework(*bytes, path.filename().string()));
        return preview;
    }
    FrameworkTableOptions options;
    const std::string title = toCore(wish.title.simplified());
    options.title = title.empty() ? path.stem().string() : title;
    options.id = idFromTitle(options.title, "our-framework");
    options.sourceTitle = path.filename().string();
    options.highestFirst = wish.highestFirst;
    const FrameworkTable table = readFrameworkTable(readTables(*bytes, options.sourceTitle), options);
    for (const TableProblem& problem : table.problems)
        preview.problems.append(problemText(problem));
    for (const TableProblem& note : table.notes)
        preview.notes.append(problemText(note));
    if (table.problems.empty()) {
        FrameworkLoad load = loadFramework(draftText(table.draft), options.sourceTitle);
        leaveOutDraft(load);
        show(preview, load);
    }
    return preview;
}

WordingPreview readWordingPreview(const std::filesystem::path& path,
                                  const std::shared_ptr<const Framework>& framework) {
    WordingPreview preview;
    preview.origin = originOf(path);
    const auto bytes = readInputFile(path, TableLimits().bytes);
    if (!bytes) {
        preview.problems.append(errorText(bytes.error()));
        return preview;
    }
    const WordingMatch match =
        matchWording(readWordingSource(*bytes, path.filename().string(), *framework), *framework);
    for (const TableProblem& problem : match.problems)
        preview.problems.append(problemText(problem));
    preview.wording.frameworkId = framework->id();
    preview.wording.origin = path.filename().string();
    for (const WordingPair& pair : match.pairs) {
        const Item& item = *framework->findItem(pair.itemId);
        preview.rows.push_back({toQt(item.number), toQt(item.text), toQt(pair.theirs), toQt(pair.place)});
        preview.wording.texts.emplace(pair.itemId, pair.theirs);
    }
    for (const std::string& id : match.missing)
        preview.missing.append(toQt(framework->labelOf(id)));
    for (const WordingRest& rest : match.rest)
        preview.rest.append(
            FrameworkFiles::tr("%1, “%2”: %3", "place in the copy, sentence, why not")
                .arg(toQt(rest.entry.place), toQt(rest.entry.text), problemSentence(rest.reason, {})));
    if (preview.problems.isEmpty() && preview.rows.empty())
        preview.problems.append(FrameworkFiles::tr("Nothing in %1 fits %2. Is it a copy of this framework?")
                                    .arg(preview.origin, toQt(framework->shownTitle())));
    return preview;
}

Result<> writeFrameworkText(const std::filesystem::path& path, const std::string& text) {
    QSaveFile file(fromPath(path));
    if (!file.open(QIODevice::WriteOnly) ||
        file.write(text.data(), static_cast<qint64>(text.size())) != static_cast<qint64>(text.size()) ||
        !file.commit())
        return failure(ErrorCode::FileNotWritable, {path.string()});
    return {};
}

std::string newFrameworkText(const QString& title, const QStringList& levels) {
    std::vector<std::string> names;
    for (const QString& level : levels)
        names.push_back(toCore(level));
    return templateText(idFromTitle(toCore(title), "our-framework"), toCore(title), names);
}

} // namespace inclusion
