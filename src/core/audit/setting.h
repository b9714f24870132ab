#pragma once

#include "core/base/id.h"
#include "core/framework/framework.h"

#include <string>

namespace inclusion {

/// The school or other setting that an audit file belongs to. One file holds exactly one.
struct Setting {
    SettingId id;
    std::string name;
    Phase phase = Phase::Primary;
    std::string reference; ///< the setting's own number with its authority or ministry; may be empty
    bool sample = false;   ///< an invented setting: window and report say so on every page

    bool operator==(const Setting&) const = default;
};

} // namespace inclusion
