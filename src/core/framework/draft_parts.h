#pragma once

#include <nlohmann/json_fwd.hpp>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace inclusion {

/// Gives out ids that are unique in one file.
class DraftIds {
public:
    /// The id itself, or with "-2", "-3" … where it is taken.
    std::string take(const std::string& wanted);

private:
    std::set<std::string> m_taken;
};

/// The scale "levels" with those levels, lowest first, with symbols and colours; `levelIds` are filled in
/// order.
nlohmann::ordered_json draftScale(const std::vector<std::string>& levels, DraftIds& ids,
                                  std::vector<std::string>& levelIds);

} // namespace inclusion
