#include "widgets/panels/review/comments_page.h"

#include "ui_comments_page.h"
#include "widgets/controls/focus_order.h"
#include "widgets/controls/new_width.h"
#include "widgets/controls/record_delegate.h"
#include "widgets/dialogs/dialogs.h"
#include "widgets/panels/review/comment_box.h"
#include "widgets/panels/review/empty_guide.h"
#include "widgets/panels/review/reply_preview.h"
#include "widgets/panels/review/typed_comment.h"
#include "workbench/audit_session.h"
#include "workbench/models/comments_model.h"
#include "workbench/qt_convert.h"

#include <QPushButton>

#include <algorithm>

namespace inclusion {
namespace {

constexpr int foldBelowCharacters = 120; ///< under which the comment goes below the list
constexpr int pageMargin = 20;
constexpr int leastComments = 3; ///< in sight when the comment stands below them

} // namespace

CommentsPage::CommentsPage(AuditSession& session, Dialogs& dialogs, QWidget* parent)
    : QWidget(parent), m_session(session), m_ui(std::make_unique<Ui::CommentsPage>()),
      m_model(new CommentsModel(session, this)), m_preview(new ReplyPreview(session)),
      m_typed(new TypedComment(session)), m_box(new CommentBox(session)),
      m_guide(new EmptyGuide(
          QStringLiteral("commentsGuide"), tr("How a review goes"),
          {tr("Make a pack: a frozen copy of the audit that your governors read at home, in a browser and "
              "without the internet."),
           tr("Send it by mail, and tell the six words of its passphrase by phone."),
           tr("Import each reply when it comes back, or type in what somebody said on paper or by phone. "
              "Every "
              "comment then stands beside the statement it is about."),
           tr("Answer, make an action of it or change a judgement, and walk through what is open in a "
              "meeting.")},
          tr("Make a pack"))) {
    m_ui->setupUi(this);
    m_ui->commentsCardLayout->setStretchFactor(m_ui->comments, 1);
    m_ui->splitter->setSizes({900, 1100});
    m_ui->commentScrollLayout->addWidget(m_preview);
    m_ui->commentScrollLayout->addWidget(m_typed);
    m_ui->commentScrollLayout->addWidget(m_box);
    m_ui->commentScrollLayout->addWidget(m_guide);
    m_ui->commentScrollLayout->addStretch(1);
    using Kind = CommentsModel::Kind;
    for (const Kind kind :
         {Kind::Everything, Kind::Open, Kind::Agreements, Kind::Answered, Kind::Settled, Kind::TakenBack})
        m_ui->commentFilter->addItem(CommentsModel::nameOf(kind), static_cast<int>(kind));
    m_ui->comments->setModel(m_model);
    m_ui->comments->setItemDelegate(new RecordDelegate(m_ui->comments));
    whenWidthChanges(*m_ui->comments->viewport(), [this] { layOut(); });
    connect(m_ui->commentFilter, &QComboBox::activated, this,
            [this] { m_model->setKind(static_cast<Kind>(m_ui->commentFilter->currentData().toInt())); });
    connect(m_model, &CommentsModel::refreshed, this, &CommentsPage::refresh);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_refreshing = true; });
    connect(m_ui->comments->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!m_refreshing)
            showChosen();
    });
    connect(m_ui->comments, &QListView::activated, this, [this] {
        showSide(Side::Comment);
        m_box->focusAnswer();
    });
    connect(m_ui->importReply, &QPushButton::clicked, this, [this, &dialogs] {
        dialogs.askReplyFile(window(), [this](const QString& path) { previewReply(path); });
    });
    connect(m_ui->typeIn, &QPushButton::clicked, this, [this] {
        showSide(Side::Typed);
        m_typed->begin();
    });
    connect(m_preview, &ReplyPreview::closed, this, [this] {
        showSide(Side::Comment);
        takeFocus();
    });
    connect(m_typed, &TypedComment::closed, this, [this] {
        showSide(Side::Comment);
        takeFocus();
    });
    connect(m_guide, &EmptyGuide::begun, this, &CommentsPage::packWanted);
    connect(m_box, &CommentBox::destinationChosen, this, &CommentsPage::destinationChosen);
    connect(&m_session, &AuditSession::auditShown, this, [this] { m_current = {}; });
    m_refreshing = true;
    refresh();
}

CommentsPage::~CommentsPage() = default;

void CommentsPage::showSide(Side side) {
    m_side = side;
    m_preview->setVisible(side == Side::Preview);
    m_typed->setVisible(side == Side::Typed);
    m_box->setComment(side == Side::Comment ? m_current : ReviewCommentId());
    m_guide->setVisible(side == Side::Comment && m_model->all().empty());
    tidyFocusOrder(this);
}

void CommentsPage::refresh() {
    const bool readOnly = m_session.isReadOnly();
    m_ui->typeIn->setEnabled(!readOnly);
    m_box->setReadOnly(readOnly);
    m_guide->setEnabledBegin(!readOnly);
    const bool empty = m_model->rowCount() == 0;
    m_ui->commentsEmpty->setVisible(empty);
    m_ui->commentsEmpty->setText(m_model->all().empty() ? tr("Nobody has replied yet.")
                                                        : tr("There is nothing of this kind."));
    m_ui->comments->setVisible(!empty);
    // A comment that was just answered stays in view, though a filter may have taken it off the list.
    const int row = m_model->rowOf(m_current);
    if (row >= 0 || (m_current.isEmpty() && !empty))
        m_ui->comments->setCurrentIndex(m_model->index(std::max(0, row)));
    m_refreshing = false;
    layOut();
    const ReviewComment* comment = m_model->at(m_ui->comments->currentIndex().row());
    if (m_current.isEmpty() && comment != nullptr)
        m_current = comment->id;
    showSide(m_side);
}

void CommentsPage::showChosen() {
    const ReviewComment* comment = m_model->at(m_ui->comments->currentIndex().row());
    if (comment == nullptr)
        return;
    m_current = comment->id;
    showSide(Side::Comment);
}

void CommentsPage::choose(const ReviewCommentId& id) {
    if (m_model->rowOf(id) < 0) {
        m_ui->commentFilter->setCurrentIndex(0);
        m_model->setKind(CommentsModel::Kind::Everything);
    }
    const int row = m_model->rowOf(id);
    if (row < 0)
        return;
    m_ui->comments->setCurrentIndex(m_model->index(row));
    showChosen();
}

void CommentsPage::chooseSubject(const QString& subjectId) {
    const auto& all = m_model->all();
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const ReviewComment& each) { return toQt(each.subjectId) == subjectId; });
    if (found != all.end())
        choose(ReviewCommentId(found->id));
}

void CommentsPage::previewReply(const QString& path) {
    showSide(Side::Preview);
    m_preview->showFile(path);
}

void CommentsPage::takeFocus() {
    if (m_model->rowCount() > 0)
        m_ui->comments->setFocus(Qt::OtherFocusReason);
    else
        m_ui->importReply->setFocus(Qt::OtherFocusReason);
}

void CommentsPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layOut();
}

void CommentsPage::layOut() {
    // Large text has no room for two columns: the comment goes below the list, and the page scrolls where
    // both together are higher than the window.
    const bool narrow = width() < foldBelowCharacters * fontMetrics().averageCharWidth();
    m_ui->splitter->setOrientation(narrow ? Qt::Vertical : Qt::Horizontal);
    m_ui->listSideLayout->setContentsMargins(pageMargin, 0, narrow ? pageMargin : 8, narrow ? 8 : pageMargin);
    m_ui->commentScrollLayout->setContentsMargins(narrow ? pageMargin : 8, narrow ? 8 : 0, pageMargin,
                                                  pageMargin);
    const int shown = std::min(m_model->rowCount(), leastComments);
    m_ui->comments->setMinimumHeight(narrow ? shown * m_ui->comments->sizeHintForRow(0) : 0);
    m_ui->listSide->setMaximumHeight(narrow ? m_ui->listSide->minimumSizeHint().height() : QWIDGETSIZE_MAX);
    m_ui->commentScroll->setUnfolded(narrow);
}

} // namespace inclusion
