#pragma once

#include <QStringList>

class QLabel;
class QListWidget;
class QTreeWidget;

namespace inclusion {

/// How high a dialog is that shows what is about to be taken in.
inline constexpr int previewLines = 32;

/// Columns of a preview: a narrow one for numbers, the others share the rest.
void prepareColumns(QTreeWidget& tree);

/// Lists what keeps a file from being taken (marked as such) and what to look at; hides an empty list.
void showFindings(QListWidget& list, QLabel& label, const QStringList& problems, const QStringList& notes);

} // namespace inclusion
