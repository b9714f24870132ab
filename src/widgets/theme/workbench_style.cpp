#include "widgets/theme/workbench_style.h"

#include "widgets/theme/painting.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStyleOption>

#include <algorithm>

namespace inclusion {
namespace {

constexpr int targetHeight = 30; ///< least height of what is clicked, in pixels
constexpr qreal smallText = 0.9;
constexpr qreal headingText = 1.1;
constexpr qreal statementText = 1.4;

/// The application's font at a share of its size.
QFont scaledFont(qreal share) {
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * share);
    else
        font.setPixelSize(static_cast<int>(font.pixelSize() * share));
    return font;
}

/// Of check boxes and radio buttons: they grow with the text.
int indicatorSize() {
    return std::max(18, QFontMetrics(QApplication::font()).ascent() + 2);
}

/// Of a button whose contents have that width in the font of the option. Its text is drawn a step heavier
/// than it was measured, and what is beside it grows with the letters.
int buttonWidth(const QStyleOption* option, const QWidget* widget, int contents) {
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    if (!button)
        return contents + buttonPadding(QFontMetrics(QApplication::font()));
    QFont strong = widget ? widget->font() : QApplication::font();
    const QFontMetrics plain = button->fontMetrics;
    strong.setWeight(QFont::DemiBold);
    const QFontMetrics heavy(strong);
    const int more = heavy.size(Qt::TextShowMnemonic, button->text).width() -
                     plain.size(Qt::TextShowMnemonic, button->text).width();
    const bool quiet = widget && widget->property("buttonRole").toString() == QLatin1String("quiet");
    return contents + std::max(0, more) + (quiet ? quietPadding : buttonPadding(plain));
}

/// A form gives a label at most 7/4 of its own height beside a field; with this much more it stands in the
/// middle of a line to type in, whatever the size of the text.
constexpr int formLabelMargin = 2;

bool isFormLabel(const QLabel& label) {
    if (!label.buddy() || !label.parentWidget())
        return false;
    const auto forms = label.parentWidget()->findChildren<QFormLayout*>();
    return std::any_of(forms.begin(), forms.end(),
                       [&](const QFormLayout* form) { return form->labelForField(label.buddy()) == &label; });
}

/// Whether the heads of a table stand in the middle, as above figures.
bool isCentred(const QWidget* widget) {
    const auto* header = qobject_cast<const QHeaderView*>(widget);
    return header && header->defaultAlignment().testFlag(Qt::AlignHCenter);
}

void applyTextRole(QWidget& widget, const QString& role) {
    const QStringList words = role.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    qreal share = 1.0;
    bool strong = false;
    for (const QString& word : words) {
        if (word == QLatin1String("small"))
            share = smallText;
        else if (word == QLatin1String("heading"))
            share = headingText;
        else if (word == QLatin1String("statement"))
            share = statementText;
        strong = strong || word == QLatin1String("heading") || word == QLatin1String("statement") ||
                 word == QLatin1String("strong");
    }
    QFont font = scaledFont(share);
    if (strong)
        font.setWeight(QFont::DemiBold);
    widget.setFont(font);
    if (words.contains(QLatin1String("muted")))
        widget.setForegroundRole(QPalette::PlaceholderText);
    else if (words.contains(QLatin1String("accent")))
        widget.setForegroundRole(QPalette::Link);
}

} // namespace

WorkbenchStyle::WorkbenchStyle(Appearance appearance, bool still)
    : QProxyStyle(QStringLiteral("fusion")), m_appearance(appearance), m_still(still),
      m_theme(Theme::light()) {}

void WorkbenchStyle::polish(QPalette& palette) {
    // What comes in is the system's palette, now and whenever the desktop changes it.
    m_theme = Theme::choose(palette, m_appearance);
    palette = m_theme.palette();
}

void WorkbenchStyle::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    const QString role = widget->property("textRole").toString();
    if (!role.isEmpty())
        applyTextRole(*widget, role);
    // Whatever people wrote, or files brought along, is shown as it stands and never as markup; tool tips and
    // message boxes are labels, too.
    if (auto* label = qobject_cast<QLabel*>(widget); label && label->textFormat() == Qt::AutoText)
        label->setTextFormat(Qt::PlainText);
    if (auto* label = qobject_cast<QLabel*>(widget); label && isFormLabel(*label))
        label->setContentsMargins(0, formLabelMargin, 0, formLabelMargin);
    if (qobject_cast<QHeaderView*>(widget)) {
        QFont font = scaledFont(smallText);
        font.setWeight(QFont::DemiBold);
        widget->setFont(font);
    }
    // Enter presses a button that has the keyboard, as in any dialog. Dialogs say themselves which button is
    // meant where none has it.
    if (auto* button = qobject_cast<QPushButton*>(widget);
        button && !qobject_cast<QDialog*>(button->window()))
        button->setAutoDefault(true);
    if (qobject_cast<QAbstractButton*>(widget) || widget->inherits("QTabBar"))
        widget->setAttribute(Qt::WA_Hover);
    // The frame of a scroll area shows the focus and has to be drawn anew when it comes and goes.
    if (qobject_cast<QAbstractScrollArea*>(widget))
        widget->installEventFilter(this);
}

bool WorkbenchStyle::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        if (auto* widget = qobject_cast<QWidget*>(watched))
            widget->update();
    }
    return QProxyStyle::eventFilter(watched, event);
}

int WorkbenchStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_DefaultFrameWidth:
        return 2;
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_TabBarTabHSpace:
        return 28;
    case PM_TabBarTabVSpace:
        return 14;
    case PM_TabBarBaseOverlap:
    case PM_TabBarBaseHeight:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ButtonDefaultIndicator:
        return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return indicatorSize();
    case PM_RadioButtonLabelSpacing:
    case PM_CheckBoxLabelSpacing:
        return 8;
    case PM_FocusFrameHMargin:
        return 6; // beside the text of a cell, where the ring stands
    case PM_SplitterWidth:
        return 1;
    case PM_TreeViewIndentation:
        return std::min(indicatorSize() - 3, 20);
    case PM_SliderLength:
    case PM_SliderThickness:
    case PM_SliderControlThickness:
        return indicatorSize();
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int WorkbenchStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                              QStyleHintReturn* returnData) const {
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_ComboBox_Popup:
    case SH_ItemView_ArrowKeysNavigateIntoChildren:
    case SH_ScrollBar_Transient:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_UnderlineShortcut:
        return 1;
    case SH_Table_GridLineColor:
        return static_cast<int>(m_theme.line.rgba());
    case SH_Widget_Animation_Duration:
        return m_still ? 0 : QProxyStyle::styleHint(hint, option, widget, returnData);
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_DialogButtonLayout:
        return 2; // GNOME's: the accepting button at the end
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize WorkbenchStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                       const QWidget* widget) const {
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        result.setWidth(std::max(buttonWidth(option, widget, size.width()), 44));
        result.setHeight(std::max(size.height() + 12, targetHeight));
        break;
    case CT_LineEdit:
        result.setHeight(std::max(result.height() + 6, targetHeight));
        break;
    case CT_ComboBox:
        result += QSize(indicatorSize() - 6, 0);
        result.setHeight(std::max(size.height() + 14, targetHeight)); // as a line to type in
        break;
    case CT_RadioButton:
    case CT_CheckBox:
        result.setHeight(std::max(result.height(), targetHeight));
        break;
    case CT_HeaderSection: // the room that the indent of the text takes
        result += QSize(isCentred(widget) ? 4 : 2 * headerIndent, 0);
        result.setHeight(std::max(result.height() + 4, targetHeight - 2));
        break;
    case CT_MenuItem:
        if (const auto* menu = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
            menu && menu->menuItemType == QStyleOptionMenuItem::Separator)
            break;
        result.setHeight(std::max(result.height() + 4, targetHeight - 2));
        result += QSize(indicatorSize(), 0); // beside the text, and it grows with it
        break;
    case CT_ItemViewItem:
        result.setHeight(std::max(result.height() + 9, targetHeight - 2)); // also around several lines
        break;
    case CT_MenuBarItem:
        result += QSize(6, 4);
        break;
    default:
        break;
    }
    return result;
}

QRect WorkbenchStyle::subElementRect(SubElement element, const QStyleOption* option,
                                     const QWidget* widget) const {
    switch (element) {
    case SE_LineEditContents:
        return option->rect.adjusted(6, 1, -6, -1);
    case SE_HeaderArrow: // beside the word, not at the far end
        if (const auto* head = qstyleoption_cast<const QStyleOptionHeader*>(option);
            head && head->orientation == Qt::Horizontal && !isCentred(widget)) {
            const int size = pixelMetric(PM_HeaderMarkSize, option, widget);
            const int left =
                head->rect.left() + 2 * headerIndent + head->fontMetrics.horizontalAdvance(head->text) + 6;
            const QRect arrow(std::min(left, head->rect.right() - size), head->rect.center().y() - size / 2,
                              size, size);
            return visualRect(option->direction, option->rect, arrow);
        }
        return QProxyStyle::subElementRect(element, option, widget);
    case SE_PushButtonFocusRect:
    case SE_RadioButtonFocusRect:
    case SE_CheckBoxFocusRect:
        return option->rect;
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect WorkbenchStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                                     SubControl part, const QWidget* widget) const {
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return visualRect(option->direction, option->rect,
                          option->rect.adjusted(9, 1, -indicatorSize() - 8, -1));
    if (control == CC_SpinBox &&
        (part == SC_SpinBoxUp || part == SC_SpinBoxDown || part == SC_SpinBoxEditField)) {
        // Arrows as wide as those of a box to choose from, and they grow with the text.
        const int arrows = indicatorSize() + 4;
        QRect room = option->rect.adjusted(1, 1, -arrows, -1);
        if (part != SC_SpinBoxEditField) {
            room = option->rect.adjusted(option->rect.width() - arrows, 2, -2, -2);
            const int half = room.height() / 2;
            room.setHeight(half);
            if (part == SC_SpinBoxDown)
                room.translate(0, half);
        }
        return visualRect(option->direction, option->rect, room);
    }
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    // No arrows at the ends: the slider runs along the whole bar.
    const bool horizontal = bar->orientation == Qt::Horizontal;
    const int length = horizontal ? bar->rect.width() : bar->rect.height();
    const int range = bar->maximum - bar->minimum;
    const int least = pixelMetric(PM_ScrollBarSliderMin, option, widget);
    int slider = length;
    if (range > 0) {
        const qint64 share = static_cast<qint64>(bar->pageStep) * length / (range + bar->pageStep);
        slider = std::clamp(static_cast<int>(share), std::min(least, length), length);
    }
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                              length - slider, bar->upsideDown);
    const auto along = [&](int from, int size) {
        const QRect rect = horizontal
                               ? QRect(bar->rect.left() + from, bar->rect.top(), size, bar->rect.height())
                               : QRect(bar->rect.left(), bar->rect.top() + from, bar->rect.width(), size);
        return visualRect(bar->direction, bar->rect, rect);
    };
    switch (part) {
    case SC_ScrollBarSlider:
        return along(start, slider);
    case SC_ScrollBarGroove:
        return bar->rect;
    case SC_ScrollBarSubPage:
        return along(0, start);
    case SC_ScrollBarAddPage:
        return along(start + slider, length - start - slider);
    default:
        return {};
    }
}

} // namespace inclusion
