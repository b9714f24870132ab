#include "gui/clipped_text.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QToolButton>

namespace {

constexpr int tolerance = 1; ///< pixels that rounding may take

QString accented(const QString& source) {
    static const QString from = QStringLiteral("aeiouyAEIOUcnsz");
    static const QString to = QStringLiteral("áêïóűÿÅÉÎÖÛçñšž");
    // Places for values, mnemonics and tags are no text.
    static const QRegularExpression kept(QStringLiteral("%[0-9nL]+|&.|<[^>]*>"));
    QString result;
    qsizetype at = 0;
    const auto accent = [&](QStringView text) {
        for (const QChar character : text) {
            const qsizetype place = from.indexOf(character);
            result += place < 0 ? character : to[place];
        }
    };
    for (auto found = kept.globalMatch(source); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        accent(QStringView(source).mid(at, match.capturedStart() - at));
        result += match.captured();
        at = match.capturedEnd();
    }
    accent(QStringView(source).mid(at));
    const qsizetype more = (source.size() * 4 + 9) / 10;
    // In words of five letters, so that lines can still be broken where words are.
    for (qsizetype place = 0; place < more; ++place)
        result += place % 6 == 0 ? QLatin1Char(' ') : QChar(0x0119);
    return result;
}

QString named(const QWidget& widget, const QString& text) {
    return QStringLiteral("%1 '%2': “%3”")
        .arg(QLatin1String(widget.metaObject()->className()), widget.objectName(), text);
}

void lookAt(const QLabel& label, QStringList& found) {
    if (label.text().isEmpty() || !label.pixmap(Qt::ReturnByValue).isNull())
        return;
    const bool fits = label.wordWrap() ? label.heightForWidth(label.width()) <= label.height() + tolerance
                                       : label.minimumSizeHint().width() <= label.width() + tolerance;
    if (!fits)
        found.append(named(label, label.text()));
}

void lookAt(const QAbstractButton& button, QStringList& found) {
    if (button.text().isEmpty())
        return;
    const bool fits = button.hasHeightForWidth()
                          ? button.heightForWidth(button.width()) <= button.height() + tolerance
                          : button.minimumSizeHint().width() <= button.width() + tolerance;
    if (!fits)
        found.append(named(button, button.text()));
}

void lookAt(const QTabBar& bar, QStringList& found) {
    for (int tab = 0; tab < bar.count(); ++tab) {
        const QString text = QString(bar.tabText(tab)).remove(QLatin1Char('&'));
        if (bar.fontMetrics().horizontalAdvance(text) > bar.tabRect(tab).width() + tolerance)
            found.append(named(bar, text));
    }
}

void lookAt(const QHeaderView& header, QStringList& found) {
    if (header.orientation() != Qt::Horizontal || !header.model())
        return;
    for (int section = 0; section < header.count(); ++section) {
        if (header.isSectionHidden(section))
            continue;
        const QString text = header.model()->headerData(section, Qt::Horizontal).toString();
        for (const QString& line : text.split(QLatin1Char('\n')))
            if (header.fontMetrics().horizontalAdvance(line) > header.sectionSize(section) + tolerance)
                found.append(named(header, text));
    }
}

bool isOurs(const QString& text) {
    return text.contains(
        QChar(0x0119)); // what people and frameworks wrote may be any length, and is cut with care
}

void lookAt(const QComboBox& box, QStringList& found) {
    QStyleOptionComboBox option;
    option.initFrom(&box);
    const int room =
        box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box).width();
    // What else can be chosen has a list of its own, as wide as it needs.
    if (isOurs(box.currentText()) &&
        box.fontMetrics().horizontalAdvance(box.currentText()) > room + tolerance)
        found.append(named(box, box.currentText()));
}

void lookAt(const QLineEdit& field, QStringList& found) {
    const int frame = 2 * field.style()->pixelMetric(QStyle::PM_DefaultFrameWidth, nullptr, &field) + 4;
    if (field.text().isEmpty() && isOurs(field.placeholderText()) &&
        field.fontMetrics().horizontalAdvance(field.placeholderText()) > field.width() - frame + tolerance)
        found.append(named(field, field.placeholderText()));
}

bool isInScrollArea(const QWidget& widget) {
    for (const QWidget* each = widget.parentWidget(); each; each = each->parentWidget())
        if (qobject_cast<const QAbstractScrollArea*>(each))
            return true;
    return false;
}

} // namespace

QString PseudoTranslator::translate(const char* context, const char* source, const char*, int) const {
    const QString text = QString::fromUtf8(source);
    static const QRegularExpression keys(QStringLiteral("^((Ctrl|Alt|Shift|Meta)\\+.*|F\\d+)$"));
    const bool isQt = context && context[0] == 'Q';
    return isQt || text.isEmpty() || keys.match(text).hasMatch() ? QString() : accented(text);
}

QStringList clippedTexts(const QWidget& window) {
    QStringList found;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->width() == 0)
            continue;
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            lookAt(*label, found);
        else if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            lookAt(*button, found);
        else if (const auto* bar = qobject_cast<const QTabBar*>(widget))
            lookAt(*bar, found);
        else if (const auto* header = qobject_cast<const QHeaderView*>(widget))
            lookAt(*header, found);
        else if (const auto* box = qobject_cast<const QComboBox*>(widget))
            lookAt(*box, found);
        else if (const auto* field = qobject_cast<const QLineEdit*>(widget))
            lookAt(*field, found);
        const QPoint corner = widget->mapTo(&window, QPoint(widget->width(), 0));
        if (widget->window() == &window && !isInScrollArea(*widget) &&
            corner.x() > window.width() + tolerance)
            found.append(named(*widget, QStringLiteral("stands outside of the window")));
    }
    return found;
}
