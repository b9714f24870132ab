#include "widgets/review/reply_editor.h"

#include "widgets/controls/focus_order.h"
#include "widgets/controls/level_pick.h"
#include "widgets/controls/plain_label.h"
#include "widgets/controls/prose_edit.h"
#include "workbench/qt_convert.h"
#include "workbench/review_draft.h"
#include "workbench/review_words.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>

#include <algorithm>
#include <array>

namespace inclusion {
namespace {

constexpr std::array<CommentStance, 3> stances = {CommentStance::Agree, CommentStance::Question,
                                                  CommentStance::Challenge};

} // namespace

ReplyEditor::ReplyEditor(ReviewDraft& draft, const review::PackSubject* subject, QWidget* parent)
    : QWidget(parent), m_draft(draft), m_subjectId(subject ? subject->id : std::string()),
      m_stances(new QButtonGroup(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    const auto& scales = draft.pack()->scales;
    const auto scale = std::find_if(scales.begin(), scales.end(), [&](const review::PackScale& each) {
        return subject && each.id == subject->scaleId;
    });
    if (draft.pack()->apart && scale != scales.end())
        addLevels(*scale);
    addStances();
}

void ReplyEditor::addLevels(const review::PackScale& scale) {
    layout()->addWidget(plainLabel(tr("Your judgement"), "heading", this));
    m_levels = new LevelPick(this);
    std::vector<LevelPick::Level> levels;
    for (const review::PackLevel& level : scale.levels)
        levels.emplace_back(toQt(level.id), shown(level.title));
    m_levels->setLevels(levels, QStringLiteral("myLevel-"), tr("Not judged yet"));
    layout()->addWidget(m_levels);
    auto* label = new QLabel(tr("Why this level"), this);
    m_reason = new ProseEdit(this);
    m_reason->setObjectName(QStringLiteral("myReason"));
    label->setBuddy(m_reason);
    layout()->addWidget(label);
    layout()->addWidget(m_reason);
    if (const review::ReplyView* view = m_draft.viewOf(m_subjectId)) {
        m_levels->choose(toQt(view->levelId));
        m_reason->showText(toQt(view->rationale));
    }
    const auto keep = [this] {
        m_draft.setView(m_subjectId, toCore(m_levels->chosen()), m_reason->toPlainText());
    };
    connect(m_levels, &LevelPick::picked, this, keep);
    connect(m_reason, &ProseEdit::edited, this, keep);
}

void ReplyEditor::addStances() {
    layout()->addWidget(
        plainLabel(m_subjectId.empty() ? tr("What you say of the audit as a whole") : tr("What you say"),
                   "heading", this));
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    const review::ReplyComment* comment = m_draft.commentOn(m_subjectId);
    const auto add = [&](const QString& name, const QString& text, int id, bool checked) {
        auto* choice = new QRadioButton(text, this);
        choice->setObjectName(name);
        choice->setChecked(checked);
        m_stances->addButton(choice, id);
        row->addWidget(choice);
    };
    add(QStringLiteral("sayNothing"), tr("Nothing"), -2, comment == nullptr);
    for (const CommentStance stance : stances)
        add(QStringLiteral("say-") + toQt(idOf(stance)), nameOf(stance), static_cast<int>(stance),
            comment && comment->stance == stance);
    row->addStretch(1);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    auto* label = new QLabel(tr("Your words"), this);
    m_text = new ProseEdit(this);
    m_text->setObjectName(QStringLiteral("sayText"));
    label->setBuddy(m_text);
    m_need = plainLabel({}, "small strong", this);
    m_need->setObjectName(QStringLiteral("sayNeed"));
    layout()->addWidget(label);
    layout()->addWidget(m_text);
    layout()->addWidget(m_need);
    if (comment)
        m_text->showText(toQt(comment->text));
    stopTabAtChecked(*m_stances);
    connect(m_stances, &QButtonGroup::idClicked, this, [this] {
        stopTabAtChecked(*m_stances);
        keepComment();
    });
    connect(m_text, &ProseEdit::edited, this, [this](const QString& typed) {
        if (m_stances->checkedId() == -2 && !typed.trimmed().isEmpty()) { // words without a choice ask
            m_stances->button(static_cast<int>(CommentStance::Question))->setChecked(true);
            stopTabAtChecked(*m_stances);
        }
        keepComment();
    });
    showNeed();
}

void ReplyEditor::focusWords() {
    m_text->setFocus(Qt::OtherFocusReason);
}

void ReplyEditor::keepComment() {
    const int id = m_stances->checkedId();
    m_draft.setComment(m_subjectId, id == -2 ? std::nullopt : std::optional(static_cast<CommentStance>(id)),
                       m_text->toPlainText());
    showNeed();
}

void ReplyEditor::showNeed() {
    const review::ReplyComment* comment = m_draft.commentOn(m_subjectId);
    const bool needed =
        comment && comment->stance != CommentStance::Agree && toQt(comment->text).trimmed().isEmpty();
    QString sign = QStringLiteral("▲ ");
    QString sentence;
    if (needed) {
        sentence = tr("A question or challenge needs words; without them it is not sent.");
    } else if (m_draft.withdrawnOn(m_subjectId)) {
        sign.clear();
        sentence = tr("You said something here in a reply that you saved. Your next reply takes it back.");
    }
    m_need->setText(sign + sentence);
    m_need->setVisible(!sentence.isEmpty());
    m_text->setAccessibleDescription(sentence);
}

} // namespace inclusion
