#pragma once

#include "workbench/suggestion.h"

#include <QAbstractListModel>

#include <vector>

namespace inclusion {

/// A short list of things in the file to choose from.
class SuggestionModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { HintRole = Qt::UserRole + 1 };

    using QAbstractListModel::QAbstractListModel;

    void show(std::vector<Suggestion> suggestions);
    const Suggestion& at(int row) const { return m_suggestions[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<Suggestion> m_suggestions;
};

} // namespace inclusion
