#pragma once

#include "core/audit/school_framework.h"
#include "core/base/result.h"
#include "core/framework/framework.h"

#include <QString>
#include <QStringList>

#include <filesystem>
#include <memory>
#include <vector>

/// What the window does with frameworks outside the audit file: reading one or a table, reading a school's
/// own copy of a wording, writing one. The reading functions take copies and touch nothing else, so they may
/// run in a thread of their own.
namespace inclusion {

/// What a person says about a table before it becomes a framework.
struct TableWish {
    QString title;
    bool highestFirst = false;
};

/// A framework as it would be taken in, for a preview.
struct FrameworkPreview {
    struct Row {
        QString number;
        QString text;
        bool isArea = false;
    };

    QString origin; ///< bare name of the file
    bool isTable = false;
    std::shared_ptr<const Framework> framework; ///< null when it cannot be taken
    QString counts;                             ///< "2 areas, 4 statements, 3 levels: Low → High"
    std::vector<Row> rows;
    QStringList problems; ///< what keeps it from being taken
    QStringList notes;    ///< what to look at
};

/// Reads a framework file (JSON), or a table (CSV, ODS, XLSX, DOCX) with what the person says about it.
FrameworkPreview readFrameworkPreview(const std::filesystem::path& path, const TableWish& wish);

/// A school's own copy beside our wording, for a preview.
struct WordingPreview {
    struct Row {
        QString number;
        QString ours;
        QString theirs;
        QString place; ///< where it stands in the copy
    };

    QString origin;
    std::vector<Row> rows;
    QStringList missing; ///< statements for which nothing fits
    QStringList rest;    ///< sentences of the copy that were not taken, with the reason
    QStringList problems;
    SchoolWording wording; ///< without texts when nothing fits
};

/// Reads the copy (text, PDF, or a table of numbers and sentences) and matches it with the framework.
WordingPreview readWordingPreview(const std::filesystem::path& path,
                                  const std::shared_ptr<const Framework>& framework);

/// Writes a framework file; a file that is there is replaced as a whole, or stays.
Result<> writeFrameworkText(const std::filesystem::path& path, const std::string& text);

/// The text of a framework to start from, with an id made from its title.
std::string newFrameworkText(const QString& title, const QStringList& levels);

} // namespace inclusion
