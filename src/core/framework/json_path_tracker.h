#pragma once

#include "core/framework/finding_collector.h"

#include <string>
#include <string_view>
#include <vector>

namespace inclusion {

/// Follows a parse and knows the pointer of the value that comes next.
class PathTracker {
public:
    void startContainer(bool isArray) {
        const std::size_t parentLength = m_container.size();
        m_container = place().pointer();
        m_steps.push_back({isArray, 0, {}, parentLength});
    }
    void endContainer() {
        m_container.resize(m_steps.back().parentLength);
        m_steps.pop_back();
        valueDone();
    }
    void key(std::string_view key) { m_steps.back().key = key; }
    void valueDone() {
        if (!m_steps.empty())
            ++m_steps.back().index;
    }
    std::size_t depth() const { return m_steps.size(); }

    Place place() const {
        Place container{m_container};
        if (m_steps.empty())
            return container;
        const Step& step = m_steps.back();
        return step.isArray ? container / step.index : container / step.key;
    }

private:
    struct Step {
        bool isArray = false;
        std::size_t index = 0;
        std::string key;
        std::size_t parentLength = 0; ///< of the pointer of the container that holds this one
    };

    std::string m_container; ///< pointer of the container that is open
    std::vector<Step> m_steps;
};

} // namespace inclusion
