// Read by Qt's moc before every header: moc 6.4 reaches libstdc++'s <concepts> before the macro is defined and
// stops at it. The compiler never sees this file.
#define _GLIBCXX_VISIBILITY(V)
