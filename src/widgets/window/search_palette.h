#pragma once

#include "workbench/audit_places.h"
#include "workbench/destination.h"

#include <QDialog>

namespace inclusion {

class AuditSession;
class FinderBox;

/// Search over everything in the file: items of all audits, evidence, reasons, descriptions, notes, actions.
/// Enter goes there. A small sheet over the window that closes when the person turns to anything else.
class SearchPalette : public QDialog {
    Q_OBJECT

public:
    SearchPalette(AuditSession& session, QWidget* parent);

Q_SIGNALS:
    void destinationChosen(const inclusion::Destination& destination);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void place();

    AuditPlaces m_places;
    FinderBox* m_finder;
};

} // namespace inclusion
