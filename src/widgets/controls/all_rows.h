#pragma once

class QListView;

namespace inclusion {

/// Makes a list as high as its rows, at any width and size of its text, where the page around it scrolls. The
/// current row is brought into sight there, as the list does itself otherwise.
void showAllRows(QListView& list);

} // namespace inclusion
