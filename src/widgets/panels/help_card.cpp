#include "widgets/panels/help_card.h"

#include "ui_help_card.h"
#include "workbench/audit_session.h"
#include "workbench/qt_convert.h"
#include "workbench/words.h"
#include "workbench/workbench_settings.h"

namespace inclusion {
namespace {

QStringList guidanceOf(const Framework& framework, const std::string& subjectId) {
    QStringList lines;
    const auto add = [&](const std::vector<std::string>& texts) {
        for (const std::string& text : texts)
            lines.append(QStringLiteral("• ") + toQt(text));
    };
    if (const Item* item = framework.findItem(subjectId))
        add(item->guidance);
    if (const OverallJudgement* overall = framework.findOverallJudgement(subjectId)) {
        add(overall->guidance);
        for (const CriteriaList& list : framework.areaOf(subjectId)->criteria) {
            lines.append(toQt(list.title));
            add(list.points);
        }
    }
    return lines;
}

/// The prompt without the kind of source where it begins with it: that stands before it already.
QString withoutSource(const QString& text, const QString& source) {
    const QString start = source + QStringLiteral(": ");
    return text.startsWith(start, Qt::CaseInsensitive) ? text.mid(start.size()) : text;
}

QStringList promptsOf(const Framework& framework, const std::string& subjectId) {
    QStringList lines;
    const Item* item = framework.findItem(subjectId);
    for (const EvidencePrompt& prompt : item ? item->prompts : std::vector<EvidencePrompt>()) {
        QStringList texts;
        for (const std::string& text : prompt.texts)
            texts.append(withoutSource(toQt(text), nameOf(prompt.sourceType)));
        lines.append(HelpCard::tr("%1: %2", "kind of source, what could be brought")
                         .arg(nameOf(prompt.sourceType), texts.join(QStringLiteral("; "))));
    }
    return lines;
}

void fillIn(QLabel& title, QLabel& body, const QStringList& lines) {
    body.setText(lines.join(QLatin1Char('\n')));
    title.setVisible(!lines.isEmpty());
    body.setVisible(!lines.isEmpty());
}

} // namespace

HelpCard::HelpCard(AuditSession& session, WorkbenchSettings& settings, QWidget* parent)
    : Card(parent), m_session(session), m_settings(settings), m_ui(std::make_unique<Ui::HelpCard>()) {
    m_ui->setupUi(this);
    connect(m_ui->helpToggle, &QPushButton::clicked, this, [this] {
        m_settings.setShowsGuidance(m_ui->helpBody->isHidden());
        fold(m_settings.showsGuidance());
    });
    fold(settings.showsGuidance());
}

HelpCard::~HelpCard() = default;

void HelpCard::fold(bool open) {
    m_ui->helpBody->setVisible(open);
    m_ui->helpToggle->setText(open ? tr("Hide") : tr("Show"));
    m_ui->helpToggle->setAccessibleName(open ? tr("Hide what the framework says")
                                             : tr("Show what the framework says"));
}

void HelpCard::setSubject(const QString& subjectId) {
    const Framework* framework = m_session.framework();
    const std::string id = toCore(subjectId);
    const QStringList guidance = framework ? guidanceOf(*framework, id) : QStringList();
    const QStringList prompts = framework ? promptsOf(*framework, id) : QStringList();
    fillIn(*m_ui->guidanceTitle, *m_ui->guidance, guidance);
    fillIn(*m_ui->promptsTitle, *m_ui->prompts, prompts);
    setVisible(!guidance.isEmpty() || !prompts.isEmpty());
}

} // namespace inclusion
