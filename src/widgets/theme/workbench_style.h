#pragma once

#include "widgets/theme/theme.h"

#include <QFontMetrics>
#include <QProxyStyle>

class QStyleOptionSlider;
class QStyleOptionSpinBox;

namespace inclusion {

/// What stands beside the text of a button, both sides together, in pixels: it grows with the letters.
inline int buttonPadding(const QFontMetrics& metrics) {
    return 2 * (6 + metrics.averageCharWidth());
}

/// The same of a quiet one, which has no border: its text stands where other text begins, but for the ring of
/// the focus.
inline constexpr int quietPadding = 6;

/// The look of every standard control: Fusion's behaviour, drawn with the tokens of the theme. It gives the
/// application its palette, so a change of the system's colours is followed as it happens.
///
/// Labels and buttons say what they are by a dynamic property, set in their form:
/// - `textRole`: "small", "heading", "statement" or "strong" (size and weight), with "muted" or "accent"
/// after
///   a blank for the colour;
/// - `buttonRole`: "primary" or "quiet" instead of the outlined standard.
class WorkbenchStyle : public QProxyStyle {
    Q_OBJECT

public:
    /// `still`: nothing moves that need not.
    explicit WorkbenchStyle(Appearance appearance = Appearance::FollowSystem, bool still = false);

    const Theme& theme() const { return m_theme; }

    void polish(QPalette& palette) override;
    void polish(QWidget* widget) override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returnData) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option,
                         const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void drawButton(const QStyleOption* option, QPainter* painter, const QWidget* widget) const;
    void drawIndicator(const QStyleOption* option, QPainter* painter, bool round) const;
    void drawTab(const QStyleOption* option, QPainter* painter) const;
    void drawTabLabel(const QStyleOption* option, QPainter* painter) const;
    void drawHeader(const QStyleOption* option, QPainter* painter) const;
    void drawScrollBar(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const;
    void drawSpinBox(const QStyleOptionSpinBox& box, QPainter* painter, const QWidget* widget) const;
    void drawSlider(const QStyleOptionSlider& slider, QPainter* painter, const QWidget* widget) const;
    void drawComboBox(const QStyleOptionComplex* option, QPainter* painter) const;

    Appearance m_appearance;
    bool m_still;
    Theme m_theme;
};

} // namespace inclusion
