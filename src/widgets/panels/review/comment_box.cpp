#include "widgets/panels/review/comment_box.h"

#include "ui_comment_box.h"
#include "widgets/controls/focus_order.h"
#include "widgets/controls/form_memory.h"
#include "widgets/controls/level_pick.h"
#include "widgets/controls/plain_label.h"
#include "workbench/audit_session.h"
#include "workbench/qt_convert.h"
#include "workbench/review_words.h"
#include "workbench/review_work.h"

#include <QPushButton>

namespace inclusion {

CommentBox::CommentBox(AuditSession& session, QWidget* parent)
    : Card(parent), m_session(session), m_ui(std::make_unique<Ui::CommentBox>()), m_levels(nullptr),
      m_memory(new FormMemory(session, this)) {
    m_ui->setupUi(this);
    m_memory->add(*m_ui->commentAnswer);
    m_memory->add(*m_ui->answerActionTitle);
    m_memory->add(*m_ui->answerReason);
    m_levels = new LevelPick(m_ui->answerLevels);
    m_ui->answerLevelsLayout->addWidget(m_levels);
    m_ui->commentAnswer->setMaximumLines(10);
    m_ui->answerReason->setMinimumLines(2);
    connect(m_ui->answerAction, &QCheckBox::toggled, m_ui->answerActionTitle, &QWidget::setVisible);
    connect(m_ui->answerAction, &QCheckBox::clicked, this, [this](bool wanted) {
        if (!wanted)
            return;
        if (m_ui->answerActionTitle->text().isEmpty())
            m_ui->answerActionTitle->setText(
                m_ui->commentAnswer->toPlainText().trimmed().section(QLatin1Char('\n'), 0, 0));
        m_ui->answerActionTitle->setFocus();
        m_ui->answerActionTitle->selectAll();
    });
    connect(m_ui->answerJudges, &QCheckBox::toggled, m_ui->answerJudgement, &QWidget::setVisible);
    connect(m_ui->saveAnswer, &QPushButton::clicked, this, &CommentBox::save);
    connect(m_ui->settleComment, &QPushButton::clicked, this, [this] {
        if (const auto comment = stored())
            inclusion::settleComment(m_session, *comment);
    });
    connect(m_ui->withdrawComment, &QPushButton::clicked, this, [this] {
        if (const auto comment = stored())
            inclusion::withdrawComment(m_session, *comment);
    });
    connect(m_ui->goToSubject, &QPushButton::clicked, this, [this] {
        if (const auto comment = stored())
            Q_EMIT destinationChosen({Destination::Kind::Subject, toQt(comment->subjectId), {}});
    });
    connect(&m_session, &AuditSession::changed, this, [this](const ChangeSet& changes) {
        if (changes.everything || changes.touches(RecordKind::ReviewComment) ||
            changes.touches(RecordKind::Action) || changes.touches(RecordKind::Judgement))
            show();
    });
    show();
}

CommentBox::~CommentBox() = default;

std::optional<ReviewComment> CommentBox::stored() const {
    if (m_id.isEmpty())
        return std::nullopt;
    auto comment = m_session.service().comment(m_id);
    return comment ? std::move(*comment) : std::nullopt;
}

void CommentBox::setComment(const ReviewCommentId& id) {
    if (id == m_id)
        return;
    m_id = id;
    m_memory->show(toQt(m_id.text()));
    if (const auto comment = stored(); comment && m_memory->kept(*m_ui->commentAnswer).isEmpty())
        m_ui->commentAnswer->showText(toQt(comment->answer));
    m_ui->answerAction->setChecked(!m_memory->kept(*m_ui->answerActionTitle).isEmpty());
    m_ui->answerJudges->setChecked(!m_memory->kept(*m_ui->answerReason).isEmpty());
    show();
}

void CommentBox::setReadOnly(bool readOnly) {
    m_readOnly = readOnly;
    show();
}

void CommentBox::setInPlace(bool inPlace) {
    m_inPlace = inPlace;
    show();
}

void CommentBox::focusAnswer() {
    if (m_ui->commentAnswer->isVisible())
        m_ui->commentAnswer->setFocus(Qt::OtherFocusReason);
}

void CommentBox::show() {
    const auto comment = stored();
    setVisible(comment.has_value());
    if (!comment)
        return;
    const Framework* framework = m_session.framework();
    m_ui->commentAbout->setText(aboutText(framework, comment->subjectId));
    m_ui->commentAbout->setVisible(!m_inPlace);
    m_ui->commentWho->setText(whoText(*comment));
    m_ui->commentSaid->setText(comment->text.empty() ? tr("(without words)") : shown(comment->text));
    QStringList state{lifeText(*comment)};
    const QString version = versionText(versionOf(*comment, commentsOf(m_session)));
    if (!version.isEmpty())
        state.append(version);
    m_ui->commentState->setText(state.join(QStringLiteral(" · ")));
    showLinks(*comment);
    showAnswerSide(*comment);
    tidyFocusOrder(this);
}

void CommentBox::addLink(const QString& name, const QString& text, const Destination& destination) {
    auto* link = new QPushButton(QString(text).replace(QLatin1Char('&'), QStringLiteral("&&")), this);
    link->setObjectName(name);
    link->setProperty("buttonRole", "quiet");
    connect(link, &QPushButton::clicked, this,
            [this, destination] { Q_EMIT destinationChosen(destination); });
    m_ui->commentLinksLayout->addWidget(link, 0, Qt::AlignLeft);
}

void CommentBox::showLinks(const ReviewComment& comment) {
    clearLayout(*m_ui->commentLinksLayout);
    if (!comment.actionId.isEmpty()) {
        const auto action = m_session.service().action(comment.actionId);
        if (action && *action)
            addLink(QStringLiteral("commentAction"),
                    tr("An action came of it: %1").arg(shown((*action)->title).simplified()),
                    {Destination::Kind::Action, toQt(comment.actionId.text()), {}});
    }
    if (!comment.judgementSubject.empty()) {
        const auto judgement = m_session.service().judgement(m_session.auditId(), comment.judgementSubject);
        const std::string level = judgement && *judgement ? (*judgement)->levelId : std::string();
        addLink(QStringLiteral("commentJudgement"),
                tr("The judgement was changed; now: %1")
                    .arg(levelText(m_session.framework(), comment.judgementSubject, level)),
                {Destination::Kind::Subject, toQt(comment.judgementSubject), QStringLiteral("levels")});
    }
    m_ui->commentLinks->setVisible(m_ui->commentLinksLayout->count() > 0);
}

void CommentBox::showAnswerSide(const ReviewComment& comment) {
    const Framework* framework = m_session.framework();
    const bool ended = comment.state == CommentState::Settled || comment.withdrawnAt.has_value();
    const bool writable = !m_readOnly && !ended;
    m_ui->answerSide->setVisible(writable || !comment.answer.empty());
    m_ui->commentAnswer->setReadOnly(!writable);
    if (!m_ui->commentAnswer->hasFocus() && m_memory->kept(*m_ui->commentAnswer).isEmpty() &&
        (m_ui->commentAnswer->toPlainText().isEmpty() || !writable))
        m_ui->commentAnswer->showText(toQt(comment.answer));
    m_ui->answerAction->setVisible(writable && comment.actionId.isEmpty());
    m_ui->answerActionTitle->setVisible(m_ui->answerAction->isChecked() && writable);
    const Scale* scale = framework ? framework->scaleOf(comment.subjectId) : nullptr;
    std::vector<LevelPick::Level> levels;
    for (const Level& level : scale ? scale->levels : std::vector<Level>())
        levels.emplace_back(toQt(level.id), toQt(level.title));
    m_levels->setLevels(levels, QStringLiteral("answerLevel-"), tr("Not judged"));
    const auto judgement = m_session.service().judgement(m_session.auditId(), comment.subjectId);
    if (judgement && *judgement && !m_ui->answerJudges->isChecked()) {
        m_levels->choose(toQt((*judgement)->levelId));
        m_ui->answerReason->showText(toQt((*judgement)->rationale));
    }
    m_ui->answerJudges->setVisible(writable && scale != nullptr);
    m_ui->answerJudgement->setVisible(m_ui->answerJudges->isChecked() && writable && scale != nullptr);
    m_ui->answerProblem->hide();
    m_ui->saveAnswer->setVisible(writable);
    m_ui->settleComment->setVisible(!m_readOnly);
    m_ui->settleComment->setText(ended ? tr("Take up again") : tr("Mark as settled"));
    m_ui->withdrawComment->setVisible(writable);
    m_ui->goToSubject->setVisible(!m_inPlace && !comment.subjectId.empty());
}

void CommentBox::refuse(QWidget& field, const QString& sentence) {
    m_ui->answerProblem->say(QStringLiteral("✕ ") + sentence, sentence);
    m_ui->answerProblem->show();
    field.setAccessibleDescription(sentence);
    field.setFocus(Qt::OtherFocusReason);
}

void CommentBox::save() {
    const auto comment = stored();
    if (!comment)
        return;
    AnswerWish wish;
    wish.text = m_ui->commentAnswer->toPlainText();
    if (wish.text.trimmed().isEmpty())
        return refuse(*m_ui->commentAnswer, tr("Write the answer first."));
    if (m_ui->answerAction->isChecked() && m_ui->answerActionTitle->isVisible()) {
        wish.actionTitle = m_ui->answerActionTitle->text();
        if (wish.actionTitle.trimmed().isEmpty())
            return refuse(*m_ui->answerActionTitle, tr("Say in a few words what is to be done."));
    }
    if (m_ui->answerJudges->isChecked() && m_ui->answerJudgement->isVisible())
        wish.judgement = {toCore(m_levels->chosen()), m_ui->answerReason->toPlainText()};
    m_ui->answerAction->setChecked(false);
    m_ui->answerActionTitle->clear();
    m_ui->answerJudges->setChecked(false);
    m_ui->commentAnswer->setAccessibleDescription({});
    if (answerComment(m_session, *comment, wish))
        m_memory->forget();
}

} // namespace inclusion
