#include "workbench/framework_details.h"

#include "workbench/qt_convert.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace inclusion {
namespace {

struct Details {
    Q_DECLARE_TR_FUNCTIONS(Details)
};

QString escaped(const std::string& text) {
    return toQt(text).toHtmlEscaped();
}

QString paragraph(const QString& html) {
    return html.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(html);
}

/// "8 areas, 43 statements, 12 figures to enter".
QString extentOf(const Framework& framework) {
    const auto& items = framework.items();
    const auto ofKind = [&](ItemKind kind) {
        return std::count_if(items.begin(), items.end(),
                             [&](const Item* item) { return item->kind == kind; });
    };
    const auto fields = [&] {
        std::size_t count = 0;
        for (const Item* item : items)
            count += item->fields.size();
        return static_cast<qlonglong>(count);
    }();
    QStringList parts;
    const auto add = [&parts](qlonglong count, const QString& one, const QString& several) {
        if (count > 0)
            parts.append(count == 1 ? one : several.arg(count));
    };
    add(static_cast<qlonglong>(framework.areas().size()), Details::tr("1 area"), Details::tr("%1 areas"));
    add(ofKind(ItemKind::Statement), Details::tr("1 statement"), Details::tr("%1 statements"));
    add(ofKind(ItemKind::Criterion), Details::tr("1 criterion"), Details::tr("%1 criteria"));
    add(ofKind(ItemKind::Question), Details::tr("1 question"), Details::tr("%1 questions"));
    add(fields, Details::tr("1 figure to enter"), Details::tr("%1 figures to enter"));
    return parts.join(Details::tr(", ", "between parts of a list"));
}

QString originOf(const FrameworkData& data) {
    QStringList parts;
    for (const std::string* part : {&data.source.title, &data.source.publisher})
        if (!part->empty())
            parts.append(escaped(*part));
    if (data.source.year > 0)
        parts.append(QString::number(data.source.year));
    const QString source = parts.join(Details::tr(", ", "between parts of a list"));
    if (data.provenance == Provenance::Project)
        return Details::tr("Written for this product.");
    return source.isEmpty() ? QString() : Details::tr("After: %1").arg(source);
}

QString levelsOf(const Scale& scale) {
    QString html =
        paragraph(Details::tr("<b>%1</b>, lowest first:", "name of a scale").arg(escaped(scale.title)));
    html += QStringLiteral("<ol>");
    for (const Level& level : scale.levels)
        html += QStringLiteral("<li><b>%1</b>%2</li>")
                    .arg(escaped(level.title),
                         level.summary.empty() ? QString() : QStringLiteral(" – ") + escaped(level.summary));
    return html + QStringLiteral("</ol>");
}

} // namespace

QString frameworkDetails(const Framework& framework) {
    const FrameworkData& data = framework.data();
    QString html = paragraph(escaped(data.summary));
    html += paragraph(extentOf(framework));
    if (data.focusAreas)
        html +=
            paragraph(data.focusAreas->minimum == data.focusAreas->maximum
                          ? Details::tr("%1 areas become the focus of a cycle.").arg(data.focusAreas->maximum)
                          : Details::tr("%1 to %2 areas become the focus of a cycle.")
                                .arg(data.focusAreas->minimum)
                                .arg(data.focusAreas->maximum));
    for (const Scale& scale : data.scales)
        html += levelsOf(scale);
    if (data.scales.empty())
        html += paragraph(Details::tr("It has no levels: what is found is written down, not judged."));
    for (const std::string& text : data.description)
        html += paragraph(escaped(text));
    return html + paragraph(originOf(data)) + paragraph(escaped(data.wording));
}

} // namespace inclusion
