#pragma once

#include <QRadioButton>

namespace inclusion {

/// One level to choose, as a row with radio mark, glyph and name; "not judged yet" has no glyph.
class LevelChoice : public QRadioButton {
    Q_OBJECT

public:
    /// `rank` 0 is "not judged yet".
    LevelChoice(int rank, int levelCount, const QString& name, QWidget* parent = nullptr);

    int rank() const { return m_rank; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool hitButton(const QPoint& position) const override;

private:
    int textLeft() const;
    QFont nameFont() const;

    int m_rank;
    int m_levelCount;
};

} // namespace inclusion
