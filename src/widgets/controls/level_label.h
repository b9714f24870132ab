#pragma once

#include <QWidget>

namespace inclusion {

/// The name of a level with its glyph, as the head of a column.
class LevelLabel : public QWidget {
    Q_OBJECT

public:
    LevelLabel(int rank, int levelCount, const QString& name, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QFont nameFont() const;
    int textLeft() const;

    int m_rank;
    int m_levelCount;
    QString m_name;
};

} // namespace inclusion
