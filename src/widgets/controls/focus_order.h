#pragma once

#include <QList>

class QButtonGroup;
class QWidget;

namespace inclusion {

/// The widgets inside `root` (or `root` itself) that can take the focus, in the order in which they stand on
/// the screen: layouts from first to last, whenever the widgets were made. What is hidden or disabled at the
/// moment is among them.
QList<QWidget*> focusOrder(QWidget* root);

/// Makes Tab go through `root` in that order. For parts that build widgets while they are shown: Qt puts new
/// widgets at the end.
void tidyFocusOrder(QWidget* root);

/// The first widget of `root` that would take the focus by Tab now; null when there is none. What has the
/// property "besideTheWork" (help, folded away) is passed over.
QWidget* firstTabStop(QWidget* root);

/// Has Tab stop at the checked button of a group only, as people expect of radio buttons; Qt would stop at
/// the first.
void stopTabAtChecked(const QButtonGroup& group);

/// Makes one group of the radio buttons inside a widget, where Tab stops at the checked one.
void groupRadioButtons(QWidget& container);

} // namespace inclusion
