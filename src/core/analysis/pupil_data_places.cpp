#include "core/analysis/pupil_data.h"
#include "core/analysis/written_texts.h"

#include <algorithm>
#include <tuple>

namespace inclusion::analysis {

std::vector<PupilDataPlace> pupilDataIn(const AuditSnapshot& snapshot) {
    std::vector<PupilDataPlace> places;
    forEachWrittenText(snapshot, [&](RecordKind record, const std::string& id, const std::string& text) {
        for (const PupilDataHit& hit : possiblePupilData(text))
            places.push_back({record, id, hit.kind});
    });
    const auto key = [](const PupilDataPlace& place) { return std::tie(place.record, place.id, place.kind); };
    std::sort(places.begin(), places.end(),
              [&](const PupilDataPlace& a, const PupilDataPlace& b) { return key(a) < key(b); });
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

} // namespace inclusion::analysis
