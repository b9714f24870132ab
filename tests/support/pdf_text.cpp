#include "support/pdf_text.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QUtil.hh>

#include <map>
#include <memory>
#include <sstream>
#include <vector>

namespace inclusion::test {

namespace {

using Handle = QPDFObjectHandle;

/// What the codes of a font stand for.
struct FontText {
    std::size_t codeLength = 1;
    std::map<unsigned, std::string> characters;
};

unsigned codeOf(const std::string& bytes) {
    unsigned code = 0;
    for (const char c : bytes)
        code = code * 256 + static_cast<unsigned char>(c);
    return code;
}

std::string utf8OfUtf16(const std::string& bytes) {
    return QUtil::utf16_to_utf8("\xFE\xFF" + bytes);
}

/// Reads a ToUnicode map (ISO 32000-1, 9.10.3).
std::map<unsigned, std::string> readMap(const std::string& map) {
    std::map<unsigned, std::string> characters;
    std::istringstream words(map);
    std::vector<std::string> operands;
    for (std::string word; words >> word;) {
        if (word.front() == '<' && word.back() == '>' && word.size() > 2 && word[1] != '<') {
            operands.push_back(QUtil::hex_decode(word.substr(1, word.size() - 2)));
        } else if (word == "endbfchar") {
            for (std::size_t i = 0; i + 1 < operands.size(); i += 2)
                characters[codeOf(operands[i])] = utf8OfUtf16(operands[i + 1]);
        } else if (word == "endbfrange") {
            for (std::size_t i = 0; i + 2 < operands.size(); i += 3) {
                std::string text = operands[i + 2];
                for (unsigned code = codeOf(operands[i]); code <= codeOf(operands[i + 1]); ++code) {
                    characters[code] = utf8OfUtf16(text);
                    text.back() = static_cast<char>(text.back() + 1);
                }
            }
        } else {
            operands.clear();
        }
    }
    return characters;
}

/// Collects the text of each mark of a page.
class TextReader : public Handle::ParserCallbacks {
public:
    TextReader(Handle resources, std::map<QPDFObjGen, FontText>& fonts)
        : m_resources(resources), m_fonts(fonts) {}

    std::map<long long, std::string> texts;

    void handleObject(Handle object) override {
        if (!object.isOperator()) {
            m_operands.push_back(object);
            return;
        }
        const std::string name = object.getOperatorValue();
        if (name == "BDC" || name == "BMC")
            begin();
        else if (name == "EMC" && !m_open.empty())
            m_open.pop_back();
        else if (name == "Tf")
            m_font = m_resources.getKey("/Font").getKey(m_operands.front().getName());
        else if (name == "Tj" || name == "TJ")
            show();
        m_operands.clear();
    }
    void handleEOF() override {}

private:
    struct Open {
        long long mcid = -1;
        bool isReplaced = false;
    };

    void begin() {
        Open next = m_open.empty() ? Open() : m_open.back();
        if (m_operands.size() == 2 && m_operands[1].isDictionary()) {
            if (m_operands[1].hasKey("/MCID"))
                next.mcid = m_operands[1].getKey("/MCID").getIntValue();
            if (m_operands[1].hasKey("/ActualText")) {
                texts[next.mcid] += m_operands[1].getKey("/ActualText").getUTF8Value();
                next.isReplaced = true;
            }
        }
        m_open.push_back(next);
    }

    const FontText& font() {
        const auto known = m_fonts.find(m_font.getObjGen());
        if (known != m_fonts.end())
            return known->second;
        FontText text;
        text.codeLength = m_font.getKey("/Subtype").isNameAndEquals("/Type0") ? 2 : 1;
        const auto map = m_font.getKey("/ToUnicode").getStreamData();
        text.characters = readMap({reinterpret_cast<const char*>(map->getBuffer()), map->getSize()});
        return m_fonts[m_font.getObjGen()] = text;
    }

    void show() {
        if (m_open.empty() || m_open.back().mcid < 0 || m_open.back().isReplaced)
            return;
        std::vector<Handle> pieces = m_operands;
        if (m_operands.front().isArray())
            pieces = m_operands.front().getArrayAsVector();
        const FontText& text = font();
        for (Handle& piece : pieces) {
            const std::string codes = piece.isString() ? piece.getStringValue() : "";
            for (std::size_t i = 0; i + text.codeLength <= codes.size(); i += text.codeLength) {
                const auto found = text.characters.find(codeOf(codes.substr(i, text.codeLength)));
                texts[m_open.back().mcid] += found == text.characters.end() ? "\uFFFD" : found->second;
            }
        }
    }

    Handle m_resources;
    std::map<QPDFObjGen, FontText>& m_fonts;
    std::vector<Handle> m_operands;
    std::vector<Open> m_open;
    Handle m_font;
};

using PageTexts = std::map<QPDFObjGen, std::map<long long, std::string>>;

void read(Handle element, PageTexts& pages, std::string& text) {
    Handle kids = element.getKey("/K");
    const auto pageOf = [&](Handle kid) {
        return (kid.isDictionary() && kid.hasKey("/Pg") ? kid.getKey("/Pg") : element.getKey("/Pg"))
            .getObjGen();
    };
    for (Handle kid : kids.isArray() ? kids.getArrayAsVector() : std::vector<Handle>{kids}) {
        if (kid.isInteger())
            text += pages[pageOf(kid)][kid.getIntValue()];
        else if (kid.isDictionary() && kid.hasKey("/MCID"))
            text += pages[pageOf(kid)][kid.getKey("/MCID").getIntValue()];
        else if (kid.isDictionary() && kid.hasKey("/S"))
            read(kid, pages, text);
    }
    const std::string type = element.getKey("/S").isName() ? element.getKey("/S").getName() : "";
    if (type != "/Link" && type != "/Figure")
        text += ' ';
}

} // namespace

std::string structureText(const std::string& bytes) {
    QPDF pdf;
    pdf.processMemoryFile("text", bytes.data(), bytes.size());
    std::map<QPDFObjGen, FontText> fonts;
    PageTexts pages;
    for (Handle page : pdf.getAllPages()) {
        TextReader reader(page.getKey("/Resources"), fonts);
        page.parsePageContents(&reader);
        pages[page.getObjGen()] = reader.texts;
    }
    std::string text;
    read(pdf.getRoot().getKey("/StructTreeRoot"), pages, text);
    return text;
}

} // namespace inclusion::test
