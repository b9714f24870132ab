#include "workbench/problem_text.h"

#include "workbench/qt_convert.h"

#include <QCoreApplication>

namespace inclusion {
namespace {

/// The translation context of these sentences.
struct Problems {
    Q_DECLARE_TR_FUNCTIONS(Problems)
};

} // namespace

QString problemSentence(const std::string& message, const std::string& hint) {
    QString text = toQt(message);
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    if (!text.endsWith(QLatin1Char('.')))
        text += QLatin1Char('.');
    QString advice = toQt(hint);
    if (advice.isEmpty())
        return text;
    advice[0] = advice[0].toUpper();
    if (!advice.endsWith(QLatin1Char('.')) && !advice.endsWith(QLatin1Char('?')))
        advice += QLatin1Char('.');
    return text + QLatin1Char(' ') + advice;
}

QString problemText(const TableProblem& problem) {
    QString place;
    if (problem.row > 0)
        place = Problems::tr("Row %1").arg(problem.row);
    if (!problem.column.empty())
        place += (place.isEmpty() ? QString() : QStringLiteral(", ")) + toQt(problem.column);
    const QString text = problemSentence(problem.message, problem.hint);
    return place.isEmpty() ? text : Problems::tr("%1: %2", "place, what is wrong").arg(place, text);
}

} // namespace inclusion
