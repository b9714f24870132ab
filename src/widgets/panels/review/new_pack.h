#pragma once

#include "core/review/review_desk.h"
#include "widgets/controls/card.h"
#include "widgets/review/review_services.h"

#include <memory>

namespace Ui {
class NewPack;
}

namespace inclusion {

class AuditSession;
class FormMemory;
class Dialogs;

/// What goes into a new pack, for whom, and in which form it is saved. The pack is sealed and written off the
/// window's thread; it is recorded in the audit first, because a pack that the file does not know could
/// never be answered.
class NewPack : public Card {
    Q_OBJECT

public:
    NewPack(AuditSession& session, Dialogs& dialogs, const ReviewServices& services,
            QWidget* parent = nullptr);
    ~NewPack() override;

    /// Begins a pack, to comment on or to judge apart by, or saves one that was made before once more.
    void begin(bool apart = false);
    void beginAgain(const ReviewPack& pack);

Q_SIGNALS:
    /// A pack was made and stands in a file; `words` is its passphrase, empty for one that is not sealed.
    void made(const inclusion::ReviewPackId& id, const QString& path, const QString& words);
    void left();

private:
    void fillAreas();
    void showForm();
    void refuse(QWidget& field, const QString& sentence);
    review::PackRequest request() const;
    bool isComplete();
    void make();
    void save(const QString& path);
    QString suggestion() const;

    AuditSession& m_session;
    Dialogs& m_dialogs;
    const ReviewServices& m_services;
    std::unique_ptr<Ui::NewPack> m_ui;
    FormMemory* m_memory;              ///< of what is written to those who get it
    std::optional<ReviewPack> m_again; ///< saved once more
};

} // namespace inclusion
