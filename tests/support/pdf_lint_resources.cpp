#include "support/pdf_lint_parts.h"

#include <qpdf/Buffer.hh>

namespace inclusion::test::lint {

namespace {

/// Whether the map holds U+0000, U+FEFF or U+FFFE, which are no characters.
bool mapsToNothing(Handle toUnicode) {
    const std::shared_ptr<Buffer> data = toUnicode.getStreamData();
    const std::string map(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
    for (const char* nothing : {"> <0000>", "> <feff>", "> <FEFF>", "> <fffe>", "> <FFFE>"}) {
        // The code space range is written in the same way.
        const std::size_t body = map.find("endcodespacerange");
        if (map.find(nothing, body == std::string::npos ? 0 : body) != std::string::npos)
            return true;
    }
    return false;
}

void checkFont(Handle font, std::set<QPDFObjGen>& seen, Findings& findings) {
    if (!font.isDictionary() || !seen.insert(font.getObjGen()).second)
        return;
    const std::string name = nameOf(font);
    if (!font.getKey("/ToUnicode").isStream())
        findings.push_back({"fonts-unicode", name + " does not say which characters its glyphs stand for"});
    else if (mapsToNothing(font.getKey("/ToUnicode")))
        findings.push_back({"fonts-unicode", name + " has glyphs that stand for no character"});
    Handle descriptor = font.getKey("/FontDescriptor");
    if (font.getKey("/Subtype").isNameAndEquals("/Type0")) {
        Handle descendant = font.getKey("/DescendantFonts").getArrayItem(0);
        descriptor = descendant.getKey("/FontDescriptor");
        Handle map = descendant.getKey("/CIDToGIDMap");
        if (descendant.getKey("/Subtype").isNameAndEquals("/CIDFontType2") && !map.isName() &&
            !map.isStream())
            findings.push_back({"fonts-glyph-map", name + " does not map characters to glyphs"});
    }
    if (font.getKey("/Subtype").isNameAndEquals("/Type3"))
        return;
    if (!descriptor.isDictionary() ||
        (!descriptor.getKey("/FontFile").isStream() && !descriptor.getKey("/FontFile2").isStream() &&
         !descriptor.getKey("/FontFile3").isStream()))
        findings.push_back({"fonts-embedded", name + " is not in the file"});
}

void checkFonts(Handle resources, std::set<QPDFObjGen>& seen, Findings& findings) {
    if (!resources.isDictionary())
        return;
    if (resources.getKey("/Font").isDictionary()) {
        for (auto& [name, font] : resources.getKey("/Font").getDictAsMap())
            checkFont(font, seen, findings);
    }
    if (resources.getKey("/XObject").isDictionary()) {
        for (auto& [name, object] : resources.getKey("/XObject").getDictAsMap()) {
            if (object.isStream() && seen.insert(object.getObjGen()).second)
                checkFonts(object.getDict().getKey("/Resources"), seen, findings);
        }
    }
}

/// Links may lead to a place or an address, and do nothing else (ISO 19005-2, 6.5).
void checkAction(Handle annotation, Findings& findings) {
    Handle action = annotation.getKey("/A");
    if (annotation.hasKey("/AA") ||
        (action.isDictionary() && (action.hasKey("/Next") || (!action.getKey("/S").isNameAndEquals("/GoTo") &&
                                                              !action.getKey("/S").isNameAndEquals("/URI")))))
        findings.push_back({"forbidden-feature", nameOf(annotation) + " does more than lead somewhere"});
}

void checkAnnotation(Handle annotation, Findings& findings) {
    constexpr long long print = 4;
    constexpr long long hiding = 1 | 2 | 32 | 256; // Invisible, Hidden, NoView, ToggleNoView
    Handle flags = annotation.getKey("/F");
    if (!flags.isInteger() || (flags.getIntValue() & print) == 0 || (flags.getIntValue() & hiding) != 0)
        findings.push_back({"annotation-flags", nameOf(annotation) + " is hidden or not printed"});
    if (!annotation.getKey("/Subtype").isNameAndEquals("/Link"))
        return;
    Handle contents = annotation.getKey("/Contents");
    if (!contents.isString() || contents.getUTF8Value().empty())
        findings.push_back({"link-contents", nameOf(annotation) + " does not say where it leads"});
    checkAction(annotation, findings);
    if (!annotation.hasKey("/Dest") && !annotation.hasKey("/A"))
        findings.push_back({"link-contents", nameOf(annotation) + " leads nowhere"});
}

/// Implementation limits and what PDF/A forbids in any object (ISO 19005-2, 6.1.7 and 6.1.13).
void checkObject(Handle object, int depth, Findings& findings) {
    constexpr std::size_t longestString = 32767;
    constexpr std::size_t longestName = 127;
    constexpr int deepest = 40; // objects are trees here: whatever is shared is indirect
    if (depth > deepest)
        return;
    if (object.isString() && object.getStringValue().size() > longestString)
        findings.push_back(
            {"limits", "a string of " + std::to_string(object.getStringValue().size()) + " bytes"});
    if (object.isName() && object.getName().size() > longestName + 1)
        findings.push_back({"limits", "a name of " + std::to_string(object.getName().size()) + " bytes"});
    const auto below = [&](Handle kid) {
        if (!kid.isIndirect())
            checkObject(kid, depth + 1, findings);
    };
    if (object.isArray()) {
        for (Handle kid : object.getArrayAsVector())
            below(kid);
    }
    if (object.isDictionary() || object.isStream()) {
        for (auto& [key, kid] : (object.isStream() ? object.getDict() : object).getDictAsMap())
            below(kid);
    }
    if (object.isStream()) {
        const std::string filter = object.getDict().getKey("/Filter").unparse();
        if (filter.find("/LZWDecode") != std::string::npos || filter.find("/Crypt") != std::string::npos)
            findings.push_back({"stream-filter", nameOf(object) + " is packed by " + filter});
        Handle interpolate = object.getDict().getKey("/Interpolate");
        if (interpolate.isBool() && interpolate.getBoolValue())
            findings.push_back({"image-interpolation", nameOf(object) + " is to be smoothed"});
        if (object.getDict().hasKey("/Ref"))
            findings.push_back({"forbidden-feature", nameOf(object) + " draws a page of another file"});
    }
}

} // namespace

void checkResources(QPDF& pdf, Findings& findings) {
    for (Handle object : pdf.getAllObjects())
        checkObject(object, 0, findings);
    std::set<QPDFObjGen> seen;
    for (Handle page : pdf.getAllPages()) {
        checkFonts(page.getKey("/Resources"), seen, findings);
        if (page.hasKey("/AA") || page.hasKey("/PresSteps"))
            findings.push_back({"forbidden-feature", nameOf(page) + " acts by itself"});
        Handle annotations = page.getKey("/Annots");
        if (!annotations.isArray())
            continue;
        if (!page.getKey("/Tabs").isNameAndEquals("/S"))
            findings.push_back({"tab-order", nameOf(page) + " does not follow the structure"});
        for (Handle annotation : annotations.getArrayAsVector())
            checkAnnotation(annotation, findings);
    }
}

} // namespace inclusion::test::lint
