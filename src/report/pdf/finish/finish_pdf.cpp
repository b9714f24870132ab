#include "report/pdf/finish/finish_pdf.h"

#include "report/pdf/finish/assemble_file.h"
#include "report/pdf/finish/bookmark_writer.h"
#include "report/pdf/finish/content_marks.h"
#include "report/pdf/finish/deflated.h"
#include "report/pdf/finish/output_intent.h"
#include "report/pdf/finish/reachable.h"
#include "report/pdf/finish/structure_writer.h"

#include <qpdf/Buffer.hh>

#include <exception>
#include <future>
#include <map>
#include <memory>
#include <set>

namespace inclusion::report::pdf {

namespace {

using Handle = QPDFObjectHandle;

std::string beginOf(const Mark& mark, const char* name, int mcid) {
    if (mark.slot >= 0)
        return std::string("/") + name + " <</MCID " + std::to_string(mcid) + ">> BDC";
    switch (mark.artefact) {
    case Artefact::Header:
        return "/Artifact <</Type/Pagination/Subtype/Header/Attached[/Top]>> BDC";
    case Artefact::Footer:
        return "/Artifact <</Type/Pagination/Subtype/Footer/Attached[/Bottom]>> BDC";
    case Artefact::Repeated:
        return "/Artifact <</Type/Pagination>> BDC";
    case Artefact::Layout:
        break;
    }
    return "/Artifact <</Type/Layout>> BDC";
}

constexpr int inObjectStream = 2; // ISO 32000-1, 7.5.8.3

/// Cairo writes a structure of its own, an object for each mark, which ours takes the place of. libqpdf would
/// read all of it as soon as anything is added.
void forgetStructure(QPDF& pdf) {
    Handle root = pdf.getRoot();
    root.removeKey("/StructTreeRoot");
    std::set<QPDFObjGen> wanted = reachableFrom(pdf.getTrailer());
    const std::map<QPDFObjGen, QPDFXRefEntry> all = pdf.getXRefTable();
    for (const auto& [id, place] : all)
        if (place.getType() == inObjectStream)
            wanted.insert(QPDFObjGen(place.getObjStreamNumber(), 0)); // newer versions of Cairo write some
    for (const auto& [id, place] : all)
        if (!wanted.contains(id))
            pdf.replaceObject(id, Handle::newNull());
}

/// Cairo leaves out how the characters of a TrueType font map to its glyphs; the default is what it means,
/// but PDF/A and PDF/UA want it said.
void mendFonts(Handle resources) {
    if (!resources.isDictionary() || !resources.getKey("/Font").isDictionary())
        return;
    for (auto [name, font] : resources.getKey("/Font").getDictAsMap()) {
        Handle descendants = font.getKey("/DescendantFonts");
        if (!descendants.isArray() || descendants.getArrayNItems() == 0)
            continue;
        Handle descendant = descendants.getArrayItem(0);
        if (descendant.getKey("/Subtype").isNameAndEquals("/CIDFontType2") &&
            !descendant.hasKey("/CIDToGIDMap"))
            descendant.replaceKey("/CIDToGIDMap", Handle::newName("/Identity"));
    }
}

/// Cairo asks readers to smooth pictures, which PDF/A forbids to ask.
void mendPictures(Handle resources) {
    if (!resources.isDictionary() || !resources.getKey("/XObject").isDictionary())
        return;
    for (auto [name, object] : resources.getKey("/XObject").getDictAsMap()) {
        if (!object.isStream())
            continue;
        Handle dictionary = object.getDict();
        if (dictionary.getKey("/Subtype").isNameAndEquals("/Image"))
            dictionary.removeKey("/Interpolate");
        else
            mendPictures(dictionary.getKey("/Resources"));
    }
}

void writeCatalogue(QPDF& pdf, const Metadata& metadata) {
    Handle root = pdf.getRoot();
    root.replaceKey("/Lang", Handle::newUnicodeString(metadata.language));
    root.replaceKey("/MarkInfo", Handle::newDictionary({{"/Marked", Handle::newBool(true)}}));
    root.replaceKey("/ViewerPreferences",
                    Handle::newDictionary({{"/DisplayDocTitle", Handle::newBool(true)}}));

    Handle xmp = Handle::newStream(&pdf, metadata.xmp());
    xmp.getDict().replaceKey("/Type", Handle::newName("/Metadata"));
    xmp.getDict().replaceKey("/Subtype", Handle::newName("/XML"));
    root.replaceKey("/Metadata", xmp);

    Handle profile = Handle::newStream(&pdf, srgbProfile());
    profile.getDict().replaceKey("/N", Handle::newInteger(3));
    root.replaceKey("/OutputIntents",
                    Handle::newArray({Handle::newDictionary(
                        {{"/Type", Handle::newName("/OutputIntent")},
                         {"/S", Handle::newName("/GTS_PDFA1")},
                         {"/OutputConditionIdentifier", Handle::newString("sRGB IEC61966-2.1")},
                         {"/Info", Handle::newString("sRGB IEC61966-2.1")},
                         {"/DestOutputProfile", profile}})}));

    Handle info = Handle::newDictionary({{"/Title", Handle::newUnicodeString(metadata.title)},
                                         {"/Producer", Handle::newUnicodeString(metadata.producer)},
                                         {"/Creator", Handle::newUnicodeString(metadata.producer)}});
    if (!metadata.author.empty())
        info.replaceKey("/Author", Handle::newUnicodeString(metadata.author));
    if (!metadata.subject.empty())
        info.replaceKey("/Subject", Handle::newUnicodeString(metadata.subject));
    if (!metadata.created.empty()) {
        info.replaceKey("/CreationDate", Handle::newString(metadata.pdfDate()));
        info.replaceKey("/ModDate", Handle::newString(metadata.pdfDate()));
    }
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));
}

/// A file of Cairo's, read and mended.
struct OpenFile {
    std::unique_ptr<QPDF> pdf = std::make_unique<QPDF>();
    std::vector<Handle> pages = {};
};

/// Rewrites the marks of one page.
Result<> rewritePage(Handle page, const PaintedReport& report, const NumberedMarks& marks,
                     const std::vector<std::size_t>& ofPage) {
    std::vector<ExpectedMark> expected;
    expected.reserve(ofPage.size());
    for (const std::size_t index : ofPage) {
        const Mark& mark = report.marks[index];
        const char* name = Painter::markName(report.tree, mark);
        expected.push_back({name, beginOf(mark, name, marks.mcids[index])});
    }
    Handle stream = page.getKey("/Contents");
    const std::shared_ptr<Buffer> content = stream.getStreamData(qpdf_dl_generalized);
    const Result<std::string> rewritten =
        rewriteMarks({reinterpret_cast<const char*>(content->getBuffer()), content->getSize()}, expected);
    if (!rewritten)
        return tl::unexpected<Error>(rewritten.error());
    stream.replaceStreamData(deflated(*rewritten), Handle::newName("/FlateDecode"), Handle::newNull());
    return {};
}

/// @param first the number of its first page in the report
Result<OpenFile> openFile(const PaintedReport& report, const PaintedFile& file, std::size_t first,
                          const NumberedMarks& marks) {
    try {
        OpenFile open;
        open.pdf->setSuppressWarnings(true);
        open.pdf->processMemoryFile("report", file.bytes.data(), file.bytes.size());
        forgetStructure(*open.pdf);
        open.pages = open.pdf->getAllPages();
        if (open.pages.size() != file.pages)
            return failure(ErrorCode::RenderFailed, {}, "pages are missing");
        for (std::size_t i = 0; i < file.pages; ++i) {
            mendFonts(open.pages[i].getKey("/Resources"));
            mendPictures(open.pages[i].getKey("/Resources"));
            if (Result<> done = rewritePage(open.pages[i], report, marks, marks.ofPage[first + i]); !done)
                return tl::unexpected<Error>(std::move(done.error()));
        }
        return open;
    } catch (const std::exception& e) {
        return failure(ErrorCode::RenderFailed, {}, std::string("libqpdf: ") + e.what());
    }
}

/// Opens all files, each in a thread of its own: libqpdf keeps them apart.
Result<std::vector<OpenFile>> openFiles(const PaintedReport& report, const NumberedMarks& marks) {
    std::vector<std::future<Result<OpenFile>>> others;
    std::size_t first = report.files.front().pages;
    for (std::size_t i = 1; i < report.files.size(); ++i) {
        others.push_back(std::async(
            std::launch::async, [&, i, first] { return openFile(report, report.files[i], first, marks); }));
        first += report.files[i].pages;
    }
    std::vector<Result<OpenFile>> opened;
    opened.push_back(openFile(report, report.files.front(), 0, marks));
    for (std::future<Result<OpenFile>>& other : others)
        opened.push_back(other.get());
    std::vector<OpenFile> files;
    for (Result<OpenFile>& each : opened) {
        if (!each)
            return tl::unexpected<Error>(std::move(each.error()));
        files.push_back(std::move(*each));
    }
    return files;
}

} // namespace

Result<std::string> finishPdf(const PaintedReport& report) {
    try {
        const NumberedMarks marks(report);
        const Result<std::vector<OpenFile>> files = openFiles(report, marks);
        if (!files)
            return tl::unexpected<Error>(files.error());
        QPDF& pdf = *files->front().pdf; // the pages of all go into the first
        for (std::size_t i = 1; i < files->size(); ++i)
            for (const Handle& page : (*files)[i].pages)
                pdf.addPage(page, false);
        const std::vector<Handle> pages = pdf.getAllPages();
        writeBookmarks(pdf, report, pages);
        writeCatalogue(pdf, report.metadata);
        return assembleFile(pdf, StructureWriter(pdf, report, marks, pages).write());
    } catch (const std::exception& e) {
        return failure(ErrorCode::RenderFailed, {}, std::string("libqpdf: ") + e.what());
    }
}

} // namespace inclusion::report::pdf
