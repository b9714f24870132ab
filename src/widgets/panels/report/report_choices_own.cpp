#include "ui_report_choices.h"
#include "widgets/dialogs/dialogs.h"
#include "widgets/panels/report/report_choices.h"
#include "workbench/audit_session.h"
#include "workbench/error_text.h"
#include "workbench/logo_file.h"
#include "workbench/qt_convert.h"
#include "workbench/workbench_settings.h"

#include <QFileInfo>

#include <algorithm>

/// Own templates, the logo, and the list of names to look for.
namespace inclusion {
namespace {

const QString ownPrefix = QStringLiteral("own:");

} // namespace

std::vector<SavedTemplate> ReportChoices::ownTemplates() const {
    return m_session->service().templates().value_or(std::vector<SavedTemplate>());
}

const SavedTemplate* ReportChoices::ownCalled(const std::vector<SavedTemplate>& all,
                                              const QString& name) const {
    const auto found = std::find_if(all.begin(), all.end(), [&](const SavedTemplate& own) {
        return toQt(own.name).compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == all.end() ? nullptr : &*found;
}

void ReportChoices::connectFiles() {
    connect(m_ui->ownName, &QLineEdit::textChanged, this, &ReportChoices::refreshButtons);
    connect(m_ui->ownName, &QLineEdit::returnPressed, this, &ReportChoices::keepTemplate);
    connect(m_ui->saveTemplate, &QPushButton::clicked, this, &ReportChoices::keepTemplate);
    connect(m_ui->renameTemplate, &QPushButton::clicked, this, &ReportChoices::renameTemplate);
    connect(m_ui->removeTemplate, &QPushButton::clicked, this, &ReportChoices::deleteTemplate);
    connect(m_ui->chooseLogo, &QPushButton::clicked, this, [this] {
        m_dialogs->askReadFile(window(), ReadFileKind::Logo,
                               [this](const QString& path) { chooseLogo(path); });
    });
    connect(m_ui->removeLogo, &QPushButton::clicked, this,
            [this] { m_session->run(m_session->service().removeLogo()); });
    connect(m_ui->chooseNames, &QPushButton::clicked, this, [this] {
        m_dialogs->askReadFile(window(), ReadFileKind::Names,
                               [this](const QString& path) { chooseNames(path); });
    });
    connect(m_ui->editNames, &QPushButton::clicked, this,
            [this] { m_dialogs->openWithDesktop(m_settings->namesFile()); });
    connect(m_ui->forgetNames, &QPushButton::clicked, this, [this] { chooseNames({}); });
    connect(m_session, &AuditSession::changed, this, &ReportChoices::refreshFrom);
}

void ReportChoices::refreshFrom(const ChangeSet& changes) {
    if (changes.everything || changes.touches(RecordKind::SavedTemplate)) {
        const QString current = m_ui->templateChoice->currentData().toString();
        fillTemplates(current);
        if (m_ui->templateChoice->currentData().toString() == current)
            applyTemplate();
        else // it was deleted: what it said stays chosen
            m_ui->templateChoice->setCurrentIndex(m_ui->templateChoice->count() - 1);
        refreshButtons();
    }
    if (changes.everything || changes.touches(RecordKind::SchoolLogo))
        showFiles();
}

void ReportChoices::keepTemplate() {
    const auto all = ownTemplates();
    const QString name = m_ui->ownName->text().trimmed();
    if (name.isEmpty())
        return;
    const SavedTemplate* same = ownCalled(all, name);
    const report::ReportOptions chosen = options();
    SavedTemplate after;
    if (same != nullptr)
        after.id = same->id;
    after.name = toCore(name);
    after.sectionIds = chosen.sectionIds;
    after.audience = report::idOf(chosen.audience);
    after.redaction = analysis::idOf(chosen.redaction);
    after.listEvidence = chosen.listEvidence;
    after.smallNumberThreshold = chosen.smallNumberThreshold;
    if (!m_session->run(m_session->service().saveTemplate(after)))
        return;
    const auto kept = ownTemplates();
    if (const SavedTemplate* saved = ownCalled(kept, name))
        fillTemplates(ownPrefix + toQt(saved->id.text()));
    remember();
    refreshButtons();
    Q_EMIT told(tr("“%1” is kept in this audit file.").arg(name));
}

void ReportChoices::renameTemplate() {
    const QString id = m_ui->templateChoice->currentData().toString();
    for (SavedTemplate own : ownTemplates()) {
        if (ownPrefix + toQt(own.id.text()) != id)
            continue;
        own.name = toCore(m_ui->ownName->text().trimmed());
        m_session->run(m_session->service().saveTemplate(own));
    }
}

void ReportChoices::deleteTemplate() {
    const QString id = m_ui->templateChoice->currentData().toString();
    for (const SavedTemplate& own : ownTemplates())
        if (ownPrefix + toQt(own.id.text()) == id)
            m_session->run(m_session->service().removeTemplate(own.id));
}

void ReportChoices::chooseLogo(const QString& path) {
    auto bytes = readLogo(path);
    if (!bytes)
        Q_EMIT told(errorText(bytes.error()));
    else
        m_session->run(m_session->service().setLogo(toCore(path), std::move(*bytes)));
}

void ReportChoices::chooseNames(const QString& path) {
    m_settings->setNamesFile(path);
    showFiles();
    Q_EMIT changed();
}

void ReportChoices::showFiles() {
    const auto logo = m_session->service().logo();
    const bool hasLogo = logo && *logo;
    m_ui->logoState->setText(hasLogo ? tr("Logo: %1").arg(toQt((*logo)->fileName))
                                     : tr("No logo on the cover"));
    m_ui->removeLogo->setEnabled(hasLogo && !m_session->isReadOnly());
    m_ui->chooseLogo->setEnabled(!m_session->isReadOnly());
    const QString names = m_settings->namesFile();
    m_ui->namesState->setText(names.isEmpty() ? tr("No names to look for")
                                              : tr("Names to look for: %1").arg(QFileInfo(names).fileName()));
    m_ui->editNames->setEnabled(!names.isEmpty());
    m_ui->forgetNames->setEnabled(!names.isEmpty());
}

void ReportChoices::refreshButtons() {
    const auto all = ownTemplates();
    const QString name = m_ui->ownName->text().trimmed();
    const QString id = m_ui->templateChoice->currentData().toString();
    const bool isOwn = id.startsWith(ownPrefix);
    const SavedTemplate* same = ownCalled(all, name);
    const bool writable = !m_session->isReadOnly();
    m_ui->ownName->setEnabled(writable);
    m_ui->saveTemplate->setEnabled(writable && !name.isEmpty() && !options().sectionIds.empty());
    m_ui->renameTemplate->setEnabled(writable && isOwn && !name.isEmpty() &&
                                     (same == nullptr || toQt(same->name) != name));
    m_ui->removeTemplate->setEnabled(writable && isOwn);
    const int row = m_ui->sections->currentRow();
    m_ui->sectionUp->setEnabled(row > 0);
    m_ui->sectionDown->setEnabled(row >= 0 && row + 1 < m_ui->sections->count());
}

} // namespace inclusion
