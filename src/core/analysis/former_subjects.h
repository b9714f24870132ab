#pragma once

#include "core/analysis/former_facts.h"

#include <string>
#include <utility>
#include <vector>

namespace inclusion::analysis {

/// What is recorded on a part of the framework that a later revision of it has no more. It stays readable.
struct FormerSubject {
    std::string id;
    const Framework* framework = nullptr; ///< the latest revision that has it
    const Judgement* judgement = nullptr; ///< null when there is none
    const Level* level = nullptr;         ///< of that judgement; null while not judged
    std::string description;
    std::vector<const Note*> notes; ///< on it and on its slots
    std::vector<const Evidence*> evidence;
    std::vector<std::pair<const Descriptor*, HighlightState>> highlights;
    std::vector<FormerFact> facts;         ///< what was entered into its fields
    const Answer* answer = nullptr;        ///< to the question that it was; null when there is none
    std::vector<std::string> successorIds; ///< what took its place in the audit's framework, if anything did
};

/// In the order of the earlier files, the latest revision first. Points into the snapshot.
std::vector<FormerSubject> formerSubjects(const AuditSnapshot& snapshot);

} // namespace inclusion::analysis
