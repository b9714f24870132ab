#pragma once

namespace inclusion {

/// A view of PDF pages (`QPdfView`) that is made from now on is a picture for assistive technology, named as
/// it is named: by itself it is a nameless area with another in it, which takes the keyboard and says
/// nothing.
void makePageViewsPictures();

} // namespace inclusion
