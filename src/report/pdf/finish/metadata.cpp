#include "report/pdf/finish/metadata.h"

#include "core/base/clock.h"
#include "report/text/document_title.h"
#include "report/text/plain_text.h"

namespace inclusion::report::pdf {

namespace {

std::string escapeXml(const std::string& text) {
    std::string escaped;
    for (const char c : text) {
        switch (c) {
        case '&':
            escaped += "&amp;";
            break;
        case '<':
            escaped += "&lt;";
            break;
        case '>':
            escaped += "&gt;";
            break;
        default:
            escaped += c;
        }
    }
    return escaped;
}

/// PDF/A wants every schema explained that it does not know itself.
constexpr const char* extensionOfPdfUa =
    R"(<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
)";

} // namespace

Metadata Metadata::of(const ReportDocument& document) {
    Metadata metadata;
    metadata.title = shortened(titleOf(document), longestString);
    metadata.author = shortened(cleanText(document.author), longestString);
    metadata.subject = shortened(cleanText(document.subject), longestString);
    metadata.language = safeLanguage(document.language);
    if (const std::optional<Timestamp> time = Timestamp::parse(document.createdAt))
        metadata.created = time->iso().substr(0, 19) + "Z";
    metadata.producer = "Inclusion Workbench";
    return metadata;
}

std::string Metadata::pdfDate() const {
    std::string date;
    for (const char c : created) {
        if (c >= '0' && c <= '9')
            date += c;
    }
    return date.empty() ? date : "D:" + date + "Z";
}

std::string Metadata::xmp() const {
    std::string text = "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                       "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                       "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                       "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n"
                       "<dc:format>application/pdf</dc:format>\n"
                       "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" +
                       escapeXml(title) + "</rdf:li></rdf:Alt></dc:title>\n";
    if (!author.empty())
        text += "<dc:creator><rdf:Seq><rdf:li>" + escapeXml(author) + "</rdf:li></rdf:Seq></dc:creator>\n";
    if (!subject.empty()) {
        text += "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">" + escapeXml(subject) +
                "</rdf:li></rdf:Alt></dc:description>\n";
    }
    text += "<dc:language><rdf:Bag><rdf:li>" + language +
            "</rdf:li></rdf:Bag></dc:language>\n</rdf:Description>\n";
    text += "<rdf:Description rdf:about=\"\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n<xmp:CreatorTool>" +
            escapeXml(producer) + "</xmp:CreatorTool>\n";
    if (!created.empty())
        text += "<xmp:CreateDate>" + created + "</xmp:CreateDate>\n<xmp:ModifyDate>" + created +
                "</xmp:ModifyDate>\n";
    text +=
        "</rdf:Description>\n<rdf:Description rdf:about=\"\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n"
        "<pdf:Producer>" +
        escapeXml(producer) + "</pdf:Producer>\n</rdf:Description>\n";
    text += "<rdf:Description rdf:about=\"\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
            "<pdfuaid:part>1</pdfuaid:part>\n</rdf:Description>\n"
            "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n"
            "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n</rdf:Description>\n";
    text += extensionOfPdfUa;
    text += "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";
    return text;
}

} // namespace inclusion::report::pdf
