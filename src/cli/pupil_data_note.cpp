#include "cli/pupil_data_note.h"

#include "core/analysis/pupil_data.h"

#include <set>

namespace inclusion::cli {

namespace {

std::string wordsFor(analysis::PupilDataKind kind) {
    switch (kind) {
    case analysis::PupilDataKind::UniquePupilNumber:
        return "a unique pupil number";
    case analysis::PupilDataKind::DateOfBirth:
        return "a date of birth";
    case analysis::PupilDataKind::NameList:
        break;
    }
    return "a list of names";
}

} // namespace

void notePupilData(const CommandContext& context, const std::vector<std::string>& texts) {
    std::set<std::string> found;
    for (const std::string& text : texts)
        for (const analysis::PupilDataHit& hit : analysis::possiblePupilData(text))
            found.insert(wordsFor(hit.kind));
    for (const std::string& words : found)
        context.say("note: the text looks as if it holds " + words +
                    ". An audit needs no data about single children: check what you wrote.");
}

} // namespace inclusion::cli
