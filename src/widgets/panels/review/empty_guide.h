#pragma once

#include "widgets/controls/card.h"

#include <QStringList>

class QLayout;
class QPushButton;

namespace inclusion {

/// What stands in the place of a record while there is none: what this page is for, how it goes step by step,
/// and a button that begins it.
class EmptyGuide : public Card {
    Q_OBJECT

public:
    /// \param name begins the object names inside.
    EmptyGuide(const QString& name, const QString& heading, const QStringList& steps, const QString& begin,
               QWidget* parent = nullptr);

    /// Whether it can be begun: not in a file that may only be read.
    void setEnabledBegin(bool enabled);
    void takeFocus();

Q_SIGNALS:
    void begun();

protected:
    void changeEvent(QEvent* event) override;

private:
    QPushButton* m_begin;
};

/// Takes away the list beside a guide while there is nothing to list: the guide, which stands in `beside`,
/// begins where the list does otherwise.
void showGuideAlone(QWidget& list, QLayout& beside, bool alone);

} // namespace inclusion
