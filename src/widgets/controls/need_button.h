#pragma once

#include <QAbstractButton>

namespace inclusion {

/// One thing that a level still asks for: a few wrapped lines that lead to the descriptor when chosen.
class NeedButton : public QAbstractButton {
    Q_OBJECT

public:
    /// `state` is the word for how far it is evidenced.
    NeedButton(const QString& text, const QString& state, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_state;
};

} // namespace inclusion
