#pragma once

#include "widgets/controls/card.h"

#include <memory>

namespace Ui {
class TypedComment;
}

namespace inclusion {

class AuditSession;
class FormMemory;

/// A comment that somebody gave on paper or by phone, typed in for them. It says so.
class TypedComment : public Card {
    Q_OBJECT

public:
    explicit TypedComment(AuditSession& session, QWidget* parent = nullptr);
    ~TypedComment() override;

    /// Begins a comment, with who spoke last already filled in.
    void begin();

Q_SIGNALS:
    void closed();

private:
    void fillAbout();
    void save();
    void refuse(QWidget& field, const QString& sentence);

    AuditSession& m_session;
    std::unique_ptr<Ui::TypedComment> m_ui;
    FormMemory* m_memory; ///< of what is not saved yet
};

} // namespace inclusion
