#pragma once

#include <QWidget>

#include <string>

class QLabel;
class QPushButton;

namespace inclusion {

class AuditSession;

/// Under a descriptor: which of the evidence behind its statement supports it, and a button to say so. It
/// stands there where the descriptor is marked as evidenced or something supports it.
class SupportRow : public QWidget {
    Q_OBJECT

public:
    /// \param subjectId the statement or area in view. \param text of the descriptor.
    SupportRow(AuditSession& session, std::string subjectId, std::string descriptorId, const QString& text,
               QWidget* parent);

    void setMarked(bool marked);
    void setReadOnly(bool readOnly);
    /// Reads again what supports it.
    void refresh();

private:
    void showPieces();
    void layOut();

    AuditSession& m_session;
    std::string m_subjectId;
    std::string m_descriptorId;
    QLabel* m_titles;
    QPushButton* m_choose;
    bool m_marked = false;
    bool m_readOnly = false;
};

} // namespace inclusion
