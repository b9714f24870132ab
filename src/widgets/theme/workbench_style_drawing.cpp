#include "widgets/theme/painting.h"
#include "widgets/theme/workbench_style.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

/// The drawing half of `WorkbenchStyle`: what standard controls look like.
namespace inclusion {
namespace {

bool isFocused(const QStyleOption* option) {
    return option->state.testFlag(QStyle::State_HasFocus);
}
bool isEnabled(const QStyleOption* option) {
    return option->state.testFlag(QStyle::State_Enabled);
}
bool isHovered(const QStyleOption* option) {
    return option->state.testFlag(QStyle::State_MouseOver) && isEnabled(option);
}

QString roleOf(const QWidget* widget) {
    return widget ? widget->property("buttonRole").toString() : QString();
}

} // namespace

void WorkbenchStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                   const QWidget* widget) const {
    switch (element) {
    case PE_FrameFocusRect:
        // Item views show the current cell inside their own ring; everything else draws its ring itself.
        if (qobject_cast<const QAbstractItemView*>(widget))
            paintFocusRing(*painter, option->rect, 3, m_theme);
        return;
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame && frame->lineWidth > 0) {
            const bool writable = !option->state.testFlag(State_ReadOnly) && isEnabled(option);
            paintControlBox(*painter, option->rect, m_theme, isFocused(option), writable);
        }
        return;
    case PE_FrameLineEdit:
        return; // drawn with the panel
    case PE_Frame: {
        // A list or table with a current row has its ring there.
        const auto* view = qobject_cast<const QAbstractItemView*>(widget);
        const bool ring = isFocused(option) && !(view && view->currentIndex().isValid());
        paintBox(*painter, option->rect, controlRadius - 1, {}, ring ? m_theme.accent : m_theme.border,
                 ring ? 2 : 1);
        return;
    }
    case PE_PanelButtonCommand:
        drawButton(option, painter, widget);
        return;
    case PE_IndicatorRadioButton:
        drawIndicator(option, painter, true);
        return;
    case PE_IndicatorCheckBox:
        drawIndicator(option, painter, false);
        return;
    case PE_IndicatorBranch:
        if (option->state.testFlag(State_Children))
            paintChevron(*painter, option->rect,
                         option->state.testFlag(State_Open) ? Qt::DownArrow : Qt::RightArrow, m_theme.muted);
        return;
    case PE_IndicatorArrowDown:
        paintChevron(*painter, option->rect, Qt::DownArrow, m_theme.muted);
        return;
    case PE_IndicatorArrowRight:
    case PE_IndicatorArrowLeft: { // of a menu inside a menu: it grows with the text
        const int size = pixelMetric(PM_IndicatorWidth, option, widget);
        const bool right = element == PE_IndicatorArrowRight;
        const QPoint middle = option->rect.center() + QPoint(right ? -size / 3 : size / 3, 0); // off the edge
        paintChevron(*painter, QRect(middle.x() - size / 2, middle.y() - size / 2, size, size),
                     right ? Qt::RightArrow : Qt::LeftArrow, m_theme.muted);
        return;
    }
    case PE_PanelItemViewRow:
        return; // the cells fill themselves
    case PE_PanelItemViewItem:
        if (option->state.testFlag(State_Selected))
            painter->fillRect(option->rect, m_theme.selection);
        return;
    case PE_FrameTabBarBase:
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void WorkbenchStyle::drawButton(const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    const QString role = roleOf(widget);
    const bool pressed = option->state.testFlag(State_Sunken);
    QColor fill = m_theme.card;
    QColor border = isEnabled(option) ? m_theme.accent : m_theme.line;
    if (role == QLatin1String("primary") && isEnabled(option)) {
        fill = mixed(m_theme.accent, m_theme.text, pressed ? 0.25 : isHovered(option) ? 0.12 : 0.0);
    } else {
        if (role == QLatin1String("quiet"))
            border = fill = QColor();
        if (role == QLatin1String("choice")) { // one of several, as the places along the top are
            border = option->state.testFlag(State_On) ? m_theme.accent : m_theme.border;
            fill = option->state.testFlag(State_On) ? m_theme.selection : m_theme.card;
        }
        if (isHovered(option) || pressed)
            fill = pressed ? mixed(m_theme.selection, m_theme.accent, 0.15) : m_theme.selection;
    }
    paintBox(*painter, option->rect, controlRadius, fill, border);
    if (!isFocused(option))
        return;
    if (role == QLatin1String("primary")) {
        // On the accent itself the ring is set off by a gap.
        paintBox(*painter, option->rect, controlRadius, {}, m_theme.accent, 2);
        paintBox(*painter, QRectF(option->rect).adjusted(2, 2, -2, -2), controlRadius - 2, {}, m_theme.card,
                 2);
    } else {
        paintFocusRing(*painter, option->rect, controlRadius, m_theme);
    }
}

void WorkbenchStyle::drawIndicator(const QStyleOption* option, QPainter* painter, bool round) const {
    const bool checked = option->state.testFlag(State_On);
    const QRectF box = QRectF(option->rect).adjusted(1, 1, -1, -1);
    const QColor ink = isEnabled(option) ? m_theme.levelInk : m_theme.muted;
    const QColor border = checked ? ink : m_theme.border;
    paintBox(*painter, box, round ? box.height() / 2 : 3, round || !checked ? m_theme.card : ink, border,
             checked && round ? 2 : 1);
    if (isFocused(option))
        paintBox(*painter, option->rect, round ? option->rect.height() / 2.0 : 4, {}, m_theme.accent, 2);
    if (!checked)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (round) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(ink);
        painter->drawEllipse(box.center(), box.width() * 0.26, box.height() * 0.26);
    } else {
        const qreal unit = box.width() / 16;
        painter->setPen(QPen(m_theme.card, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->translate(box.center());
        painter->scale(unit, unit);
        painter->drawPolyline(QPolygonF{{-4, 0}, {-1, 3}, {4, -3.5}});
    }
    painter->restore();
}

void WorkbenchStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const {
    switch (element) {
    case CE_TabBarTabShape:
        drawTab(option, painter);
        return;
    case CE_TabBarTabLabel:
        drawTabLabel(option, painter);
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        drawHeader(option, painter);
        return;
    case CE_HeaderLabel:
        if (const auto* head = qstyleoption_cast<const QStyleOptionHeader*>(option);
            head && !head->textAlignment.testFlag(Qt::AlignHCenter)) {
            const bool toTheLeft =
                option->direction == Qt::RightToLeft || head->textAlignment.testFlag(Qt::AlignRight);
            const int indent = toTheLeft ? -headerIndent : headerIndent;
            painter->translate(indent, 0);
            QProxyStyle::drawControl(element, option, painter, widget);
            painter->translate(-indent, 0);
            return;
        }
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    case CE_Splitter:
        // Between two boxes with a gap there is nothing to draw.
        if (std::min(option->rect.width(), option->rect.height()) <=
            pixelMetric(PM_SplitterWidth, option, widget))
            painter->fillRect(option->rect, m_theme.line);
        return;
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            QStyleOptionButton copy(*button);
            const bool primary = roleOf(widget) == QLatin1String("primary");
            const bool notChosen =
                roleOf(widget) == QLatin1String("choice") && !option->state.testFlag(State_On);
            const QColor ink = !isEnabled(option) || notChosen ? m_theme.muted
                               : primary                       ? m_theme.onAccent
                                                               : m_theme.accent;
            copy.palette.setColor(QPalette::ButtonText, ink);
            painter->save();
            QFont font = painter->font();
            font.setWeight(QFont::DemiBold);
            painter->setFont(font);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            painter->restore();
        }
        return;
    case CE_ComboBoxLabel:
        if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option); box && !box->editable) {
            const QRect room = subControlRect(CC_ComboBox, box, SC_ComboBoxEditField, widget);
            painter->setPen(isEnabled(option) ? m_theme.text : m_theme.muted);
            painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                              box->fontMetrics.elidedText(box->currentText, Qt::ElideRight, room.width()));
            return;
        }
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, m_theme.card);
        return;
    case CE_MenuBarItem:
        painter->fillRect(option->rect, m_theme.card);
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            if (item->state.testFlag(State_Selected))
                paintBox(*painter, QRectF(item->rect).adjusted(1, 1, -1, -1), 4, m_theme.selection,
                         isFocused(option) ? m_theme.accent : QColor(), 1);
            drawItemText(painter, item->rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
                         item->palette, isEnabled(option), item->text, QPalette::ButtonText);
        }
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void WorkbenchStyle::drawTab(const QStyleOption* option, QPainter* painter) const {
    const QRectF box = QRectF(option->rect).adjusted(2, 3, -2, -3);
    if (option->state.testFlag(State_Selected))
        paintBox(*painter, box, controlRadius, m_theme.selection, {}, 0);
    else if (isHovered(option))
        paintBox(*painter, box, controlRadius, m_theme.surface, {}, 0);
    if (isFocused(option) && option->state.testFlag(State_Selected))
        paintFocusRing(*painter, box, controlRadius, m_theme);
}

void WorkbenchStyle::drawTabLabel(const QStyleOption* option, QPainter* painter) const {
    const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option);
    if (!tab)
        return;
    const bool selected = tab->state.testFlag(State_Selected);
    painter->save();
    QFont font = painter->font();
    font.setWeight(selected ? QFont::DemiBold : QFont::Medium);
    painter->setFont(font);
    painter->setPen(selected ? m_theme.accent : m_theme.muted);
    painter->drawText(tab->rect, Qt::AlignCenter | Qt::TextShowMnemonic, tab->text);
    painter->restore();
}

void WorkbenchStyle::drawHeader(const QStyleOption* option, QPainter* painter) const {
    painter->fillRect(option->rect, m_theme.card);
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                      m_theme.line);
}

void WorkbenchStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                        QPainter* painter, const QWidget* widget) const {
    switch (control) {
    case CC_ComboBox:
        drawComboBox(option, painter);
        return;
    case CC_ScrollBar:
        drawScrollBar(option, painter, widget);
        return;
    case CC_SpinBox:
        if (const auto* box = qstyleoption_cast<const QStyleOptionSpinBox*>(option)) {
            drawSpinBox(*box, painter, widget);
            return;
        }
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    case CC_Slider:
        if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
            slider && slider->orientation == Qt::Horizontal) {
            drawSlider(*slider, painter, widget);
            return;
        }
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

void WorkbenchStyle::drawComboBox(const QStyleOptionComplex* option, QPainter* painter) const {
    if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option); box && box->frame)
        paintControlBox(*painter, option->rect, m_theme, isFocused(option), isEnabled(option));
    const int size = pixelMetric(PM_IndicatorWidth, option, nullptr);
    const QRect arrow(option->rect.right() - size - 4, option->rect.top(), size, option->rect.height());
    paintChevron(*painter, visualRect(option->direction, option->rect, arrow), Qt::DownArrow,
                 isEnabled(option) ? m_theme.text : m_theme.muted);
}

void WorkbenchStyle::drawSpinBox(const QStyleOptionSpinBox& box, QPainter* painter,
                                 const QWidget* widget) const {
    if (box.frame)
        paintControlBox(*painter, box.rect, m_theme, isFocused(&box), isEnabled(&box));
    const auto arrow = [&](SubControl part, Qt::ArrowType direction, QAbstractSpinBox::StepEnabledFlag step) {
        const bool possible = box.stepEnabled.testFlag(step) && isEnabled(&box);
        paintChevron(*painter, subControlRect(CC_SpinBox, &box, part, widget), direction,
                     possible ? m_theme.text : m_theme.border);
    };
    arrow(SC_SpinBoxUp, Qt::UpArrow, QAbstractSpinBox::StepUpEnabled);
    arrow(SC_SpinBoxDown, Qt::DownArrow, QAbstractSpinBox::StepDownEnabled);
}

void WorkbenchStyle::drawSlider(const QStyleOptionSlider& slider, QPainter* painter,
                                const QWidget* widget) const {
    const QRectF groove = subControlRect(CC_Slider, &slider, SC_SliderGroove, widget);
    const QRectF handle = subControlRect(CC_Slider, &slider, SC_SliderHandle, widget);
    const qreal middle = handle.center().y();
    const QRectF line(groove.left(), middle - 2, groove.width(), 4);
    paintBox(*painter, line, 2, m_theme.line, m_theme.border, 1);
    paintBox(*painter, QRectF(line.topLeft(), QPointF(handle.center().x(), line.bottom())), 2, m_theme.accent,
             {}, 0);
    const qreal radius = std::min(handle.width(), handle.height()) / 2 - 3; // the ring stands around it
    const QRectF knob(handle.center().x() - radius, middle - radius, 2 * radius, 2 * radius);
    paintBox(*painter, knob, radius, isEnabled(&slider) ? m_theme.card : m_theme.surface, m_theme.accent, 2);
    if (isFocused(&slider))
        paintFocusRing(*painter, knob.adjusted(-3, -3, 3, 3), radius + 3, m_theme);
    const int steps = slider.tickInterval > 0 ? (slider.maximum - slider.minimum) / slider.tickInterval : 0;
    for (int step = 0; slider.subControls.testFlag(SC_SliderTickmarks) && step <= steps; ++step) {
        const int at = sliderPositionFromValue(slider.minimum, slider.maximum,
                                               slider.minimum + step * slider.tickInterval,
                                               static_cast<int>(groove.width() - handle.width()));
        painter->fillRect(QRectF(groove.left() + handle.width() / 2 + at, middle + radius + 4, 1, 4),
                          m_theme.border);
    }
}

void WorkbenchStyle::drawScrollBar(const QStyleOptionComplex* option, QPainter* painter,
                                   const QWidget* widget) const {
    const QRect slider = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    painter->fillRect(option->rect, option->palette.color(QPalette::Window));
    if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        bar && bar->maximum <= bar->minimum)
        return; // nothing to scroll
    const bool held = option->activeSubControls.testFlag(SC_ScrollBarSlider) &&
                      (isHovered(option) || option->state.testFlag(State_Sunken));
    paintBox(*painter, QRectF(slider).adjusted(3, 3, -3, -3), 3,
             held ? m_theme.muted : mixed(option->palette.color(QPalette::Window), m_theme.border, 0.85), {},
             0);
}

} // namespace inclusion
