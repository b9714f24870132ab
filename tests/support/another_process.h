#pragma once

#include <functional>

/// Runs the function in a process of its own; what it returns, 0 to 254, or 255 when it threw. SQLite's locks
/// belong to a process, so that a second program can only be played by one.
int inAnotherProcess(const std::function<int()>& function);

/// The same, without the rights of root even where the tests run as root.
int asOrdinaryUser(const std::function<int()>& function);
