#include "widgets/review/pack_view.h"

#include "ui_pack_view.h"
#include "widgets/controls/focus_order.h"
#include "widgets/controls/follow_focus.h"
#include "widgets/controls/level_label.h"
#include "widgets/controls/new_width.h"
#include "widgets/controls/plain_label.h"
#include "widgets/controls/record_delegate.h"
#include "widgets/controls/summary_table.h"
#include "widgets/review/reply_editor.h"
#include "workbench/models/pack_model.h"
#include "workbench/models/text_table.h"
#include "workbench/qt_convert.h"
#include "workbench/review_draft.h"
#include "workbench/review_words.h"
#include "workbench/words.h"

#include <QPushButton>
#include <QScrollBar>
#include <QStandardItemModel>

#include <algorithm>

namespace inclusion {
namespace {

constexpr int textMargin = 16;
constexpr int lineCharacters = 90; ///< longest line of running text

/// How far the school has got, as a sentence for somebody outside it.
QString workText(ProgressState state) {
    switch (state) {
    case ProgressState::NotStarted:
        return PackView::tr("The school has not begun its work on this.");
    case ProgressState::InProgress:
        return PackView::tr("The school is still working on this.");
    case ProgressState::ReadyForReview:
        return PackView::tr("The school thinks this is ready for review.");
    case ProgressState::Agreed:
        break;
    }
    return PackView::tr("✓ The school's leaders have agreed this.");
}

} // namespace

PackView::PackView(std::shared_ptr<const review::PackContent> pack, ReviewDraft* draft, QWidget* parent)
    : QWidget(parent), m_pack(std::move(pack)), m_draft(draft), m_ui(std::make_unique<Ui::PackView>()),
      m_model(new PackModel(m_pack, this)) {
    m_ui->setupUi(this);
    m_ui->packViewTitle->setText(shown(m_pack->title));
    QStringList about{shown(m_pack->setting), shown(m_pack->framework), shown(m_pack->cycle),
                      tr("as it stood on %1").arg(toQt(m_pack->createdAt.date().shortForm()))};
    if (m_pack->sample)
        about.prepend(tr("sample data"));
    m_ui->packViewNote->setText(about.join(QStringLiteral(" · ")));
    m_ui->packRows->setModel(m_model);
    m_ui->packTextInside->setBackgroundRole(QPalette::Base);
    m_ui->packTextInside->setAutoFillBackground(true);
    m_ui->packRows->setItemDelegate(new RecordDelegate(m_ui->packRows));
    m_ui->viewSplitter->setSizes({500, 1000});
    connect(m_ui->packRows->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) { showRow(current.row()); });
    whenWidthChanges(*m_ui->packText->viewport(), [this] { fitLines(); });
    followFocus(*this);
    if (m_draft) {
        connect(m_draft, &ReviewDraft::changed, this, &PackView::showWritten);
        for (int row = 0; row < m_model->rowCount(); ++row)
            showWritten(m_model->index(row).data(PackModel::SubjectIdRole).toString());
    }
    m_ui->packRows->setCurrentIndex(m_model->index(0));
}

PackView::~PackView() = default;

void PackView::choose(const QString& subjectId) {
    const int row = m_model->rowOf(subjectId);
    if (row >= 0)
        m_ui->packRows->setCurrentIndex(m_model->index(row));
}

void PackView::fitLines() {
    const int room = m_ui->packText->viewport()->width() - 2 * textMargin;
    const int spare = std::max(0, room - lineCharacters * fontMetrics().averageCharWidth());
    QMargins margins = m_ui->packTextLayout->contentsMargins();
    margins.setRight(textMargin + spare);
    m_ui->packTextLayout->setContentsMargins(margins);
}

QList<QWidget*> PackView::regions() const {
    return {m_ui->packRows, m_ui->packText};
}

void PackView::takeFocus() {
    m_ui->packRows->setFocus(Qt::OtherFocusReason);
}

void PackView::focusWords() {
    if (m_editor)
        m_editor->focusWords();
}

void PackView::showWritten(const QString& subjectId) {
    const std::string id = toCore(subjectId);
    QStringList written;
    if (const review::ReplyView* view = m_draft->viewOf(id); view && !view->levelId.empty())
        written.append(tr("judged"));
    if (const review::ReplyComment* comment = m_draft->commentOn(id))
        written.append(nameOf(comment->stance).toLower());
    else if (m_draft->withdrawnOn(id))
        written.append(tr("taken back"));
    m_model->setWritten(subjectId, written.join(QStringLiteral(", ")));
}

void PackView::showRow(int row) {
    QVBoxLayout& to = *m_ui->packTextLayout;
    clearLayout(to);
    m_editor = nullptr;
    const review::PackSubject* subject = m_model->at(row);
    switch (m_model->kindAt(row)) {
    case PackModel::RowKind::Whole:
        addWhole(to);
        break;
    case PackModel::RowKind::Actions:
        addActions(to);
        break;
    case PackModel::RowKind::Glossary:
        addGlossary(to);
        break;
    case PackModel::RowKind::Area:
    case PackModel::RowKind::Subject:
        addSubject(to, *subject);
        break;
    }
    const bool isAsked = subject || m_model->kindAt(row) == PackModel::RowKind::Whole;
    if (m_draft && isAsked)
        to.addWidget(m_editor = new ReplyEditor(*m_draft, subject, this));
    addNext(to, row);
    to.addStretch(1);
    m_ui->packText->setAccessibleName(m_model->titleAt(row));
    m_ui->packText->verticalScrollBar()->setValue(0);
    tidyFocusOrder(this);
}

void PackView::addSteps(QVBoxLayout& to) {
    to.addWidget(plainLabel(tr("What to do"), "heading", this));
    QStringList steps{tr("Say above as whom you reply: your role, please, not your name.")};
    if (m_pack->apart)
        steps.append(tr(
            "Go through the statements in the list. Choose the level that you think fits, and say why; you "
            "may also ask something."));
    else
        steps.append(
            tr("Go through the statements in the list. Where you have a view, say whether you agree, have a "
               "question or challenge it. Leave out what you like."));
    steps.append(
        tr("Press “Save my reply…” at the top, and send the small file that it makes to the school."));
    int number = 0;
    for (const QString& step : steps)
        to.addWidget(plainLabel(tr("%1. %2", "number, step").arg(++number).arg(step), "", this));
    to.addWidget(plainLabel(
        tr("What you type is kept on this computer, sealed. Close the pack whenever you like and open it "
           "again to go on. The school sees nothing before you send your reply."),
        "small muted", this));
}

void PackView::addNext(QVBoxLayout& to, int row) {
    if (row < 0 || row + 1 >= m_model->rowCount())
        return;
    const QString title = m_model->titleAt(row + 1);
    auto* next = new QPushButton(
        tr("Next: %1").arg(QString(title).replace(QLatin1Char('&'), QStringLiteral("&&"))), this);
    next->setObjectName(QStringLiteral("nextPart"));
    next->setProperty("buttonRole", "quiet");
    connect(next, &QPushButton::clicked, this, [this, row] {
        m_ui->packRows->setCurrentIndex(m_model->index(row + 1)); // takes the button away
        m_ui->packText->setFocus(Qt::TabFocusReason);
    });
    to.addWidget(next, 0, Qt::AlignLeft);
}

void PackView::addGlossary(QVBoxLayout& to) {
    to.addWidget(plainLabel(m_model->titleAt(m_model->rowCount() - 1), "statement", this));
    for (const GlossaryEntry& entry : m_pack->glossary) {
        const QString term = shown(entry.term);
        to.addWidget(plainLabel(entry.expansion.empty()
                                    ? term
                                    : tr("%1 – %2", "term, expansion").arg(term, shown(entry.expansion)),
                                "strong", this));
        if (!entry.meaning.empty())
            to.addWidget(plainLabel(shown(entry.meaning), "", this));
    }
}

void PackView::addWhole(QVBoxLayout& to) {
    to.addWidget(plainLabel(tr("For %1").arg([this] {
        QStringList roles;
        for (const std::string& role : m_pack->reviewers)
            roles.append(shown(role));
        return roles.join(QStringLiteral(", "));
    }()),
                            "heading", this));
    if (m_pack->replyBy)
        to.addWidget(plainLabel(tr("Please reply by %1.").arg(toQt(m_pack->replyBy->shortForm())), "", this));
    if (!m_pack->note.empty())
        to.addWidget(plainLabel(shown(m_pack->note), "", this));
    if (m_pack->apart)
        to.addWidget(
            plainLabel(tr("This pack shows no judgement of the school. Please judge each statement for "
                          "yourself; afterwards you talk about where you differ."),
                       "", this));
    if (m_draft)
        addSteps(to);
    addTexts(to, tr("Questions to have in mind"), m_pack->questions);
    to.addWidget(plainLabel(shown(m_pack->wording), "small muted", this));
}

void PackView::addSubject(QVBoxLayout& to, const review::PackSubject& subject) {
    const QString number = shown(subject.number);
    to.addWidget(
        plainLabel(number.isEmpty() ? shown(subject.title) : number + QLatin1Char(' ') + shown(subject.title),
                   "statement", this));
    if (subject.text != subject.title && !subject.text.empty())
        to.addWidget(plainLabel(shown(subject.text), "muted", this));
    if (subject.provenance == Provenance::Project)
        to.addWidget(plainLabel(tr("Written anew, not by the publisher."), "small muted", this));
    if (!m_pack->apart)
        addJudgement(to, subject);
    if (!subject.description.empty()) {
        to.addWidget(plainLabel(tr("What the school does"), "heading", this));
        to.addWidget(plainLabel(shown(subject.description), "", this));
    }
    addDescriptors(to, subject);
    addEvidence(to, subject);
    addTexts(to, tr("Strengths"), subject.strengths);
    addTexts(to, tr("To develop"), subject.developments);
    addTexts(to, tr("Notes"), subject.remarks);
}

void PackView::addJudgement(QVBoxLayout& to, const review::PackSubject& subject) {
    const auto scale = std::find_if(m_pack->scales.begin(), m_pack->scales.end(),
                                    [&](const auto& each) { return each.id == subject.scaleId; });
    if (scale == m_pack->scales.end())
        return;
    to.addWidget(plainLabel(tr("The school's judgement"), "heading", this));
    const auto level = std::find_if(scale->levels.begin(), scale->levels.end(),
                                    [&](const auto& each) { return each.id == subject.levelId; });
    if (level == scale->levels.end()) {
        to.addWidget(plainLabel(tr("Not judged yet"), "", this));
    } else {
        to.addWidget(new LevelLabel(static_cast<int>(level - scale->levels.begin()) + 1,
                                    static_cast<int>(scale->levels.size()), shown(level->title), this),
                     0, Qt::AlignLeft);
    }
    if (!subject.rationale.empty())
        to.addWidget(plainLabel(shown(subject.rationale), "", this));
    to.addWidget(plainLabel(workText(subject.state), "small muted", this));
}

void PackView::addDescriptors(QVBoxLayout& to, const review::PackSubject& subject) {
    if (subject.descriptors.empty())
        return;
    to.addWidget(plainLabel(tr("What the levels look like"), "heading", this));
    std::vector<TextRow> rows;
    for (const review::PackDescriptor& descriptor : subject.descriptors) {
        QString level = shown(descriptor.levelId);
        for (const review::PackScale& scale : m_pack->scales)
            for (const review::PackLevel& each : scale.levels)
                if (each.id == descriptor.levelId)
                    level = shown(each.title);
        QStringList parts{level};
        if (!m_pack->apart)
            parts.append(nameOf(descriptor.state));
        to.addWidget(plainLabel(parts.join(QStringLiteral(" · ")), "small strong", this));
        to.addWidget(plainLabel(shown(descriptor.text), "", this));
    }
}

void PackView::addEvidence(QVBoxLayout& to, const review::PackSubject& subject) {
    if (subject.evidence.empty() && subject.evidenceLeftOut == 0)
        return;
    to.addWidget(plainLabel(tr("Evidence"), "heading", this));
    for (const review::PackEvidenceUse& use : subject.evidence) {
        const review::PackEvidence& piece = m_pack->evidence[use.piece];
        QStringList facts{shown(piece.title), nameOf(piece.sourceType)};
        if (piece.date)
            facts.append(toQt(piece.date->shortForm()));
        if (!piece.holder.empty())
            facts.append(tr("held by %1").arg(shown(piece.holder)));
        to.addWidget(plainLabel(QStringLiteral("• ") + facts.join(QStringLiteral(" · ")), "", this));
        QStringList more;
        if (!use.shows.empty())
            more.append(shown(use.shows));
        if (!piece.summary.empty())
            more.append(shown(piece.summary));
        if (piece.titleOnly)
            more.append(tr("the rest stays in the school"));
        if (!more.isEmpty())
            to.addWidget(plainLabel(more.join(QStringLiteral(" · ")), "small muted", this));
    }
    if (subject.evidenceLeftOut > 0)
        to.addWidget(plainLabel(subject.evidenceLeftOut == 1
                                    ? tr("1 more piece stays in the school.")
                                    : tr("%1 more pieces stay in the school.").arg(subject.evidenceLeftOut),
                                "small muted", this));
}

void PackView::addTexts(QVBoxLayout& to, const QString& heading, const std::vector<std::string>& texts) {
    if (texts.empty())
        return;
    to.addWidget(plainLabel(heading, "heading", this));
    for (const std::string& text : texts)
        to.addWidget(plainLabel(QStringLiteral("• ") + shown(text), "", this));
}

void PackView::addActions(QVBoxLayout& to) {
    to.addWidget(plainLabel(tr("The action plan"), "statement", this));
    for (const review::PackAction& action : m_pack->actions) {
        to.addWidget(plainLabel(shown(action.title), "heading", this));
        QStringList facts{nameOf(action.state)};
        if (!action.area.empty())
            facts.append(shown(action.area));
        if (!action.lead.empty())
            facts.append(tr("led by %1").arg(shown(action.lead)));
        if (action.due)
            facts.append(tr("by %1").arg(toQt(action.due->shortForm())));
        to.addWidget(plainLabel(facts.join(QStringLiteral(" · ")), "muted", this));
        for (const std::string* text : {&action.purpose, &action.outcome})
            if (!text->empty())
                to.addWidget(plainLabel(shown(*text), "", this));
    }
}

} // namespace inclusion
