#include "workbench/models/pack_model.h"

#include "workbench/qt_convert.h"
#include "workbench/review_words.h"

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
}

int PackModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString PackModel::text(const Row& row) const {
    QString text;
    switch (row.kind) {
    case RowKind::Whole:
        text = tr("What you are asked");
        break;
    case RowKind::Actions:
        text = tr("The action plan");
        break;
    case RowKind::Area:
    case RowKind::Subject: {
        const QString number = shown(row.subject->number);
        text = number.isEmpty() ? shown(row.subject->title)
                                : number + QLatin1Char(' ') + shown(row.subject->title);
        break;
    }
    }
    return row.written.isEmpty() ? text : tr("%1 — %2", "title, what was written").arg(text, row.written);
}

QVariant PackModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: // what stands in an area is set in
        return row.kind == RowKind::Subject ? QStringLiteral("    ") + text(row) : text(row);
    case Qt::AccessibleTextRole:
        return text(row);
    case RowKindRole:
        return static_cast<int>(row.kind);
    case SubjectIdRole:
        return row.subject ? toQt(row.subject->id) : QString();
    default:
        return {};
    }
}

} // namespace inclusion
