#include "report/pdf/finish/finish_pdf.h"

#include "report/pdf/finish/bookmark_writer.h"
#include "report/pdf/finish/content_marks.h"
#include "report/pdf/finish/output_intent.h"
#include "report/pdf/finish/structure_writer.h"

#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>
#include <future>
#include <map>
#include <memory>
#include <mutex>
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

/// Adds an object of the file, and all that it refers to, to those that are wanted.
void want(Handle object, std::set<QPDFObjGen>& wanted) {
    if (object.isIndirect() && !wanted.insert(object.getObjGen()).second)
        return;
    if (object.isArray()) {
        for (const Handle& item : object.getArrayAsVector())
            want(item, wanted);
    } else if (object.isDictionary() || object.isStream()) {
        Handle dictionary = object.isStream() ? object.getDict() : object;
        for (const auto& [key, value] : dictionary.getDictAsMap())
            want(value, wanted);
    }
}

/// Cairo writes a structure of its own, an object for each mark, which ours takes the place of. libqpdf would
/// read all of it as soon as anything is added.
void forgetStructure(QPDF& pdf) {
    Handle root = pdf.getRoot();
    root.removeKey("/StructTreeRoot");
    std::set<QPDFObjGen> wanted;
    want(pdf.getTrailer(), wanted);
    const std::map<QPDFObjGen, QPDFXRefEntry> all = pdf.getXRefTable();
    for (const auto& [id, place] : all)
        if (place.getType() == inObjectStream)
            wanted.insert(QPDFObjGen(place.getObjStreamNumber(), 0)); // newer versions of Cairo write some
    for (const auto& [id, place] : all)
        if (!wanted.contains(id))
            pdf.replaceObject(id, Handle::newNull());
}

std::unique_ptr<QPDF> opened(const std::string& bytes) {
    auto pdf = std::make_unique<QPDF>();
    pdf->setSuppressWarnings(true);
    pdf->processMemoryFile("report", bytes.data(), bytes.size());
    forgetStructure(*pdf);
    return pdf;
}

std::string deflated(const std::string& content) {
    Pl_Buffer collected("collected");
    Pl_Flate flate("deflated", &collected, Pl_Flate::a_deflate);
    flate.write(reinterpret_cast<const unsigned char*>(content.data()), content.size());
    flate.finish();
    const std::shared_ptr<Buffer> bytes = collected.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

/// Rewrites the marks of every page.
Result<> rewritePages(const PaintedReport& report, const std::vector<Handle>& pages,
                      const std::vector<int>& mcids) {
    std::vector<std::vector<ExpectedMark>> expected(pages.size());
    for (std::size_t i = 0; i < report.marks.size(); ++i) {
        const Mark& mark = report.marks[i];
        const char* name = Painter::markName(report.tree, mark);
        expected[static_cast<std::size_t>(mark.page)].push_back({name, beginOf(mark, name, mcids[i])});
    }
    std::vector<std::shared_ptr<Buffer>> contents;
    for (Handle page : pages)
        contents.push_back(page.getKey("/Contents").getStreamData(qpdf_dl_generalized));

    // Packing them is the larger part, and needs nothing of libqpdf's file: two cores share it.
    std::vector<Result<std::string>> packed(pages.size());
    const auto pack = [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            const Buffer& content = *contents[i];
            packed[i] = rewriteMarks({reinterpret_cast<const char*>(content.getBuffer()), content.getSize()},
                                     expected[i])
                            .map(deflated);
        }
    };
    std::future<void> other = std::async(std::launch::async, pack, pages.size() / 2, pages.size());
    pack(0, pages.size() / 2);
    other.get();

    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (!packed[i])
            return tl::unexpected<Error>(packed[i].error());
        Handle page = pages[i];
        page.getKey("/Contents")
            .replaceStreamData(*packed[i], Handle::newName("/FlateDecode"), Handle::newNull());
    }
    return {};
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

std::string writeOut(QPDF& pdf) {
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setDeterministicID(true);
    writer.setNewlineBeforeEndstream(true); // PDF/A
    writer.setMinimumPDFVersion("1.7");
    writer.write();
    const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

/// libqpdf keeps one level for the whole program, of 1 to 9. The usual 6 saves a twelfth of the file and
/// takes a twentieth of all the time of a report more.
void packFast() {
    static std::once_flag once;
    std::call_once(once, [] { Pl_Flate::setCompressionLevel(3); });
}

} // namespace

Result<std::string> finishPdf(const PaintedReport& report) {
    packFast();
    try {
        std::vector<std::unique_ptr<QPDF>> files; // the pages of all go into the first
        for (const std::string& bytes : report.files)
            files.push_back(opened(bytes));
        QPDF& pdf = *files.front();
        for (std::size_t i = 1; i < files.size(); ++i)
            for (const Handle& page : files[i]->getAllPages())
                pdf.addPage(page, false);
        const std::vector<Handle> pages = pdf.getAllPages();
        StructureWriter structure(pdf, report, pages);
        const Result<> rewritten = rewritePages(report, pages, structure.mcids());
        if (!rewritten)
            return tl::unexpected<Error>(rewritten.error());
        structure.write();
        writeBookmarks(pdf, report, pages);
        for (Handle page : pages) {
            mendFonts(page.getKey("/Resources"));
            mendPictures(page.getKey("/Resources"));
        }
        writeCatalogue(pdf, report.metadata);
        return writeOut(pdf);
    } catch (const std::exception& e) {
        return failure(ErrorCode::RenderFailed, {}, std::string("libqpdf: ") + e.what());
    }
}

} // namespace inclusion::report::pdf
