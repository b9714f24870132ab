#include "workbench/models/suggestion_model.h"

namespace inclusion {

void SuggestionModel::show(std::vector<Suggestion> suggestions) {
    beginResetModel();
    m_suggestions = std::move(suggestions);
    endResetModel();
}

int SuggestionModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_suggestions.size());
}

QVariant SuggestionModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Suggestion& suggestion = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return suggestion.title;
    case HintRole:
        return suggestion.hint;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return suggestion.hint.isEmpty()
                   ? suggestion.title
                   : tr("%1, %2", "title, where it stands").arg(suggestion.title, suggestion.hint);
    default:
        return {};
    }
}

} // namespace inclusion
