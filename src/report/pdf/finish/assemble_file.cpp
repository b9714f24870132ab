#include "report/pdf/finish/assemble_file.h"

#include "core/base/sha256.h"
#include "report/pdf/finish/deflated.h"
#include "report/pdf/finish/reachable.h"

#include <qpdf/Buffer.hh>

#include <algorithm>
#include <future>
#include <vector>

namespace inclusion::report::pdf {

namespace {

using Handle = QPDFObjectHandle;

/// Readers unpack an object stream to find one object of it: few objects, and few bytes for each of them.
constexpr std::size_t perStream = 200;

/// Where an object is found (ISO 32000-1, 7.5.8.3).
struct Place {
    int type = 0;   ///< 0 nowhere, 1 at a byte of the file, 2 in an object stream
    int first = 0;  ///< the byte, or the number of the stream
    int second = 0; ///< in a stream: which of its objects
};

/// Objects that stand in one stream, packed.
struct Packed {
    std::size_t count = 0;
    int first = 0; ///< byte at which the first of them begins, unpacked
    std::string bytes;
};

class Assembly {
public:
    Assembly(QPDF& pdf, const ObjectTexts& texts)
        : m_pdf(pdf), m_places(static_cast<std::size_t>(texts.size())) {
        // The bytes above 127 tell programs that the file is not text.
        m_file = "%PDF-1.7\n%\xBF\xF7\xA2\xFE\n";
        gather(texts);
    }

    std::string assemble() {
        for (Handle& stream : m_streams)
            writeStream(stream);
        writeObjectStreams();
        writeCrossReferences();
        return std::move(m_file);
    }

private:
    struct Object {
        int number = 0;
        std::string text;
    };

    void gather(const ObjectTexts& texts) {
        for (const QPDFObjGen& id : reachableFrom(m_pdf.getTrailer())) {
            Handle object = m_pdf.getObject(id);
            if (object.isStream())
                m_streams.push_back(object);
            else if (id.getObj() >= texts.size() || texts.text(id.getObj()).empty())
                m_objects.push_back({id.getObj(), object.unparseResolved()});
        }
        for (int number = 1; number < texts.size(); ++number)
            if (!texts.text(number).empty())
                m_objects.push_back({number, texts.text(number)});
    }

    /// Begins an object at the end of the file.
    void begin(int number) {
        m_places[static_cast<std::size_t>(number)] = {1, static_cast<int>(m_file.size()), 0};
        addNumber(m_file, number);
        m_file += " 0 obj\n";
    }

    void endStream(std::string_view bytes) {
        m_file += "\nstream\n";
        m_file += bytes;
        m_file += "\nendstream\nendobj\n"; // PDF/A wants the line break before the word
    }

    void writeStream(Handle& stream) {
        const std::shared_ptr<Buffer> raw = stream.getRawStreamData();
        std::string_view bytes{reinterpret_cast<const char*>(raw->getBuffer()), raw->getSize()};
        Handle dictionary = stream.getDict().shallowCopy();
        std::string packed;
        // What a file says of itself stays legible to programs that know nothing of PDF.
        if (!dictionary.hasKey("/Filter") && !dictionary.getKey("/Type").isNameAndEquals("/Metadata")) {
            packed = deflated(bytes);
            bytes = packed;
            dictionary.replaceKey("/Filter", Handle::newName("/FlateDecode"));
        }
        dictionary.replaceKey("/Length", Handle::newInteger(static_cast<long long>(bytes.size())));
        begin(stream.getObjectID());
        m_file += dictionary.unparse();
        endStream(bytes);
    }

    static Packed packed(const Object* objects, std::size_t count) {
        std::string offsets;
        std::string bodies;
        for (std::size_t i = 0; i < count; ++i) {
            addNumber(offsets, objects[i].number);
            offsets += ' ';
            addNumber(offsets, static_cast<int>(bodies.size()));
            offsets += ' ';
            bodies += objects[i].text;
            bodies += '\n';
        }
        return {count, static_cast<int>(offsets.size()), deflated(offsets + bodies)};
    }

    void writeObjectStreams() {
        std::vector<Packed> streams((m_objects.size() + perStream - 1) / perStream);
        const auto pack = [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i) {
                const std::size_t from = i * perStream;
                streams[i] = packed(m_objects.data() + from, std::min(perStream, m_objects.size() - from));
            }
        };
        const std::size_t half = streams.size() / 2;
        std::future<void> other = std::async(std::launch::async, pack, half, streams.size());
        pack(0, half);
        other.get();
        std::size_t next = 0;
        for (const Packed& stream : streams) {
            const int number = newNumber();
            for (std::size_t i = 0; i < stream.count; ++i)
                m_places[static_cast<std::size_t>(m_objects[next++].number)] = {2, number,
                                                                                static_cast<int>(i)};
            begin(number);
            m_file += "<</Type/ObjStm/Filter/FlateDecode/N ";
            addNumber(m_file, static_cast<int>(stream.count));
            m_file += "/First ";
            addNumber(m_file, stream.first);
            m_file += "/Length ";
            addNumber(m_file, static_cast<int>(stream.bytes.size()));
            m_file += ">>";
            endStream(stream.bytes);
        }
    }

    int newNumber() {
        m_places.emplace_back();
        return static_cast<int>(m_places.size()) - 1;
    }

    /// The table of all objects, which is the trailer as well (ISO 32000-1, 7.5.8).
    void writeCrossReferences() {
        const std::string identifier = sha256(m_file).substr(0, 32); // in hexadecimal figures
        const int number = newNumber();
        const std::size_t start = m_file.size();
        begin(number);
        std::string index;
        std::string entries;
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            if (m_places[i].type == 0)
                continue;
            std::size_t end = i;
            for (; end < m_places.size() && m_places[end].type != 0; ++end)
                addEntry(entries, m_places[end]);
            addNumber(index, static_cast<int>(i));
            index += ' ';
            addNumber(index, static_cast<int>(end - i));
            index += ' ';
            i = end;
        }
        const std::string bytes = deflated(entries);
        m_file += "<</Type/XRef/Filter/FlateDecode/W[1 4 2]/Size ";
        addNumber(m_file, static_cast<int>(m_places.size()));
        m_file += "/Index[" + index + "]/Root ";
        addReference(m_file, m_pdf.getRoot().getObjectID());
        m_file += "/Info ";
        addReference(m_file, m_pdf.getTrailer().getKey("/Info").getObjectID());
        m_file += "/ID [<" + identifier + "><" + identifier + ">]/Length ";
        addNumber(m_file, static_cast<int>(bytes.size()));
        m_file += ">>";
        endStream(bytes);
        m_file += "startxref\n" + std::to_string(start) + "\n%%EOF\n";
    }

    static void addEntry(std::string& entries, const Place& place) {
        entries += static_cast<char>(place.type);
        for (int shift = 24; shift >= 0; shift -= 8)
            entries += static_cast<char>(static_cast<unsigned>(place.first) >> static_cast<unsigned>(shift));
        for (int shift = 8; shift >= 0; shift -= 8)
            entries += static_cast<char>(static_cast<unsigned>(place.second) >> static_cast<unsigned>(shift));
    }

    QPDF& m_pdf;
    std::vector<Place> m_places; ///< by number
    std::vector<Handle> m_streams;
    std::vector<Object> m_objects;
    std::string m_file;
};

} // namespace

std::string assembleFile(QPDF& pdf, const ObjectTexts& texts) {
    return Assembly(pdf, texts).assemble();
}

} // namespace inclusion::report::pdf
