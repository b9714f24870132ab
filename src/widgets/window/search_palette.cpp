#include "widgets/window/search_palette.h"

#include "widgets/controls/finder_box.h"
#include "widgets/controls/line_field.h"
#include "workbench/audit_session.h"
#include "workbench/qt_convert.h"

#include <QVBoxLayout>

namespace inclusion {
namespace {

constexpr std::size_t mostFound = 40;
constexpr int shownRows = 10;

Destination destinationOf(const Suggestion& suggestion) {
    Destination destination;
    destination.id = toQt(suggestion.id);
    destination.auditId = toQt(suggestion.auditId.text());
    switch (suggestion.kind) {
    case Suggestion::Kind::Subject:
        destination.kind = Destination::Kind::Subject;
        break;
    case Suggestion::Kind::Evidence:
        destination.kind = Destination::Kind::Evidence;
        break;
    case Suggestion::Kind::Action:
        destination.kind = Destination::Kind::Action;
        break;
    case Suggestion::Kind::Comment:
        destination.kind = Destination::Kind::Comment;
        break;
    case Suggestion::Kind::Meeting:
        destination.kind = Destination::Kind::Meeting;
        break;
    }
    return destination;
}

} // namespace

SearchPalette::SearchPalette(AuditSession& session, QWidget* parent)
    : WindowSheet(parent), m_places(session), m_finder(new FinderBox(this)) {
    setObjectName(QStringLiteral("searchPalette"));
    setWindowTitle(tr("Search everything"));
    m_finder->setUp(QStringLiteral("everywhere"), tr("Search everything"),
                    tr("Statements, evidence, reasons, actions, comments…"),
                    [this, &session](const QString& words, const FinderBox::Found& found) {
                        findEverywhere(session, m_places, words, mostFound, m_finder, found);
                    });
    m_finder->setMostRows(shownRows);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->addWidget(m_finder);
    connect(m_finder, &FinderBox::chosen, this, [this](const Suggestion& suggestion) {
        const Destination destination = destinationOf(suggestion);
        close();
        Q_EMIT destinationChosen(destination);
    });
    connect(m_finder, &FinderBox::givenUp, this, &QDialog::close);
    connect(m_finder, &FinderBox::listChanged, this, &SearchPalette::place);
    m_finder->field()->setFocus();
    place();
}

} // namespace inclusion
