#pragma once

#include "core/audit/judgement.h"
#include "core/edit/edit.h"
#include "core/framework/framework.h"

#include <QAbstractListModel>

#include <memory>
#include <string>
#include <vector>

namespace inclusion {

class AuditSession;

/// The descriptors of one subject, lowest level first, each with how far it is evidenced.
class HighlightsModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        DescriptorIdRole = Qt::UserRole + 1, ///< QString
        LevelTitleRole,                      ///< QString
        RankRole,                            ///< int, 1 for the lowest level
        LevelCountRole,                      ///< int
        StateRole,                           ///< int, a HighlightState
    };

    explicit HighlightsModel(AuditSession& session, QObject* parent = nullptr);

    void setSubject(const QString& subjectId);
    /// Marks the descriptor of a row; whether the file holds it now.
    bool setState(int row, HighlightState state);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row {
        const Descriptor* descriptor; ///< lives as long as m_framework
        QString levelTitle;
        int rank = 0;
        int levelCount = 0;
        HighlightState state = HighlightState::NotYet;
    };

    void refresh(const ChangeSet& changes);
    HighlightState storedState(const Descriptor& descriptor) const;

    AuditSession& m_session;
    std::shared_ptr<const Framework> m_framework;
    std::string m_subjectId;
    std::vector<Row> m_rows;
};

} // namespace inclusion
