#pragma once

#include "workbench/destination.h"

#include <QList>
#include <QString>
#include <QWidget>

namespace inclusion {

/// One place of the window. A panel lives as long as the file is open and gets its session when it is made.
/// What it adds as actions (`addAction`) stands in the menu that is named after it.
class Panel : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// What is in view, for the status line: "3.2 · 2 pieces of evidence".
    virtual QString inView() const = 0;
    /// Shows this item, area or descriptor if the panel can.
    virtual void reveal(const QString& subjectId) = 0;
    /// The widgets that F6 goes round, in order; each takes the keyboard or passes it on to a child.
    virtual QList<QWidget*> regions() const = 0;
    /// Called when the panel comes into view: puts the keyboard where work goes on.
    virtual void enter() = 0;
    /// Shows what another place leads to and puts the keyboard there. Called after `enter`, for what the
    /// registry says that it shows.
    virtual void goTo(const Destination&) {}
    /// Takes a file that was dropped, of the kind that the registry says.
    virtual void takeFile(const QString&) {}

Q_SIGNALS:
    void inViewChanged();
    /// The person wants to go there: the window brings the place that shows it into view.
    void destinationChosen(const inclusion::Destination& destination);
};

} // namespace inclusion
