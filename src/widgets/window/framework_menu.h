#pragma once

#include "workbench/framework_files.h"

#include <QObject>

#include <functional>

class QAction;
class QMenu;
class QWidget;

namespace inclusion {

class AuditSession;
class BannerArea;
class Dialogs;
struct Error;

/// What the menu of frameworks does: bring one, write one out, start one, lay a school's own copy of the
/// wording over one. Files are read in a thread of their own and shown before anything is kept.
class FrameworkMenu : public QObject {
    Q_OBJECT

public:
    struct Parts {
        QWidget* window;
        QMenu* menu;
        BannerArea* banners;
        Dialogs& dialogs;
        std::function<AuditSession*()> session; ///< null while no file is open
        std::function<QString()> folder;        ///< where files are suggested
    };

    explicit FrameworkMenu(Parts parts);

    /// Enables what the open file allows.
    void refresh();

Q_SIGNALS:
    void addAuditRequested();
    void failed(const inclusion::Error& error);

private:
    void bring();
    void writeOut();
    void startNew();
    void layOver();
    void takeOff();
    void write(const QString& path, const std::string& text, const QString& done);
    void say(const QString& text, bool offersAudit = false);
    QString suggestion(const QString& name) const;

    Parts m_parts;
    QAction* m_bring;
    QAction* m_writeOut;
    QAction* m_startNew;
    QAction* m_layOver;
    QAction* m_takeOff;
};

} // namespace inclusion
