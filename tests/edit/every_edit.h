#pragma once

#include <functional>
#include <vector>

#include "edit/worked_file.h"

/// One kind of edit on a worked file.
struct EditCase {
    const char* name;
    std::function<inclusion::Result<inclusion::EditPtr>(WorkedFile&)> make;
    /// Whether two such edits made from the same state can both run (what is added has a new id each time).
    bool repeatable = false;
};

/// Every edit that there is.
const std::vector<EditCase>& allEdits();
