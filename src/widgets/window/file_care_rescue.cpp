#include "widgets/controls/banner.h"
#include "widgets/dialogs/dialogs.h"
#include "widgets/window/file_care.h"
#include "widgets/window/file_care_work.h"
#include "workbench/audit_session.h"
#include "workbench/backup_text.h"
#include "workbench/error_text.h"
#include "workbench/qt_convert.h"

#include <QDir>
#include <QFileInfo>
#include <QMainWindow>

#include <algorithm>

/// The way back to a backup, and what is offered when a file is damaged.
namespace inclusion {
namespace {

const QString damageKey = QStringLiteral("damageBanner");

using Details = std::optional<Result<std::vector<BackupDetails>>>;

} // namespace

void FileCare::chooseBackup() {
    if (!m_parts.session())
        m_parts.dialogs.askOpenFile(m_parts.window, [this](const QString& path) { offerBackups(path); });
    else if (m_parts.session()->commitPending())
        offerBackups(fromPath(m_parts.session()->path()));
}

void FileCare::offerBackups(const QString& path) {
    inBackground<Details>(
        this,
        [core = m_parts.core, file = toPath(path)] {
            return Details(AuditService::backupDetails(file, core));
        },
        [this, path](const Details& details) {
            if (!*details)
                m_parts.showProblem(details->error());
            else
                m_parts.dialogs.askBackup(
                    m_parts.window, **details,
                    [this, path](const std::filesystem::path& backup) { restore(path, backup); });
        });
}

void FileCare::restore(const QString& path, const std::filesystem::path& backup) {
    m_parts.banners->close(damageKey);
    workOn<bool>(
        path, tr("The backup is being put in the place of the file…"),
        [core = m_parts.core, file = toPath(path), backup]() -> Result<bool> {
            return AuditService::restoreBackup(backup, file, core).map([] { return true; });
        },
        [this](bool) {
            say(tr("This is the file as it was then. As it was before going back, it is kept as a backup."));
        });
}

void FileCare::offerRescue(const QString& path, const Error& error) {
    inBackground<Details>(
        this,
        [core = m_parts.core, file = toPath(path)] {
            return Details(AuditService::backupDetails(file, core));
        },
        [this, path, error](const Details& details) {
            const auto backups = *details ? **details : std::vector<BackupDetails>();
            const auto newest = std::find_if(backups.begin(), backups.end(),
                                             [](const BackupDetails& each) { return !each.problem; });
            BannerContent content;
            content.tone = BannerContent::Tone::Error;
            content.text = errorText(error);
            if (newest != backups.end()) {
                const QString made = backupMoment(newest->backup);
                content.text += QLatin1Char(' ') + tr("Its newest sound backup is of %1.").arg(made);
                content.waysOut.push_back(
                    {tr("Go back to that backup"),
                     [this, path, file = newest->backup.path] { restore(path, file); }});
                content.waysOut.push_back(
                    {tr("See what the backups hold…"), [this, path, backups] {
                         m_parts.dialogs.askBackup(
                             m_parts.window, backups,
                             [this, path](const std::filesystem::path& backup) { restore(path, backup); });
                     }});
            }
            content.waysOut.push_back({tr("Save what can be read…"), [this, path] { salvage(path); }});
            content.waysOut.push_back(
                {tr("Close this message"), [this] { m_parts.banners->close(damageKey); }});
            m_parts.banners->show(damageKey, content);
        });
}

void FileCare::salvage(const QString& path) {
    const QFileInfo file(path);
    const QString suggestion = QDir(file.absolutePath())
                                   .filePath(tr("%1 rescued", "file name").arg(file.completeBaseName()) +
                                             QStringLiteral(".inclusion"));
    m_parts.dialogs.askSaveFile(
        m_parts.window, FileKind::Audit, suggestion, [this, path](const QString& target) {
            m_parts.banners->close(damageKey);
            workOn<Salvage>(
                target, tr("What can be read is being saved…"),
                [core = m_parts.core, from = toPath(path), to = toPath(target)] {
                    return AuditService::salvage(from, to, core);
                },
                [this](const Salvage& salvaged) {
                    if (salvaged.lost.empty())
                        say(tr("Everything in the damaged file could be read and is here."));
                    else
                        say(tr("This is what could be read of the damaged file. Some of it is lost: look "
                               "through each area, and keep the damaged file."),
                            true);
                });
        });
}

} // namespace inclusion
