#pragma once

#include "widgets/panels/panel.h"
#include "widgets/panels/panel_registry.h"

#include <QBuffer>

#include <functional>
#include <memory>

class QPdfDocument;
class QTimer;

namespace Ui {
class ReportPanel;
}

namespace inclusion {

class ReportTask;

/// The report before it leaves the school: what it shall be like, its real pages, made anew after each
/// change, and the places to look at first.
class ReportPanel : public Panel {
    Q_OBJECT

public:
    explicit ReportPanel(const PanelContext& context, QWidget* parent = nullptr);
    ~ReportPanel() override;

    QString inView() const override;
    void reveal(const QString&) override {}
    QList<QWidget*> regions() const override;
    void enter() override;

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectParts();
    /// As wide as the choices need in the size of text that is set; the rest is the pages'.
    void fitSide();
    ReportWish wish() const;
    /// Something has changed: the pages are made anew when the panel is in view, and those that are being
    /// made are dropped.
    void outdate();
    void makePages();
    void showPages(const ReportOutcome& outcome);
    void save();
    void print();
    /// Begins what the person asked for; one at a time. `done` tells what came of it.
    void work(std::function<Result<ReportOutcome>(const ReportProgress&)> work, const QString& doing,
              std::function<void(const ReportOutcome&)> done);
    void refreshButtons();
    void say(const QString& text);
    /// Says what stays to be read until something else is chosen or begun, whatever the pages do meanwhile.
    void announce(const QString& news);
    QString withNews(const QString& text) const;
    QString pageCount() const;

    AuditSession& m_session;
    WorkbenchSettings& m_settings;
    Dialogs& m_dialogs;
    ReportServices m_services;
    std::unique_ptr<Ui::ReportPanel> m_ui;
    std::unique_ptr<ReportTask> m_making;  ///< the pages
    std::unique_ptr<ReportTask> m_working; ///< saving or printing
    QPdfDocument* m_document;
    QBuffer m_pdf; ///< what the document reads from
    QTimer* m_pause;
    QString m_news;  ///< what was announced last
    QString m_saved; ///< path of the report that was saved last
    bool m_isOutdated = true;
};

} // namespace inclusion
