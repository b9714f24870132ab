#include "core/analysis/profile.h"

#include "core/analysis/subjects.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace inclusion::analysis {

namespace {

LevelCounts& countsOn(AreaProfile& profile, const Scale& scale) {
    for (LevelCounts& counts : profile.scales) {
        if (counts.scale == &scale)
            return counts;
    }
    profile.scales.push_back({&scale, std::vector<int>(scale.levels.size(), 0), 0});
    return profile.scales.back();
}

HighlightCounts& countsOf(AreaProfile& profile, const Level& level) {
    for (HighlightCounts& counts : profile.highlights) {
        if (counts.level == &level)
            return counts;
    }
    profile.highlights.push_back({&level, 0, 0, 0});
    return profile.highlights.back();
}

void addItem(AreaProfile& profile, const Scale* scale, int rank) {
    ++profile.items;
    if (!scale) {
        ++profile.notJudgeable;
        return;
    }
    LevelCounts& counts = countsOn(profile, *scale);
    if (rank > 0)
        ++counts.atLevel.at(static_cast<std::size_t>(rank - 1));
    else
        ++counts.notJudged;
}

void addHighlight(AreaProfile& profile, const Level& level, HighlightState state) {
    HighlightCounts& counts = countsOf(profile, level);
    if (state == HighlightState::Fully)
        ++counts.fully;
    else if (state == HighlightState::Partly)
        ++counts.partly;
    else
        ++counts.notYet;
}

/// Scales and levels in the order of the framework file, whatever order items brought them in.
class FileOrder {
public:
    explicit FileOrder(const Framework& framework) {
        for (const Scale& scale : framework.data().scales) {
            m_place.emplace(&scale, m_place.size());
            for (const Level& level : scale.levels)
                m_place.emplace(&level, m_place.size());
        }
    }

    void sort(AreaProfile& profile) const {
        std::sort(profile.scales.begin(), profile.scales.end(),
                  [&](const auto& a, const auto& b) { return m_place.at(a.scale) < m_place.at(b.scale); });
        std::sort(profile.highlights.begin(), profile.highlights.end(),
                  [&](const auto& a, const auto& b) { return m_place.at(a.level) < m_place.at(b.level); });
    }

private:
    std::unordered_map<const void*, std::size_t> m_place;
};

} // namespace

int LevelCounts::judged() const {
    return std::accumulate(atLevel.begin(), atLevel.end(), 0);
}

int AreaProfile::judged() const {
    return std::accumulate(scales.begin(), scales.end(), 0,
                           [](int sum, const LevelCounts& counts) { return sum + counts.judged(); });
}

const LevelCounts* AreaProfile::on(const Scale* scale) const {
    const auto found =
        std::find_if(scales.begin(), scales.end(), [&](const auto& counts) { return counts.scale == scale; });
    return found == scales.end() ? nullptr : &*found;
}

Profile profileOf(const AuditSnapshot& snapshot) {
    const Framework& framework = *snapshot.framework;
    const FileOrder order(framework);
    Profile profile;
    for (const Area* area : framework.areas()) {
        AreaProfile own;
        own.area = area;
        for (const Item& item : area->items) {
            const Scale* scale = framework.scaleOf(item.id);
            const Level* level = judgedLevel(snapshot, item.id);
            const int rank = level ? scale->rankOf(level->id) : 0;
            addItem(own, scale, rank);
            addItem(profile.whole, scale, rank);
        }
        for (const Descriptor& descriptor : area->descriptors) {
            if (const Level* level = framework.findLevel(descriptor.levelId)) {
                const HighlightState state = snapshot.highlightOf(descriptor.id);
                addHighlight(own, *level, state);
                addHighlight(profile.whole, *level, state);
            }
        }
        order.sort(own);
        profile.areas.push_back(std::move(own));
    }
    order.sort(profile.whole);
    return profile;
}

} // namespace inclusion::analysis
