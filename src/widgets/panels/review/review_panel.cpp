#include "widgets/panels/review/review_panel.h"

#include "ui_review_panel.h"
#include "widgets/controls/focus_order.h"
#include "widgets/controls/follow_focus.h"
#include "widgets/panels/review/apart_page.h"
#include "widgets/panels/review/comments_page.h"
#include "widgets/panels/review/meetings_page.h"
#include "widgets/panels/review/packs_page.h"
#include "workbench/audit_session.h"
#include "workbench/qt_convert.h"
#include "workbench/review_work.h"

#include <QPushButton>
#include <QSignalBlocker>

namespace inclusion {

ReviewPanel::ReviewPanel(const PanelContext& context, QWidget* parent)
    : Panel(parent), m_session(context.session), m_ui(std::make_unique<Ui::ReviewPanel>()),
      m_comments(new CommentsPage(context.session, context.dialogs)),
      m_packs(new PacksPage(context.session, context.dialogs, context.review)),
      m_apart(new ApartPage(context.session)),
      m_meetings(new MeetingsPage(context.session, context.dialogs, context.review)) {
    m_ui->setupUi(this);
    const std::pair<QPushButton*, QWidget*> pages[] = {{m_ui->showComments, m_comments},
                                                       {m_ui->showPacks, m_packs},
                                                       {m_ui->showApart, m_apart},
                                                       {m_ui->showMeetings, m_meetings}};
    for (const auto& [button, page] : pages) {
        m_ui->reviewPages->addWidget(page);
        // Toggled, not clicked: that is what a screen reader does with a button that stays down.
        connect(button, &QPushButton::toggled, this, [this, shown = page] {
            if (m_session.commitPending())
                showPage(*shown);
            else
                showPage(*m_ui->reviewPages->currentWidget());
        });
    }
    const auto makePack = [this](bool apart) {
        showPage(*m_packs);
        m_packs->beginPack(apart);
    };
    connect(m_comments, &CommentsPage::packWanted, this, [makePack] { makePack(false); });
    connect(m_apart, &ApartPage::packWanted, this, [makePack] { makePack(true); });
    connect(m_comments, &CommentsPage::destinationChosen, this, &ReviewPanel::destinationChosen);
    connect(m_apart, &ApartPage::destinationChosen, this, &ReviewPanel::destinationChosen);
    connect(&m_session, &AuditSession::changed, this, &ReviewPanel::inViewChanged);
    connect(&m_session, &AuditSession::auditShown, this, &ReviewPanel::inViewChanged);
    followFocus(*this);
    showPage(*m_comments);
}

ReviewPanel::~ReviewPanel() = default;

void ReviewPanel::showPage(QWidget& page) {
    m_ui->reviewPages->setCurrentWidget(&page);
    bringIntoSight(*m_ui->reviewHeading); // each page begins at its start
    const auto mark = [](QPushButton& button, bool shown) {
        const QSignalBlocker quiet(button);
        button.setChecked(shown);
    };
    mark(*m_ui->showComments, &page == m_comments);
    mark(*m_ui->showPacks, &page == m_packs);
    mark(*m_ui->showApart, &page == m_apart);
    mark(*m_ui->showMeetings, &page == m_meetings);
    tidyFocusOrder(this);
}

QString ReviewPanel::inView() const {
    const auto comments = commentsOf(m_session);
    const auto all = static_cast<int>(comments.size());
    return tr("%1 · %2", "number of comments, how many are open")
        .arg(all == 1 ? tr("1 comment") : tr("%1 comments").arg(all), tr("%1 open").arg(openCount(comments)));
}

void ReviewPanel::reveal(const QString& subjectId) {
    if (m_ui->reviewPages->currentWidget() == m_comments)
        m_comments->chooseSubject(subjectId);
}

QList<QWidget*> ReviewPanel::regions() const {
    QList<QWidget*> regions{m_ui->showComments};
    const auto cards = m_ui->reviewPages->currentWidget()->findChildren<QWidget*>();
    for (QWidget* card : cards)
        if (card->inherits("inclusion::Card") && card->isVisible())
            regions.append(card);
    return regions;
}

void ReviewPanel::enter() {
    QWidget* page = m_ui->reviewPages->currentWidget();
    if (page == m_packs)
        m_packs->takeFocus();
    else if (page == m_apart)
        m_apart->takeFocus();
    else if (page == m_meetings)
        m_meetings->takeFocus();
    else
        m_comments->takeFocus();
}

void ReviewPanel::goTo(const Destination& destination) {
    if (destination.kind == Destination::Kind::Meeting) {
        showPage(*m_meetings);
        m_meetings->choose(MeetingId(toCore(destination.id)));
        m_meetings->takeFocus(destination.field);
        return;
    }
    showPage(*m_comments);
    if (!destination.id.isEmpty())
        m_comments->choose(ReviewCommentId(toCore(destination.id)));
    m_comments->takeFocus();
}

void ReviewPanel::takeFile(const QString& path) {
    showPage(*m_comments);
    m_comments->previewReply(path);
}

} // namespace inclusion
