#pragma once

#include <QStringList>
#include <QTranslator>

/// A made-up language that shows what translators will meet: every text is 40 per cent longer and full of
/// accents; places (%1), mnemonics and keys stay as they are.
class PseudoTranslator : public QTranslator {
public:
    QString translate(const char* context, const char* source, const char* disambiguation,
                      int n) const override;
    bool isEmpty() const override { return false; }
};

/// Every visible label, button, tab and column head of the window whose text does not fit into it, and what
/// stands outside of the window, one line each.
QStringList clippedTexts(const QWidget& window);
