#include "widgets/panels/review/apart_page.h"

#include "ui_apart_page.h"
#include "widgets/controls/focus_order.h"
#include "widgets/controls/form_memory.h"
#include "widgets/controls/level_pick.h"
#include "widgets/controls/plain_label.h"
#include "widgets/controls/record_delegate.h"
#include "widgets/panels/review/empty_guide.h"
#include "workbench/audit_session.h"
#include "workbench/models/records_model.h"
#include "workbench/qt_convert.h"
#include "workbench/review_words.h"
#include "workbench/review_work.h"

#include <algorithm>

namespace inclusion {
namespace {

std::vector<analysis::ViewComparison> comparisonsOf(const AuditSession& session) {
    if (session.audit() == nullptr)
        return {};
    const auto views = session.service().firstViews(session.auditId());
    if (!views || views->empty()) // most audits have none, and a snapshot is not read for nothing
        return {};
    const auto snapshot = session.service().snapshot(session.auditId());
    return snapshot ? analysis::compareViews(*snapshot) : std::vector<analysis::ViewComparison>();
}

} // namespace

ApartPage::ApartPage(AuditSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_ui(std::make_unique<Ui::ApartPage>()), m_model(nullptr),
      m_levels(nullptr), m_memory(new FormMemory(session, this)),
      m_guide(new EmptyGuide(QStringLiteral("apartGuide"), tr("Two people judge apart"),
                             {tr("Make a pack in which somebody judges for themselves: it "
                                 "shows evidence and descriptors, and none of "
                                 "your judgements."),
                              tr("They open it in this program, choose a level for each "
                                 "statement, say why, and send their reply "
                                 "back."),
                              tr("Import the reply. Here you see only where you differ; "
                                 "talk about it, choose the level and write why. "
                                 "Both first views are kept.")},
                             tr("Make such a pack"))) {
    m_ui->setupUi(this);
    m_memory->add(*m_ui->agreedReason);
    m_ui->apartCardLayout->setStretchFactor(m_ui->differences, 1);
    m_ui->splitter->setSizes({800, 1200});
    m_levels = new LevelPick(m_ui->agreedLevels);
    m_ui->agreedLevelsLayout->addWidget(m_levels);
    m_model = new RecordsModel(
        session, {RecordKind::FirstView, RecordKind::Judgement},
        [this] {
            m_all = comparisonsOf(m_session);
            std::vector<RecordsModel::Row> rows;
            for (const analysis::ViewComparison& each : m_all) {
                if (!each.differ || (each.agreed && !m_ui->apartAgreed->isChecked()))
                    continue;
                QStringList views;
                for (const FirstView& view : each.views)
                    views.append(tr("%1: %2", "judge, level")
                                     .arg(shown(view.judge),
                                          levelText(m_session.framework(), view.subjectId, view.levelId)));
                rows.push_back({toQt(each.subjectId), aboutText(m_session.framework(), each.subjectId) +
                                                          (each.agreed ? tr(" · ✓ agreed") : QString()) +
                                                          QLatin1Char('\n') +
                                                          views.join(QStringLiteral(" · "))});
            }
            return rows;
        },
        this);
    m_ui->differences->setModel(m_model);
    m_ui->differences->setItemDelegate(new RecordDelegate(m_ui->differences));
    m_ui->differenceScrollLayout->insertWidget(0, m_guide);
    connect(m_guide, &EmptyGuide::begun, this, &ApartPage::packWanted);
    connect(m_model, &RecordsModel::refreshed, this, &ApartPage::refresh);
    connect(m_ui->differences->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ApartPage::showDifference);
    connect(m_ui->apartAgreed, &QCheckBox::toggled, m_model, &RecordsModel::reload);
    connect(m_ui->agreeView, &QPushButton::clicked, this, &ApartPage::agree);
    connect(m_ui->goToDifference, &QPushButton::clicked, this, [this] {
        Q_EMIT destinationChosen({Destination::Kind::Subject, m_shown, {}});
    });
    refresh();
}

ApartPage::~ApartPage() = default;

std::optional<analysis::ViewComparison> ApartPage::chosen() const {
    const std::string id = toCore(m_model->idAt(m_ui->differences->currentIndex().row()));
    for (const analysis::ViewComparison& each : m_all)
        if (each.subjectId == id)
            return each;
    return std::nullopt;
}

void ApartPage::refresh() {
    const auto count = [&](auto&& has) {
        return static_cast<int>(std::count_if(m_all.begin(), m_all.end(), has));
    };
    const int open = count([](const auto& each) { return each.differ && !each.agreed; });
    const int agreed = count([](const auto& each) { return each.agreed; });
    const int same =
        count([](const auto& each) { return !each.differ && !each.agreed && each.views.size() > 1; });
    const int alone = count([](const auto& each) { return each.views.size() == 1 && !each.agreed; });
    m_ui->apartSummary->setText(tr("%1 differ · %2 agreed · %3 the same · %4 judged by one person only")
                                    .arg(open)
                                    .arg(agreed)
                                    .arg(same)
                                    .arg(alone));
    showGuideAlone(*m_ui->listSide, *m_ui->differenceScrollLayout, m_all.empty());
    m_guide->setVisible(m_all.empty());
    m_guide->setEnabledBegin(!m_session.isReadOnly());
    m_ui->apartAgreed->setVisible(!m_all.empty());
    m_ui->differences->setVisible(m_model->rowCount() > 0);
    if (m_model->rowCount() > 0 && !m_ui->differences->currentIndex().isValid())
        m_ui->differences->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(m_shown))));
    showDifference();
}

void ApartPage::showDifference() {
    const auto difference = chosen();
    m_ui->differenceCard->setVisible(difference.has_value());
    if (!difference) {
        m_shown.clear();
        return;
    }
    const Framework* framework = m_session.framework();
    const bool another = toQt(difference->subjectId) != m_shown;
    m_shown = toQt(difference->subjectId);
    m_ui->differenceAbout->setText(aboutText(framework, difference->subjectId));
    clearLayout(*m_ui->firstViewsLayout);
    for (const FirstView& view : difference->views) {
        m_ui->firstViewsLayout->addWidget(
            plainLabel(tr("%1: %2", "judge, level")
                               .arg(shown(view.judge), levelText(framework, view.subjectId, view.levelId)) +
                           tr(" · %1").arg(toQt(view.writtenAt.date().shortForm())),
                       "strong", this));
        m_ui->firstViewsLayout->addWidget(
            plainLabel(view.rationale.empty() ? tr("(no reason given)") : shown(view.rationale), "", this));
    }
    const FirstView& first = difference->views.front();
    m_ui->agreedText->setVisible(difference->agreed);
    if (difference->agreed)
        m_ui->agreedText->setText(
            tr("✓ Agreed on %1, recorded by %2 on %3: %4")
                .arg(levelText(framework, first.subjectId, first.agreedLevelId), shown(first.agreedBy),
                     first.agreedAt ? toQt(first.agreedAt->date().shortForm()) : QString(),
                     shown(first.agreedReason)));
    m_ui->agreeSide->setVisible(!m_session.isReadOnly());
    m_ui->agreeProblem->hide();
    const Scale* scale = framework ? framework->scaleOf(difference->subjectId) : nullptr;
    std::vector<LevelPick::Level> levels;
    for (const Level& level : scale ? scale->levels : std::vector<Level>())
        levels.emplace_back(toQt(level.id), toQt(level.title));
    m_levels->setLevels(levels, QStringLiteral("agreedLevel-"), tr("Not judged"));
    if (another) {
        m_levels->choose(toQt(first.agreedLevelId));
        m_memory->show(toQt(m_session.auditId().text()) + QLatin1Char(':') + m_shown);
        if (m_memory->kept(*m_ui->agreedReason).isEmpty())
            m_ui->agreedReason->showText(toQt(first.agreedReason));
    }
    tidyFocusOrder(this);
}

void ApartPage::agree() {
    const auto refuse = [&](QWidget& field, const QString& sentence) {
        m_ui->agreeProblem->say(QStringLiteral("✕ ") + sentence, sentence);
        m_ui->agreeProblem->show();
        field.setAccessibleDescription(sentence);
        field.setFocus(Qt::OtherFocusReason);
    };
    if (m_levels->chosen().isEmpty())
        return refuse(*m_levels, tr("Choose the level that you agree on."));
    if (m_ui->agreedReason->toPlainText().trimmed().isEmpty())
        return refuse(*m_ui->agreedReason, tr("Write down why: the reason is what is kept."));
    const std::string subject = toCore(m_shown);
    const std::string level = toCore(m_levels->chosen());
    const QString reason = m_ui->agreedReason->toPlainText();
    // What is recorded brings another difference into view: forgotten first, and again what it was if that
    // fails.
    m_memory->forget();
    if (!reconcileViews(m_session, subject, level, reason))
        Q_EMIT m_ui->agreedReason->edited(reason);
    else if (m_model->rowCount() > 0)
        m_ui->differences->setFocus(Qt::OtherFocusReason);
}

void ApartPage::takeFocus() {
    if (m_model->rowCount() > 0)
        m_ui->differences->setFocus(Qt::OtherFocusReason);
    else if (m_all.empty())
        m_guide->takeFocus();
    else
        m_ui->apartAgreed->setFocus(Qt::OtherFocusReason);
}

} // namespace inclusion
