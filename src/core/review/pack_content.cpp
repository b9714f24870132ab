#include "core/review/pack_content.h"

namespace inclusion::review {

const PackSubject* PackContent::find(const std::string& subjectId) const {
    for (const PackArea& area : areas) {
        if (area.whole.id == subjectId)
            return &area.whole;
        for (const PackSubject& subject : area.overall)
            if (subject.id == subjectId)
                return &subject;
        for (const PackSubject& subject : area.items)
            if (subject.id == subjectId)
                return &subject;
    }
    return nullptr;
}

} // namespace inclusion::review
