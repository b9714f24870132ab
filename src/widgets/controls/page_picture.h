#pragma once

namespace inclusion {

/// From now on a view of PDF pages (`QPdfView`) is a picture for assistive technology, named as it is named: by
/// itself it is a nameless area with another in it, which takes the keyboard and says nothing.
void makePageViewsPictures();

} // namespace inclusion
