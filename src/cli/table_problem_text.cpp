#include "cli/table_problem_text.h"

#include "cli/text_table.h"

namespace inclusion::cli {

std::string problemText(const std::string& file, const TableProblem& problem, const std::string& severity) {
    std::string text = file + ":";
    if (problem.row > 0)
        text += " row " + std::to_string(problem.row) + (problem.column.empty() ? ":" : ",");
    if (!problem.column.empty())
        text += " column " + problem.column + ":";
    text += " " + severity + " " + problem.rule + ": " + problem.message;
    if (!problem.hint.empty())
        text += " (" + problem.hint + ")";
    return singleLine(text);
}

} // namespace inclusion::cli
