#pragma once

#include "core/audit/review.h"
#include "widgets/review/review_services.h"

#include <QWidget>

#include <memory>

namespace Ui {
class PacksPage;
}

namespace inclusion {

class AuditSession;
class Dialogs;
class EmptyGuide;
class NewPack;
class PackView;
class RecordsModel;

/// The packs that were made of the audit, each shown again as its reviewers saw it, and the making of a new
/// one.
class PacksPage : public QWidget {
    Q_OBJECT

public:
    PacksPage(AuditSession& session, Dialogs& dialogs, const ReviewServices& services,
              QWidget* parent = nullptr);
    ~PacksPage() override;

    void takeFocus();
    /// Begins a pack; one that somebody judges by for themselves where `apart`.
    void beginPack(bool apart);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showPack();
    void showNew(bool shown);
    void savePaper();
    void packMade(const ReviewPackId& id, const QString& path, const QString& words);
    std::optional<ReviewPack> chosen() const;

    AuditSession& m_session;
    Dialogs& m_dialogs;
    const ReviewServices& m_services;
    std::unique_ptr<Ui::PacksPage> m_ui;
    RecordsModel* m_model;
    NewPack* m_new;
    EmptyGuide* m_guide; ///< while no pack was made
    PackView* m_view = nullptr;
    QString m_shown; ///< the pack in view
    bool m_making = false;
};

} // namespace inclusion
