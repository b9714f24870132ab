#include "workbench/models/pack_model.h"

#include "workbench/qt_convert.h"
#include "workbench/review_words.h"

#include <QFont>

namespace inclusion {

PackModel::PackModel(std::shared_ptr<const review::PackContent> pack, QObject* parent)
    : QAbstractListModel(parent), m_pack(std::move(pack)) {
    m_rows.push_back({RowKind::Whole, nullptr, {}});
    for (const review::PackArea& area : m_pack->areas) {
        m_rows.push_back({RowKind::Area, &area.whole, {}});
        for (const review::PackSubject& item : area.items)
            m_rows.push_back({RowKind::Subject, &item, {}});
        for (const review::PackSubject& overall : area.overall)
            m_rows.push_back({RowKind::Subject, &overall, {}});
    }
    if (!m_pack->actions.empty())
        m_rows.push_back({RowKind::Actions, nullptr, {}});
    if (!m_pack->glossary.empty())
        m_rows.push_back({RowKind::Glossary, nullptr, {}});
}

const review::PackSubject* PackModel::at(int row) const {
    return row < 0 || row >= rowCount() ? nullptr : m_rows[static_cast<std::size_t>(row)].subject;
}

PackModel::RowKind PackModel::kindAt(int row) const {
    return row < 0 || row >= rowCount() ? RowKind::Whole : m_rows[static_cast<std::size_t>(row)].kind;
}

int PackModel::rowOf(const QString& subjectId) const {
    if (subjectId.isEmpty())
        return 0;
    for (int row = 0; row < rowCount(); ++row)
        if (at(row) && toQt(at(row)->id) == subjectId)
            return row;
    return -1;
}

void PackModel::setWritten(const QString& subjectId, const QString& what) {
    const int row = rowOf(subjectId);
    if (row < 0 || m_rows[static_cast<std::size_t>(row)].written == what)
        return;
    m_rows[static_cast<std::size_t>(row)].written = what;
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT layoutAboutToBeChanged(); // the row may be of another height now
    Q_EMIT layoutChanged();
}

int PackModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString PackModel::titleOf(const Row& row) {
    switch (row.kind) {
    case RowKind::Whole:
        return tr("What you are asked");
    case RowKind::Actions:
        return tr("The action plan");
    case RowKind::Glossary:
        return tr("Words used");
    case RowKind::Area:
    case RowKind::Subject:
        break;
    }
    const QString number = shown(row.subject->number);
    const QString title = shown(row.subject->title).simplified();
    return number.isEmpty() ? title : number + QLatin1Char(' ') + title;
}

QString PackModel::titleAt(int row) const {
    return row < 0 || row >= rowCount() ? QString() : titleOf(m_rows[static_cast<std::size_t>(row)]);
}

QVariant PackModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: { // what stands in an area is set in
        const QString indent(row.kind == RowKind::Subject ? 4 : 0, QLatin1Char(' '));
        const QString title = indent + titleOf(row);
        return row.written.isEmpty() ? title
                                     : title + QLatin1Char('\n') + indent +
                                           tr("✎ you say: %1", "what was written").arg(row.written);
    }
    case Qt::AccessibleTextRole:
        return row.written.isEmpty()
                   ? titleOf(row)
                   : tr("%1 — %2", "title, what was written").arg(titleOf(row), row.written);
    case Qt::FontRole: {
        QFont font;
        font.setWeight(row.kind == RowKind::Subject ? QFont::Normal : QFont::DemiBold);
        return font;
    }
    case RowKindRole:
        return static_cast<int>(row.kind);
    case SubjectIdRole:
        return row.subject ? toQt(row.subject->id) : QString();
    default:
        return {};
    }
}

} // namespace inclusion
