#include "ui_main_window.h"
#include "widgets/dialogs/guide_dialog.h"
#include "widgets/dialogs/reading_dialog.h"
#include "widgets/dialogs/whats_new_dialog.h"
#include "widgets/panels/panel.h"
#include "widgets/window/main_window.h"
#include "widgets/window/places.h"
#include "widgets/window/shortcut_list.h"
#include "workbench/audit_session.h"
#include "workbench/error_text.h"
#include "workbench/framework_details.h"
#include "workbench/qt_convert.h"
#include "workbench/workbench_settings.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

/// What the File menu and the list of keys do.
namespace inclusion {
namespace {

const QString problemKey = QStringLiteral("problemBanner");
const QString copyKey = QStringLiteral("copyBanner");

/// A bare file name from what a person wrote.
QString fileNameFrom(const QString& text) {
    QString name;
    for (const QChar character : text.simplified())
        name += character.isLetterOrNumber() || character == QLatin1Char('-') ? character : QLatin1Char(' ');
    return name.simplified();
}

FrameworkChoice choiceOf(const Framework& framework, bool own) {
    const FrameworkData& content = framework.data();
    const QString title = toQt(content.title); // the whole one: several may have the same short title
    return {toQt(content.id),
            own ? MainWindow::tr("%1 (your own)", "a framework of the school").arg(title) : title,
            frameworkDetails(framework), nullptr};
}

} // namespace

bool MainWindow::openFile(const QString& path) {
    const QString whole = QFileInfo(path).absoluteFilePath();
    if (whole.endsWith(QLatin1String(".inclusion-review"), Qt::CaseInsensitive))
        return openPack(whole);
    if (!mayLeave())
        return false;
    auto session = AuditSession::open(toPath(whole), m_services.core);
    if (!session) {
        if (session.error().code == ErrorCode::FileNotFound)
            m_services.settings.forgetRecentFile(whole);
        if (m_fileCare->takes(whole, session.error()))
            return false;
        showProblem(session.error());
        return false;
    }
    const QString last = m_services.settings.lastAudit(whole);
    if (!last.isEmpty())
        static_cast<void>((*session)->showAudit(AuditId(toCore(last)))); // gone since: the newest is shown
    m_services.settings.addRecentFile(whole);
    m_fileCare->opened();
    showSession(std::move(*session));
    return true;
}

void MainWindow::showProblem(const Error& error) {
    BannerContent content;
    content.tone = BannerContent::Tone::Error;
    content.text = errorText(error);
    content.waysOut.push_back({tr("Choose another file…"), [this] {
                                   m_ui->banners->close(problemKey);
                                   m_ui->actionOpen->trigger();
                               }});
    content.waysOut.push_back({tr("Close this message"), [this] { m_ui->banners->close(problemKey); }});
    m_ui->banners->show(problemKey, content);
}

QString MainWindow::suggestedFolder() const {
    if (m_session)
        return QFileInfo(fromPath(m_session->path())).absolutePath();
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

std::vector<FrameworkChoice> MainWindow::ownFrameworks() const {
    std::vector<FrameworkChoice> choices;
    const auto own = m_session ? m_session->service().schoolFrameworks() : std::vector<SchoolFramework>();
    if (!own)
        return choices;
    for (const SchoolFramework& each : *own)
        if (const auto framework = m_session->service().frameworkWithId(each.frameworkId))
            choices.push_back(choiceOf(**framework, true));
    return choices;
}

NewAuditOffer MainWindow::newAuditOffer() {
    NewAuditOffer offer;
    for (const FrameworkLibrary::Entry& entry : m_services.frameworks.entries())
        if (entry.load.framework)
            offer.frameworks.push_back(choiceOf(*entry.load.framework, false));
    std::sort(offer.frameworks.begin(), offer.frameworks.end(),
              [](const FrameworkChoice& left, const FrameworkChoice& right) {
                  return left.title.localeAwareCompare(right.title) < 0;
              });
    offer.fromFile = [this](QWidget* parent, std::function<void(const FrameworkChoice&)> done) {
        bringFramework(parent, std::move(done));
    };
    // School years begin in September.
    const Date today = m_services.core.clock.today();
    const int year = today.month() >= 9 ? today.year() : today.year() - 1;
    offer.cycle = QStringLiteral("%1/%2").arg(year).arg((year + 1) % 100, 2, 10, QLatin1Char('0'));
    return offer;
}

void MainWindow::bringFramework(QWidget* parent, std::function<void(const FrameworkChoice&)> done) {
    // The dialog that asked may be closed while a file is looked for.
    m_services.dialogs.askFrameworkFile(
        parent, [this, asked = QPointer<QWidget>(parent), done = std::move(done)](const QString& path) {
            if (!asked)
                return;
            const auto reader = [file = toPath(path)](const TableWish& wish) {
                return readFrameworkPreview(file, wish);
            };
            m_services.dialogs.reviewFramework(asked, reader, [asked, done](const FrameworkPreview& preview) {
                if (!asked || !preview.framework)
                    return;
                FrameworkChoice choice = choiceOf(*preview.framework, false);
                choice.title = tr("%1 (from %2)", "framework, file").arg(choice.title, preview.origin);
                choice.framework = preview.framework;
                done(choice);
            });
        });
}

void MainWindow::newAudit() {
    m_services.dialogs.askNewAudit(this, newAuditOffer(), [this](const NewAuditChoice& choice) {
        const QString name = tr("%1 %2", "setting, cycle").arg(choice.settingName, choice.cycle);
        const QString suggestion =
            QDir(suggestedFolder()).filePath(fileNameFrom(name) + QStringLiteral(".inclusion"));
        m_services.dialogs.askSaveFile(this, FileKind::Audit, suggestion,
                                       [this, choice](const QString& path) { createAudit(choice, path); });
    });
}

void MainWindow::createAudit(const NewAuditChoice& choice, const QString& path) {
    const auto framework = choice.framework ? Result<std::shared_ptr<const Framework>>(choice.framework)
                                            : m_services.frameworks.find(toCore(choice.frameworkId));
    if (!framework) {
        showProblem(framework.error());
        return;
    }
    Setting setting;
    setting.id = m_services.core.ids.make<SettingId>();
    setting.name = toCore(choice.settingName);
    setting.phase = choice.phase;
    auto service = AuditService::create(toPath(path), setting, m_services.core);
    if (!service) {
        showProblem(service.error());
        return;
    }
    const QString author = m_services.settings.author();
    const auto audit = (*service)->addAudit(**framework, toCore(choice.cycle),
                                            author.isEmpty() ? "unnamed" : toCore(author));
    service->reset(); // opened again like any other file
    if (!audit)
        showProblem(audit.error());
    else
        openFile(path);
}

void MainWindow::addAudit() {
    if (!m_session)
        return;
    NewAuditOffer offer = newAuditOffer();
    // The school's own come first, and in the place of one with the same id.
    std::vector<FrameworkChoice> choices = ownFrameworks();
    for (FrameworkChoice& shipped : offer.frameworks)
        if (std::none_of(choices.begin(), choices.end(),
                         [&](const FrameworkChoice& own) { return own.id == shipped.id; }))
            choices.push_back(std::move(shipped));
    offer.frameworks = std::move(choices);
    if (const auto setting = m_session->service().setting())
        offer.settingName = toQt(setting->name);
    m_services.dialogs.askNewAudit(this, offer, [this](const NewAuditChoice& choice) {
        const auto own = ownFrameworks();
        const bool isOwn = std::any_of(own.begin(), own.end(), [&](const FrameworkChoice& each) {
            return each.id == choice.frameworkId;
        });
        const std::string id = toCore(choice.frameworkId);
        const auto framework = choice.framework ? Result<std::shared_ptr<const Framework>>(choice.framework)
                               : isOwn          ? m_session->service().frameworkWithId(id)
                                                : m_services.frameworks.find(id);
        const auto added = framework ? m_session->addAudit(**framework, toCore(choice.cycle))
                                     : Result<>(tl::unexpected(framework.error()));
        if (!added)
            showProblem(added.error());
    });
}

void MainWindow::openSample() {
    const QString suggestion =
        QDir(suggestedFolder()).filePath(tr("Sample audit", "file name") + QStringLiteral(".inclusion"));
    m_services.dialogs.askSaveFile(this, FileKind::Audit, suggestion, [this](const QString& path) {
        if (const auto made = m_services.makeSample(toPath(path)); !made)
            showProblem(made.error());
        else
            openFile(path);
    });
}

void MainWindow::saveCopy() {
    if (!m_session)
        return;
    const QFileInfo file(fromPath(m_session->path()));
    const QString name =
        tr("%1 copy", "file name").arg(file.completeBaseName()) + QStringLiteral(".inclusion");
    m_services.dialogs.askSaveFile(
        this, FileKind::Audit, QDir(file.absolutePath()).filePath(name), [this](const QString& path) {
            if (const auto copied = m_session->continueIn(toPath(path)); !copied) {
                showProblem(copied.error());
                return;
            }
            m_services.settings.addRecentFile(path);
            BannerContent content;
            content.text = tr("You are now working in the copy %1.").arg(QFileInfo(path).fileName());
            content.waysOut.push_back({tr("Close this message"), [this] { m_ui->banners->close(copyKey); }});
            m_ui->banners->show(copyKey, content);
        });
}

/// Nothing leaves the school but from the place that looks through it first.
void MainWindow::showReport() {
    m_ui->topBar->setCurrent(m_places->placeOf(QStringLiteral("report")));
}

void MainWindow::showRecentMenu() {
    m_ui->menuRecent->clear();
    for (const QString& path : m_services.settings.recentFiles()) {
        const QFileInfo file(path);
        QString name = file.completeBaseName();
        name.replace(QLatin1Char('&'), QStringLiteral("&&"));
        QAction* action = m_ui->menuRecent->addAction(name, this, [this, path] { openFile(path); });
        action->setToolTip(path);
    }
    m_ui->menuRecent->setEnabled(!m_ui->menuRecent->isEmpty());
}

void MainWindow::showReading() {
    if (!m_reading)
        m_reading = new ReadingDialog(m_services.appearance, this);
    m_reading->refresh();
    m_reading->show();
    m_reading->raise();
    m_reading->activateWindow();
}

void MainWindow::showWhatsNew() {
    if (!m_whatsNew)
        m_whatsNew = new WhatsNewDialog(this);
    m_whatsNew->show();
    m_whatsNew->raise();
    m_whatsNew->activateWindow();
}

void MainWindow::showGuide() {
    auto* guide = findChild<GuideDialog*>();
    if (!guide)
        guide = new GuideDialog(m_services.guideFolder, m_services.dialogs, this);
    guide->show();
    guide->raise();
    guide->activateWindow();
}

void MainWindow::showShortcuts() {
    if (m_places)
        m_places->makeAll(); // each has keys of its own
    m_services.dialogs.showShortcuts(this, shortcutsOf(*this));
}

} // namespace inclusion
