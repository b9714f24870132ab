#include "support/qt_strings.h"
#include "widgets/theme/level_glyph.h"
#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"

#include <catch2/catch.hpp>

#include <QImage>
#include <QPainter>

#include <algorithm>

using namespace inclusion;

namespace {

/// Dark segments along the middle of a glyph, as a photocopy would show it.
int filledSegments(int rank, int count, const Theme& theme) {
    QImage image(levelGlyphSize(count, 10).toSize(), QImage::Format_ARGB32);
    image.fill(theme.card);
    QPainter painter(&image);
    paintLevelGlyph(painter, QRectF(QPointF(0, 0), levelGlyphSize(count, 10)), rank, count, theme);
    painter.end();
    const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
    const int ground = qGray(theme.card.rgb());
    int runs = 0;
    int length = 0;
    for (int x = 0; x <= grey.width(); ++x) {
        const bool inked =
            x < grey.width() && std::abs(qGray(grey.pixel(x, grey.height() / 2)) - ground) > 60;
        length = inked ? length + 1 : 0;
        runs += length == 4 ? 1 : 0; // outlines are thinner
    }
    return runs;
}

} // namespace

TEST_CASE("Text and marks stand out enough on every ground") {
    for (const Theme& theme : {Theme::light(), Theme::darkTheme()}) {
        for (const QColor& ground : {theme.card, theme.surface, theme.selection}) {
            CHECK(contrast(theme.text, ground) >= 7.0);
            CHECK(contrast(theme.muted, ground) >= 4.5);
            CHECK(contrast(theme.accent, ground) >= 4.5);
        }
        for (const QColor& ink : {theme.attention, theme.error, theme.done})
            CHECK(contrast(ink, theme.card) >= 4.5);
        CHECK(contrast(theme.onAccent, theme.accent) >= 4.5);
        CHECK(contrast(theme.border, theme.card) >= 3.0);
        CHECK(contrast(theme.levelOutline, theme.card) >= 3.0);
        CHECK(contrast(theme.levelInk, theme.card) >= 4.5);
        CHECK(contrast(theme.text, theme.levelTint(0.18)) >= 7.0);
    }
}

TEST_CASE("The level glyph shows its level in black and white at 10 pixels") {
    for (const Theme& theme : {Theme::light(), Theme::darkTheme()}) {
        for (int count = 2; count <= 10; ++count) {
            for (int rank = 0; rank <= count; ++rank) {
                INFO(rank << " of " << count);
                CHECK(filledSegments(rank, count, theme) == rank);
            }
        }
    }
}

TEST_CASE("The system's own colours decide between light and dark and high contrast") {
    QPalette light;
    light.setColor(QPalette::Window, QColor(0xEFEFEF));
    light.setColor(QPalette::WindowText, QColor(0x101010));
    CHECK_FALSE(Theme::choose(light, Appearance::FollowSystem).dark);
    CHECK(Theme::choose(light, Appearance::Dark).dark);
    QPalette dark;
    dark.setColor(QPalette::Window, QColor(0x2A2A2A));
    dark.setColor(QPalette::WindowText, QColor(0xEEEEEE));
    CHECK(Theme::choose(dark, Appearance::FollowSystem).dark);
    QPalette strong;
    strong.setColor(QPalette::Window, Qt::black);
    strong.setColor(QPalette::Base, Qt::black);
    strong.setColor(QPalette::WindowText, Qt::white);
    strong.setColor(QPalette::Highlight, QColor(0xFFFF00));
    strong.setColor(QPalette::HighlightedText, Qt::black);
    const Theme theme = Theme::choose(strong, Appearance::Light);
    CHECK(theme.highContrast);
    CHECK(theme.text == QColor(Qt::white));
    CHECK(theme.accent == QColor(0xFFFF00));
}

TEST_CASE("A box put together from its corners looks as one that is painted in one go") {
    const Theme theme = Theme::light();
    const qreal ratio = GENERATE(1.0, 1.25, 1.5, 2.0);
    const qreal width = GENERATE(0.0, 1.0, 2.0);
    const QColor fill = GENERATE(QColor(), QColor(255, 250, 240), QColor(20, 60, 90, 128));
    const QRectF box(8, 4, 120, 48); // whole pixels at each ratio
    const auto painted = [&](bool inOneGo) {
        QImage image(QSize(160, 80) * ratio, QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(ratio);
        image.fill(theme.surface);
        QPainter painter(&image);
        if (inOneGo) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(width > 0 ? QPen(theme.border, width) : QPen(Qt::NoPen));
            painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
            const qreal inset = width / 2;
            painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), cardRadius, cardRadius);
        } else {
            paintBox(painter, box, cardRadius, fill, theme.border, width);
        }
        painter.end();
        return image;
    };
    const QImage expected = painted(true);
    const QImage found = painted(false);
    int farthest = 0; // by rounding, where colours that let shine through are put on each other
    for (int y = 0; y < expected.height(); ++y)
        for (int x = 0; x < expected.width(); ++x) {
            const QColor a = expected.pixelColor(x, y);
            const QColor b = found.pixelColor(x, y);
            farthest = std::max({farthest, std::abs(a.red() - b.red()), std::abs(a.green() - b.green()),
                                 std::abs(a.blue() - b.blue())});
        }
    INFO("ratio " << ratio << " border " << width);
    CHECK(farthest <= 2);
}
