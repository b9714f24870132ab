#pragma once

#include "core/audit/judgement.h"

#include <QCheckBox>

namespace inclusion {

/// One descriptor with how far it is evidenced: a word, a border and a fill. Space and click ask for the next
/// state (not yet → partly → fully) by `cycled`; the block itself changes only when it is told the new state.
/// Screen readers find a check box of three states.
class DescriptorBlock : public QCheckBox {
    Q_OBJECT

public:
    DescriptorBlock(const QString& text, const QString& levelTitle, QWidget* parent = nullptr);

    void setState(HighlightState state);
    HighlightState state() const { return m_state; }
    /// Shown for reading only: it still takes the focus, so that it can be read, but does not change.
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    /// The person wants this state.
    void cycled(inclusion::HighlightState next);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool hitButton(const QPoint& position) const override;
    void nextCheckState() override;

private:
    void keepTextWhole();
    QFont wordFont() const;

    QString m_text;
    HighlightState m_state = HighlightState::NotYet;
    bool m_readOnly = false;
};

} // namespace inclusion
