#include "report/planted_defects.h"
#include "report/renderer.h"
#include "support/pdf_lint.h"
#include "support/sample_document.h"

#include <catch2/catch.hpp>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

using namespace inclusion;
using namespace inclusion::report;

namespace {

using Handle = QPDFObjectHandle;

const std::string& goodPdf() {
    static const std::string bytes = [] {
        const Result<RenderedReport> rendered = rendererFor("pdf")->render(test::everyKindOfBlock(), {});
        return rendered ? rendered->bytes : std::string();
    }();
    return bytes;
}

/// The good file with one defect.
std::string planted(const std::function<void(QPDF&)>& defect) {
    QPDF pdf;
    pdf.processMemoryFile("good", goodPdf().data(), goodPdf().size());
    defect(pdf);
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.write();
    const auto bytes = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

/// The first element of that type, in reading order.
Handle element(Handle from, const std::string& type) {
    if (from.isDictionary() && from.getKey("/S").isNameAndEquals(type))
        return from;
    Handle kids = from.isDictionary() ? from.getKey("/K") : Handle::newNull();
    for (Handle kid : kids.isArray() ? kids.getArrayAsVector() : std::vector<Handle>{kids}) {
        if (!kid.isDictionary() || !(kid.hasKey("/S")))
            continue;
        Handle found = element(kid, type);
        if (!found.isNull())
            return found;
    }
    return Handle::newNull();
}

Handle element(QPDF& pdf, const std::string& type) {
    Handle found = element(pdf.getRoot().getKey("/StructTreeRoot"), type);
    if (found.isNull())
        throw std::runtime_error("no element " + type);
    return found;
}

/// The last page, which carries content only.
Handle somePage(QPDF& pdf) {
    return pdf.getAllPages().back();
}

Handle linkOf(QPDF& pdf) {
    for (Handle page : pdf.getAllPages()) {
        if (page.hasKey("/Annots"))
            return page.getKey("/Annots").getArrayItem(0);
    }
    throw std::runtime_error("no link");
}

/// Some font of that kind.
Handle fontOf(QPDF& pdf, const std::string& subtype, std::string* name = nullptr, Handle* page = nullptr) {
    for (Handle each : pdf.getAllPages()) {
        for (auto& [key, font] : each.getKey("/Resources").getKey("/Font").getDictAsMap()) {
            Handle candidate = font;
            Handle inner = candidate.hasKey("/DescendantFonts")
                               ? candidate.getKey("/DescendantFonts").getArrayItem(0)
                               : candidate;
            if (subtype.empty() || candidate.getKey("/Subtype").isNameAndEquals(subtype) ||
                inner.getKey("/Subtype").isNameAndEquals(subtype)) {
                if (name != nullptr)
                    *name = key;
                if (page != nullptr)
                    *page = each;
                return candidate;
            }
        }
    }
    throw std::runtime_error("no font " + subtype);
}

void addContent(QPDF& pdf, Handle page, const std::string& operators) {
    page.addPageContents(Handle::newStream(&pdf, "\n" + operators + "\n"), false);
}

void replaceMetadata(QPDF& pdf, const std::string& from, const std::string& to) {
    Handle metadata = pdf.getRoot().getKey("/Metadata");
    const auto data = metadata.getStreamData();
    std::string xmp(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
    xmp.replace(xmp.find(from), from.size(), to);
    metadata.replaceStreamData(xmp, Handle::newNull(), Handle::newNull());
}

using test::Defect;

const std::vector<Defect>& defects() {
    static const std::vector<Defect> all{
        {"untagged-content", "a filled box outside every mark",
         [](QPDF& pdf) { addContent(pdf, somePage(pdf), "0 0 10 10 re f"); }},
        {"mark-nesting", "an artefact that is left open",
         [](QPDF& pdf) { addContent(pdf, somePage(pdf), "/Artifact BMC"); }},
        {"mark-number", "an MCID used twice",
         [](QPDF& pdf) { addContent(pdf, somePage(pdf), "/P <</MCID 0>> BDC EMC"); }},
        {"marked-content-parents", "a mark that the structure does not know",
         [](QPDF& pdf) { addContent(pdf, somePage(pdf), "/P <</MCID 900>> BDC EMC"); }},
        {"marked-content-parents", "a parent tree that names another parent",
         [](QPDF& pdf) {
             Handle parents = pdf.getRoot()
                                  .getKey("/StructTreeRoot")
                                  .getKey("/ParentTree")
                                  .getKey("/Nums")
                                  .getArrayItem(1);
             parents.setArrayItem(0, element(pdf, "/Figure"));
         }},
        {"element-parents", "an element that names another parent",
         [](QPDF& pdf) { element(pdf, "/LI").replaceKey("/P", element(pdf, "/Table")); }},
        {"structure-type", "a type that nobody knows",
         [](QPDF& pdf) { element(pdf, "/P").replaceKey("/S", Handle::newName("/Paragraph")); }},
        {"figure-alternative", "a figure without alternative text",
         [](QPDF& pdf) { element(pdf, "/Figure").removeKey("/Alt"); }},
        {"figure-place", "a figure without a bounding box",
         [](QPDF& pdf) { element(pdf, "/Figure").removeKey("/A"); }},
        {"header-scope", "a header cell without scope",
         [](QPDF& pdf) { element(pdf, "/TH").removeKey("/A"); }},
        {"table-regular", "a row with one cell more",
         [](QPDF& pdf) {
             Handle row = element(element(pdf, "/TBody"), "/TR");
             Handle cell =
                 pdf.makeIndirectObject(Handle::newDictionary({{"/S", Handle::newName("/TD")}, {"/P", row}}));
             row.getKey("/K").appendItem(cell);
         }},
        {"table-nesting", "a paragraph directly in a row",
         [](QPDF& pdf) { element(element(pdf, "/TBody"), "/TD").replaceKey("/S", Handle::newName("/P")); }},
        {"list-nesting", "a paragraph directly in a list",
         [](QPDF& pdf) { element(pdf, "/Lbl").replaceKey("/S", Handle::newName("/P")); }},
        {"contents-nesting", "a paragraph directly in the contents",
         [](QPDF& pdf) { element(pdf, "/TOCI").replaceKey("/S", Handle::newName("/P")); }},
        {"contents-nesting", "an entry of the contents that refers to nothing",
         [](QPDF& pdf) { element(pdf, "/Reference").replaceKey("/S", Handle::newName("/Span")); }},
        {"heading-order", "a heading that skips a level",
         [](QPDF& pdf) { element(pdf, "/H2").replaceKey("/S", Handle::newName("/H4")); }},
        {"heading-order", "a first heading below the top",
         [](QPDF& pdf) { element(pdf, "/H1").replaceKey("/S", Handle::newName("/H2")); }},
        {"link-structure", "a link that does not name its element",
         [](QPDF& pdf) { linkOf(pdf).removeKey("/StructParent"); }},
        {"language", "no language", [](QPDF& pdf) { pdf.getRoot().removeKey("/Lang"); }},
        {"title-shown", "a title that is not shown",
         [](QPDF& pdf) { pdf.getRoot().removeKey("/ViewerPreferences"); }},
        {"title-shown", "a title that must not be shown",
         [](QPDF& pdf) {
             pdf.getRoot()
                 .getKey("/ViewerPreferences")
                 .replaceKey("/DisplayDocTitle", Handle::newBool(false));
         }},
        {"marked", "tags that are called suspect",
         [](QPDF& pdf) { pdf.getRoot().getKey("/MarkInfo").replaceKey("/Suspects", Handle::newBool(true)); }},
        {"xmp-claims", "no XMP packet", [](QPDF& pdf) { pdf.getRoot().removeKey("/Metadata"); }},
        {"marked", "no word that the file is tagged",
         [](QPDF& pdf) { pdf.getRoot().removeKey("/MarkInfo"); }},
        {"xmp-claims", "no claim of PDF/UA",
         [](QPDF& pdf) { replaceMetadata(pdf, "<pdfuaid:part>1</pdfuaid:part>", ""); }},
        {"xmp-claims", "another title in the XMP packet",
         [](QPDF& pdf) { replaceMetadata(pdf, "Inclusion self-evaluation", "Another"); }},
        {"output-intent", "no output intent", [](QPDF& pdf) { pdf.getRoot().removeKey("/OutputIntents"); }},
        {"forbidden-feature", "an action on opening",
         [](QPDF& pdf) {
             pdf.getRoot().replaceKey("/OpenAction", Handle::parse("<</S /JavaScript /JS (app.beep())>>"));
         }},
        {"forbidden-feature", "a link that starts a program",
         [](QPDF& pdf) { linkOf(pdf).replaceKey("/A", Handle::parse("<</S /Launch /F (program)>>")); }},
        {"forbidden-feature", "a page that acts when it is opened",
         [](QPDF& pdf) { somePage(pdf).replaceKey("/AA", Handle::parse("<</O <</S /Named /N /Print>>>>")); }},
        {"forbidden-feature", "a page that is shown in steps",
         [](QPDF& pdf) { somePage(pdf).replaceKey("/PresSteps", Handle::newDictionary()); }},
        {"forbidden-feature", "requirements",
         [](QPDF& pdf) { pdf.getRoot().replaceKey("/Requirements", Handle::newArray()); }},
        {"forbidden-feature", "permissions",
         [](QPDF& pdf) { pdf.getRoot().replaceKey("/Perms", Handle::newDictionary()); }},
        {"bookmarks", "a bookmark that leads nowhere",
         [](QPDF& pdf) {
             Handle item = pdf.getRoot().getKey("/Outlines").getKey("/First");
             item.removeKey("/Dest");
             item.removeKey("/A");
         }},
        {"fonts-embedded", "a font that is not in the file",
         [](QPDF& pdf) { fontOf(pdf, "/Type1").getKey("/FontDescriptor").removeKey("/FontFile3"); }},
        {"fonts-unicode", "a font without a map to characters",
         [](QPDF& pdf) { fontOf(pdf, "").removeKey("/ToUnicode"); }},
        {"fonts-glyph-map", "a TrueType font without a map to glyphs",
         [](QPDF& pdf) {
             fontOf(pdf, "/CIDFontType2")
                 .getKey("/DescendantFonts")
                 .getArrayItem(0)
                 .removeKey("/CIDToGIDMap");
         }},
        {"tab-order", "a page whose tab order is not said",
         [](QPDF& pdf) {
             for (Handle page : pdf.getAllPages())
                 page.removeKey("/Tabs");
         }},
        {"tab-order", "a page whose tab order is another",
         [](QPDF& pdf) {
             for (Handle page : pdf.getAllPages())
                 page.replaceKey("/Tabs", Handle::newName("/R"));
         }},
        {"link-structure", "a note in the margin",
         [](QPDF& pdf) {
             Handle note =
                 Handle::parse("<</Type /Annot /Subtype /Text /Rect [0 0 9 9] /F 4 /Contents (Words)>>");
             Handle page = somePage(pdf);
             Handle notes = page.hasKey("/Annots") ? page.getKey("/Annots") : Handle::newArray();
             notes.appendItem(pdf.makeIndirectObject(note));
             page.replaceKey("/Annots", notes);
             page.replaceKey("/Tabs", Handle::newName("/S"));
         }},
        {"link-contents", "a link that does not say where it leads",
         [](QPDF& pdf) { linkOf(pdf).removeKey("/Contents"); }},
        {"annotation-flags", "a link that is not printed", [](QPDF& pdf) { linkOf(pdf).removeKey("/F"); }},
        {"annotation-flags", "a link that hides now and then",
         [](QPDF& pdf) { linkOf(pdf).replaceKey("/F", Handle::newInteger(4 | 256)); }},
        {"colour-space", "a CMYK colour",
         [](QPDF& pdf) { addContent(pdf, somePage(pdf), "/Artifact BMC 0 0 0 1 k EMC"); }},
        {"mark-nesting", "content inside an artefact",
         [](QPDF& pdf) {
             Handle page = somePage(pdf);
             page.addPageContents(Handle::newStream(&pdf, "/Artifact BMC\n"), true);
             addContent(pdf, page, "EMC");
         }},
        {"structure-type", "a type that is given another meaning",
         [](QPDF& pdf) {
             pdf.getRoot().getKey("/StructTreeRoot").replaceKey("/RoleMap", Handle::parse("<</P /H1>>"));
         }},
        {"note-identifier", "a note without an identifier",
         [](QPDF& pdf) { element(pdf, "/P").replaceKey("/S", Handle::newName("/Note")); }},
        {"note-identifier", "two notes with the same identifier",
         [](QPDF& pdf) {
             for (int i = 0; i < 2; ++i) {
                 Handle note = element(pdf, "/P");
                 note.replaceKey("/S", Handle::newName("/Note"));
                 note.replaceKey("/ID", Handle::newString("same"));
             }
         }},
        {"figure-alternative", "a formula without alternative text",
         [](QPDF& pdf) { element(pdf, "/P").replaceKey("/S", Handle::newName("/Formula")); }},
        {"forbidden-feature", "a form",
         [](QPDF& pdf) { pdf.getRoot().replaceKey("/AcroForm", Handle::newDictionary()); }},
        {"forbidden-feature", "an attached file",
         [](QPDF& pdf) {
             pdf.getRoot().replaceKey("/Names", Handle::parse("<</EmbeddedFiles <</Names []>> >>"));
         }},
        {"fonts-unicode", "a glyph that stands for no character",
         [](QPDF& pdf) {
             fontOf(pdf, "")
                 .getKey("/ToUnicode")
                 .replaceStreamData("1 beginbfchar\n<20> <FEFF>\nendbfchar\n", Handle::newNull(),
                                    Handle::newNull());
         }},
        {"forbidden-feature", "layers",
         [](QPDF& pdf) { pdf.getRoot().replaceKey("/OCProperties", Handle::newDictionary()); }},
        {"forbidden-feature", "a page of another file",
         [](QPDF& pdf) {
             Handle form = Handle::newStream(&pdf, "");
             form.getDict().replaceKey("/Ref", Handle::newDictionary());
             pdf.getRoot().replaceKey("/Test", form);
         }},
        {"limits", "a string that is too long",
         [](QPDF& pdf) { element(pdf, "/P").replaceKey("/T", Handle::newString(std::string(40000, 'x'))); }},
        {"limits", "a name that is too long",
         [](QPDF& pdf) { pdf.getRoot().replaceKey("/Test", Handle::newName("/" + std::string(200, 'x'))); }},
        {"stream-filter", "LZW packing",
         [](QPDF& pdf) {
             // The example of ISO 32000-1, 7.4.4.2.
             Handle stream = Handle::newStream(&pdf);
             stream.replaceStreamData("\x80\x0B\x60\x50\x22\x0C\x0C\x85\x01", Handle::newName("/LZWDecode"),
                                      Handle::newNull());
             pdf.getRoot().replaceKey("/Test", stream);
         }},
        {"image-interpolation", "a picture to be smoothed",
         [](QPDF& pdf) {
             Handle image = Handle::newStream(&pdf, "x");
             image.getDict().replaceKey("/Interpolate", Handle::newBool(true));
             pdf.getRoot().replaceKey("/Test", image);
         }},
        {"notdef-glyph", "text that shows the glyph for nothing",
         [](QPDF& pdf) {
             std::string name;
             Handle page;
             fontOf(pdf, "/Type0", &name, &page);
             addContent(pdf, page, "/Artifact BMC BT " + name + " 9 Tf <0000> Tj ET EMC");
         }},
    };
    return all;
}

} // namespace

const std::vector<Defect>& test::plantedDefects() {
    return defects();
}

TEST_CASE("the lint finds nothing in a document with every kind of block") {
    REQUIRE_FALSE(goodPdf().empty());
    CHECK(test::describe(test::lintPdf(goodPdf())) == "");
    CHECK(test::brokenRules(planted([](QPDF&) {})).empty());
}

TEST_CASE("the lint finds each planted defect and nothing else") {
    for (const Defect& defect : defects()) {
        INFO(defect.rule << ": " << defect.what);
        CHECK(test::brokenRules(planted(defect.plant)) == std::vector<std::string>{defect.rule});
    }
}

TEST_CASE("the lint finds encryption") {
    QPDF pdf;
    pdf.processMemoryFile("good", goodPdf().data(), goodPdf().size());
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setR6EncryptionParameters("", "owner", true, true, true, true, true, true, qpdf_r3p_full, false);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    const std::string bytes(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
    CHECK(test::brokenRules(bytes) == std::vector<std::string>{"forbidden-feature"});
}

TEST_CASE("the lint finds a missing file identifier") {
    std::string bytes = goodPdf();
    const std::size_t place = bytes.find("/ID [");
    REQUIRE(place != std::string::npos);
    bytes.replace(place, 5, "/XX [");
    CHECK(test::brokenRules(bytes) == std::vector<std::string>{"file-identifier"});
}

TEST_CASE("the lint calls a torn file a fault of syntax") {
    CHECK_FALSE(test::brokenRules(goodPdf().substr(0, goodPdf().size() / 2)).empty());
    CHECK(test::brokenRules("no PDF at all") == std::vector<std::string>{"syntax"});
}
