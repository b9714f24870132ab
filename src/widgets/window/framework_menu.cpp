#include "widgets/window/framework_menu.h"

#include "widgets/controls/banner.h"
#include "widgets/dialogs/dialogs.h"
#include "workbench/audit_session.h"
#include "workbench/qt_convert.h"

#include <QDir>
#include <QFileInfo>
#include <QMenu>

#include <utility>

namespace inclusion {
namespace {

const QString frameworkKey = QStringLiteral("frameworkBanner");

} // namespace

FrameworkMenu::FrameworkMenu(Parts parts) : QObject(parts.window), m_parts(std::move(parts)) {
    const auto add = [this](const char* name, const QString& text, void (FrameworkMenu::*act)()) {
        QAction* action = m_parts.menu->addAction(text, this, act);
        action->setObjectName(QLatin1String(name));
        return action;
    };
    m_bring = add("actionBringFramework", tr("&Bring a framework or a table…"), &FrameworkMenu::bring);
    m_writeOut =
        add("actionWriteFramework", tr("&Write this framework to a file…"), &FrameworkMenu::writeOut);
    m_startNew = add("actionNewFramework", tr("&Start one of your own…"), &FrameworkMenu::startNew);
    m_parts.menu->addSeparator();
    m_layOver = add("actionLayOver", tr("&Lay your own copy over the wording…"), &FrameworkMenu::layOver);
    m_takeOff = add("actionTakeOff", tr("&Take your own copy off again"), &FrameworkMenu::takeOff);
    connect(m_parts.menu, &QMenu::aboutToShow, this, &FrameworkMenu::refresh);
    refresh();
}

void FrameworkMenu::refresh() {
    AuditSession* session = m_parts.session();
    const bool writes = session && !session->isReadOnly();
    const bool hasAudit = session && session->framework();
    m_bring->setEnabled(writes);
    m_writeOut->setEnabled(hasAudit);
    m_layOver->setEnabled(writes && hasAudit);
    bool hasCopy = false;
    if (writes && hasAudit) {
        const auto wording = session->service().schoolWording(session->framework()->id());
        hasCopy = wording && wording->has_value();
    }
    m_takeOff->setEnabled(hasCopy);
}

QString FrameworkMenu::suggestion(const QString& name) const {
    return QDir(m_parts.folder()).filePath(name + QStringLiteral(".json"));
}

void FrameworkMenu::bring() {
    m_parts.dialogs.askFrameworkFile(m_parts.window, [this](const QString& path) {
        const auto reader = [file = toPath(path)](const TableWish& wish) {
            return readFrameworkPreview(file, wish);
        };
        m_parts.dialogs.reviewFramework(m_parts.window, reader, [this](const FrameworkPreview& preview) {
            AuditSession* session = m_parts.session();
            if (!session || !preview.framework)
                return;
            if (session->run(session->service().addFramework(preview.framework, toCore(preview.origin))))
                say(tr("%1 is kept in this file. An audit can be begun by it.")
                        .arg(toQt(preview.framework->shownTitle())),
                    true);
        });
    });
}

void FrameworkMenu::writeOut() {
    AuditSession* session = m_parts.session();
    if (!session || !session->framework())
        return;
    const auto framework = session->sharedFramework();
    m_parts.dialogs.askSaveFile(m_parts.window, FileKind::Framework, suggestion(toQt(framework->id())),
                                [this, framework](const QString& path) {
                                    write(path, framework->text(), tr("The framework stands in %1."));
                                });
}

void FrameworkMenu::startNew() {
    m_parts.dialogs.askNewFramework(m_parts.window, [this](const QString& title, const QStringList& levels) {
        const std::string text = newFrameworkText(title, levels);
        m_parts.dialogs.askSaveFile(
            m_parts.window, FileKind::Framework,
            suggestion(QString(title).replace(QLatin1Char('/'), QLatin1Char(' '))),
            [this, text](const QString& path) {
                write(
                    path, text,
                    tr("A framework to start from stands in %1. Its texts say what to write in their place; "
                       "bring it in when it is ready."));
            });
    });
}

void FrameworkMenu::write(const QString& path, const std::string& text, const QString& done) {
    if (const auto written = writeFrameworkText(toPath(path), text); !written)
        Q_EMIT failed(written.error());
    else
        say(done.arg(QDir::toNativeSeparators(path)));
}

void FrameworkMenu::layOver() {
    m_parts.dialogs.askWordingFile(m_parts.window, [this](const QString& path) {
        AuditSession* session = m_parts.session();
        if (!session || !session->framework())
            return;
        const auto reader = [file = toPath(path), framework = session->sharedFramework()] {
            return readWordingPreview(file, framework);
        };
        m_parts.dialogs.reviewWording(m_parts.window, reader, [this](const WordingPreview& preview) {
            AuditSession* open = m_parts.session();
            if (open && !preview.rows.empty() && open->run(open->service().setWording(preview.wording)))
                say(tr("Your own copy lies over %1 statements, in this file only.").arg(preview.rows.size()));
        });
    });
}

void FrameworkMenu::takeOff() {
    AuditSession* session = m_parts.session();
    if (session && session->framework())
        session->run(session->service().removeWording(session->framework()->id()));
}

void FrameworkMenu::say(const QString& text, bool offersAudit) {
    BannerContent content;
    content.text = text;
    const auto close = [banners = m_parts.banners] { banners->close(frameworkKey); };
    if (offersAudit)
        content.waysOut.push_back({tr("Add an audit by it…"), [this, close] {
                                       close();
                                       Q_EMIT addAuditRequested();
                                   }});
    content.waysOut.push_back({tr("Close this message"), close});
    m_parts.banners->show(frameworkKey, content);
}

} // namespace inclusion
