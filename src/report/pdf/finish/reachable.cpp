#include "report/pdf/finish/reachable.h"

namespace inclusion::report::pdf {

namespace {

void want(QPDFObjectHandle object, std::set<QPDFObjGen>& wanted) {
    if (object.isIndirect() && !wanted.insert(object.getObjGen()).second)
        return;
    if (object.isArray()) {
        for (const QPDFObjectHandle& item : object.getArrayAsVector())
            want(item, wanted);
    } else if (object.isDictionary() || object.isStream()) {
        const bool isStream = object.isStream();
        QPDFObjectHandle dictionary = isStream ? object.getDict() : object;
        for (const auto& [key, value] : dictionary.getDictAsMap())
            if (!isStream || key != "/Length")
                want(value, wanted);
    }
}

} // namespace

std::set<QPDFObjGen> reachableFrom(QPDFObjectHandle object) {
    std::set<QPDFObjGen> found;
    want(std::move(object), found);
    return found;
}

} // namespace inclusion::report::pdf
