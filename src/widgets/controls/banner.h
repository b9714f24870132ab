#pragma once

#include <QString>
#include <QWidget>

#include <functional>
#include <vector>

class QVBoxLayout;

namespace inclusion {

/// Something that the whole window has to say, with ways out.
struct BannerContent {
    enum class Tone { Error, Attention, Plain };
    struct WayOut {
        QString text;
        std::function<void()> act;
    };

    Tone tone = Tone::Plain;
    QString text;
    std::vector<WayOut> waysOut;
};

/// One banner: sign, sentence, buttons. The sign repeats the tone for those who do not see colours.
class Banner : public QWidget {
    Q_OBJECT

public:
    Banner(const BannerContent& content, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QColor toneColour() const;
    void colourSign();

    BannerContent::Tone m_tone;
    QWidget* m_sign;
};

/// The place below the top bar where banners stand, newest first. Each has a key; showing a key again
/// replaces its banner.
class BannerArea : public QWidget {
    Q_OBJECT

public:
    explicit BannerArea(QWidget* parent = nullptr);

    void show(const QString& key, const BannerContent& content);
    /// Puts any other widget there, e.g. one that asks something; the area owns it.
    void show(const QString& key, QWidget* widget);
    void close(const QString& key);
    void clear();
    bool isShown(const QString& key) const;
    /// The banner of a key, or null.
    QWidget* banner(const QString& key) const;

private:
    QVBoxLayout* m_layout;
};

} // namespace inclusion
