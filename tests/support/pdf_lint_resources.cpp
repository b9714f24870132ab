#include "support/pdf_lint_parts.h"

namespace inclusion::test::lint {

namespace {

void checkFont(Handle font, std::set<QPDFObjGen>& seen, Findings& findings) {
    if (!font.isDictionary() || !seen.insert(font.getObjGen()).second)
        return;
    const std::string name = nameOf(font);
    if (!font.getKey("/ToUnicode").isStream())
        findings.push_back({"fonts-unicode", name + " does not say which characters its glyphs stand for"});
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

void checkAnnotation(Handle annotation, Findings& findings) {
    constexpr long long print = 4;
    constexpr long long invisibleHiddenNoView = 1 | 2 | 32;
    Handle flags = annotation.getKey("/F");
    if (!flags.isInteger() || (flags.getIntValue() & print) == 0 ||
        (flags.getIntValue() & invisibleHiddenNoView) != 0)
        findings.push_back({"annotation-flags", nameOf(annotation) + " is hidden or not printed"});
    if (!annotation.getKey("/Subtype").isNameAndEquals("/Link"))
        return;
    Handle contents = annotation.getKey("/Contents");
    if (!contents.isString() || contents.getUTF8Value().empty())
        findings.push_back({"link-contents", nameOf(annotation) + " does not say where it leads"});
    if (!annotation.hasKey("/Dest") && !annotation.hasKey("/A"))
        findings.push_back({"link-contents", nameOf(annotation) + " leads nowhere"});
}

} // namespace

void checkResources(QPDF& pdf, Findings& findings) {
    std::set<QPDFObjGen> seen;
    for (Handle page : pdf.getAllPages()) {
        checkFonts(page.getKey("/Resources"), seen, findings);
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
