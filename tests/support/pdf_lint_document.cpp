#include "support/pdf_lint_parts.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFOutlineDocumentHelper.hh>

#include <cctype>

namespace inclusion::test::lint {

namespace {

std::string bytesOf(Handle stream) {
    const std::shared_ptr<Buffer> data = stream.getStreamData(qpdf_dl_generalized);
    return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

bool isLanguage(const std::string& tag) {
    if (tag.size() < 2 || std::isalpha(static_cast<unsigned char>(tag.front())) == 0)
        return false;
    for (const char c : tag) {
        if (std::isalnum(static_cast<unsigned char>(c)) == 0 && c != '-')
            return false;
    }
    return true;
}

std::string escaped(const std::string& text) {
    std::string xml;
    for (const char c : text) {
        if (c == '&')
            xml += "&amp;";
        else if (c == '<')
            xml += "&lt;";
        else if (c == '>')
            xml += "&gt;";
        else
            xml += c;
    }
    return xml;
}

void checkMetadata(QPDF& pdf, Findings& findings) {
    Handle metadata = pdf.getRoot().getKey("/Metadata");
    if (!metadata.isStream() || metadata.getDict().hasKey("/Filter")) {
        findings.push_back({"xmp-claims", "no readable XMP packet"});
        return;
    }
    const std::string xmp = bytesOf(metadata);
    const auto needs = [&](const std::string& piece) {
        if (xmp.find(piece) == std::string::npos)
            findings.push_back({"xmp-claims", "missing: " + piece});
    };
    needs("<pdfuaid:part>1</pdfuaid:part>");
    needs("<pdfaid:part>2</pdfaid:part>");
    needs("<pdfaid:conformance>A</pdfaid:conformance>");
    needs("<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>");
    needs("<dc:title>");
    // Whatever both say must be the same (ISO 19005-2, 6.6.3).
    Handle info = pdf.getTrailer().getKey("/Info");
    for (const char* key : {"/Title", "/Author", "/Subject", "/Producer"}) {
        if (info.isDictionary() && info.hasKey(key))
            needs(">" + escaped(info.getKey(key).getUTF8Value()) + "<");
    }
}

void checkOutputIntent(Handle root, Findings& findings) {
    Handle intents = root.getKey("/OutputIntents");
    if (!intents.isArray() || intents.getArrayNItems() == 0) {
        findings.push_back({"output-intent", "none"});
        return;
    }
    Handle intent = intents.getArrayItem(0);
    Handle profile = intent.getKey("/DestOutputProfile");
    if (!intent.getKey("/S").isNameAndEquals("/GTS_PDFA1") || !profile.isStream() ||
        !profile.getDict().getKey("/N").isInteger() || profile.getDict().getKey("/N").getIntValue() != 3) {
        findings.push_back({"output-intent", "no RGB profile for PDF/A"});
        return;
    }
    const std::string icc = bytesOf(profile);
    if (icc.size() < 128 || icc.substr(36, 4) != "acsp" || icc.substr(16, 4) != "RGB ")
        findings.push_back({"output-intent", "the profile is no RGB profile"});
}

void checkBookmarks(QPDF& pdf, Findings& findings) {
    QPDFOutlineDocumentHelper outlines(pdf);
    std::vector<QPDFOutlineObjectHelper> open = outlines.getTopLevelOutlines();
    while (!open.empty()) {
        QPDFOutlineObjectHelper item = open.back();
        open.pop_back();
        if (item.getTitle().empty() || !item.getDestPage().isDictionary())
            findings.push_back({"bookmarks", "a bookmark without words or without a page"});
        for (const QPDFOutlineObjectHelper& kid : item.getKids())
            open.push_back(kid);
    }
}

} // namespace

void checkDocument(QPDF& pdf, Findings& findings) {
    Handle root = pdf.getRoot();
    if (!root.getKey("/Lang").isString() || !isLanguage(root.getKey("/Lang").getUTF8Value()))
        findings.push_back({"language", "the document names no language"});
    Handle preferences = root.getKey("/ViewerPreferences");
    Handle shown = preferences.isDictionary() ? preferences.getKey("/DisplayDocTitle") : Handle::newNull();
    Handle info = pdf.getTrailer().getKey("/Info");
    Handle title = info.isDictionary() ? info.getKey("/Title") : Handle::newNull();
    if (!shown.isBool() || !shown.getBoolValue() || !title.isString() || title.getUTF8Value().empty())
        findings.push_back({"title-shown", "the title is missing or not shown"});
    Handle mark = root.getKey("/MarkInfo");
    if (!mark.isDictionary() || !mark.getKey("/Marked").isBool() || !mark.getKey("/Marked").getBoolValue() ||
        (mark.getKey("/Suspects").isBool() && mark.getKey("/Suspects").getBoolValue()))
        findings.push_back({"marked", "the document does not say that it is tagged"});
    if (!pdf.getTrailer().getKey("/ID").isArray())
        findings.push_back({"file-identifier", "the trailer has no ID"});
    if (pdf.isEncrypted())
        findings.push_back({"forbidden-feature", "encrypted"});
    Handle names = root.getKey("/Names");
    if (root.hasKey("/OpenAction") || root.hasKey("/AA") || root.hasKey("/AcroForm") ||
        root.hasKey("/OCProperties") || root.hasKey("/Requirements") || root.hasKey("/Perms") ||
        (names.isDictionary() && (names.hasKey("/JavaScript") || names.hasKey("/EmbeddedFiles") ||
                                  names.hasKey("/AlternatePresentations"))))
        findings.push_back({"forbidden-feature", "actions, forms, layers, scripts, attached files, "
                                                 "requirements, permissions or presentations"});
    checkMetadata(pdf, findings);
    checkOutputIntent(root, findings);
    checkBookmarks(pdf, findings);
}

} // namespace inclusion::test::lint
