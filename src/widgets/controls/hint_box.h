#pragma once

#include "workbench/judgement_hints.h"

#include <QWidget>

class QLabel;

namespace inclusion {

/// A hint on a judgement, with the button that leads to where something can be done about it.
class HintBox : public QWidget {
    Q_OBJECT

public:
    explicit HintBox(const JudgementHint& hint, QWidget* parent = nullptr);

Q_SIGNALS:
    void wayOutChosen(inclusion::JudgementHint::WayOut wayOut);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void colourTitle();

    QLabel* m_title;
};

} // namespace inclusion
