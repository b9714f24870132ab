#include "core/framework/framework_words.h"

namespace inclusion {

std::string_view idOf(Provenance value) {
    return wordOf(framework_words::provenances, value);
}
std::string_view idOf(ItemKind value) {
    return wordOf(framework_words::itemKinds, value);
}
std::string_view idOf(FieldType value) {
    return wordOf(framework_words::fieldTypes, value);
}
std::string_view idOf(SlotKind value) {
    return wordOf(framework_words::slotKinds, value);
}
std::string_view idOf(ResourceKind value) {
    return wordOf(framework_words::resourceKinds, value);
}
std::string_view idOf(WayOfWorkingStage value) {
    return wordOf(framework_words::stages, value);
}
std::string_view idOf(ReviewRhythm value) {
    return wordOf(framework_words::rhythms, value);
}
std::string_view idOf(Phase value) {
    return wordOf(framework_words::phases, value);
}
std::string_view idOf(ActionField value) {
    return wordOf(framework_words::actionFields, value);
}

std::optional<Phase> phaseFromId(std::string_view id) {
    return valueOf(framework_words::phases, id);
}
std::optional<FieldType> fieldTypeFromId(std::string_view id) {
    return valueOf(framework_words::fieldTypes, id);
}

} // namespace inclusion
