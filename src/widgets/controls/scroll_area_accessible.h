#pragma once

namespace inclusion {

/// Has assistive technology meet every scroll area as a plain widget. As Qt 6.4 has them, asking for a child
/// by a number that there is no more, because a scroll bar went away since a reader counted, ends the
/// program.
void makeScrollAreasSafe();

} // namespace inclusion
