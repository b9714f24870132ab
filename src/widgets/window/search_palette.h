#pragma once

#include "widgets/window/window_sheet.h"
#include "workbench/audit_places.h"
#include "workbench/destination.h"

namespace inclusion {

class AuditSession;
class FinderBox;

/// Search over everything in the file: items of all audits, evidence, reasons, descriptions, notes, actions.
/// Enter goes there.
class SearchPalette : public WindowSheet {
    Q_OBJECT

public:
    SearchPalette(AuditSession& session, QWidget* parent);

Q_SIGNALS:
    void destinationChosen(const inclusion::Destination& destination);

private:
    AuditPlaces m_places;
    FinderBox* m_finder;
};

} // namespace inclusion
