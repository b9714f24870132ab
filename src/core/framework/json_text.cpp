#include "core/framework/json_text.h"

#include "core/framework/json_path_tracker.h"
#include "core/framework/json_syntax_help.h"
#include "core/framework/utf8.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>

namespace inclusion {
namespace {

using Json = nlohmann::json;

struct LineColumn {
    int line = 1;
    int column = 1;

    std::string words() const {
        return "line " + std::to_string(line) + ", column " + std::to_string(column);
    }
};

LineColumn lineColumnAt(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, offset);
    const std::size_t lineStart = before.rfind('\n') + 1; // npos + 1 is 0
    return {1 + static_cast<int>(std::count(before.begin(), before.end(), '\n')),
            1 + static_cast<int>(codePoints(before.substr(lineStart)))};
}

/// Whether a string holds a character that no plain text has.
bool hasControlCharacter(std::string_view text, bool lineBreaks) {
    return std::any_of(text.begin(), text.end(), [lineBreaks](char c) {
        return (static_cast<unsigned char>(c) < 0x20 && !(lineBreaks && c == '\n')) || c == 0x7F;
    });
}

/// Receives the parser's events, builds the tree and stops at a limit.
class TreeBuilder : public nlohmann::json_sax<Json> {
public:
    TreeBuilder(std::string_view text, const JsonLimits& limits, FindingCollector& findings)
        : m_text(text), m_limits(limits), m_findings(findings), m_tree(std::make_unique<Json>()) {}

    std::unique_ptr<Json> takeTree() { return std::move(m_tree); }

    bool null() override { return scalar(Json()); }
    bool boolean(bool value) override { return scalar(Json(value)); }
    bool number_integer(number_integer_t value) override { return scalar(Json(value)); }
    bool number_unsigned(number_unsigned_t value) override {
        // Readers ask for signed integers; what does not fit must not come back as a negative number.
        if (value > static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max()))
            return scalar(Json(static_cast<double>(value)));
        return scalar(Json(value));
    }
    bool number_float(number_float_t value, const string_t&) override { return scalar(Json(value)); }
    bool binary(binary_t&) override { return false; } // not in JSON text

    bool string(string_t& value) override {
        if (hasControlCharacter(value, m_limits.lineBreaks))
            m_findings.error(m_path.place(), "control-character",
                             "This text holds a line break, tab or other control character.",
                             "Write plain text; make each paragraph or list point a string of its own.");
        return scalar(Json(std::move(value)));
    }

    bool key(string_t& key) override {
        m_path.key(key);
        if (hasControlCharacter(key, false))
            m_findings.error(m_path.place(), "control-character",
                             "This key holds a line break, tab or other control character.",
                             "Remove the character.");
        Json& object = *m_open.back();
        if (object.contains(key))
            m_findings.error(m_path.place(), "duplicate-key",
                             "The key " + inQuotes(key) + " stands twice in the same object.",
                             "Remove or rename one of the two.");
        m_slot = &object[key];
        return true;
    }

    bool start_object(std::size_t) override { return start(Json::value_t::object); }
    bool end_object() override { return end(); }
    bool start_array(std::size_t) override { return start(Json::value_t::array); }
    bool end_array() override { return end(); }

    bool parse_error(std::size_t offset, const std::string&, const Json::exception& error) override {
        constexpr int numberOverflow = 406;
        const std::size_t stop = offset == 0 || m_text.empty() ? 0 : std::min(offset, m_text.size()) - 1;
        const LineColumn at = lineColumnAt(m_text, stop);
        if (error.id == numberOverflow) {
            m_findings.errorAtLine(at.line, "number-range",
                                   "The number at " + at.words() + " is too large for any computer number.",
                                   "Write a smaller number.");
            return false;
        }
        // The library's sentence ends in what it met and what it wanted, e.g. "unexpected '}'; expected …".
        const std::string_view sentence = error.what();
        const std::size_t dash = sentence.rfind(" - ");
        const JsonSyntaxHelp help = jsonSyntaxHelp(
            m_text, stop, dash == std::string_view::npos ? sentence : sentence.substr(dash + 3));
        m_findings.errorAtLine(at.line, "syntax", "This is no JSON at " + at.words() + ": " + help.what + ".",
                               help.hint);
        return false;
    }

private:
    bool countValue() {
        if (++m_values <= m_limits.values)
            return true;
        m_findings.error(Place(), "too-many-values",
                         "The file holds more than " + std::to_string(m_limits.values) + " values.",
                         "Split the framework into several files.");
        return false;
    }

    /// Puts the value where it belongs and says where it now stands.
    Json* place(Json&& value) {
        if (m_open.empty()) {
            *m_tree = std::move(value);
            return m_tree.get();
        }
        if (m_open.back()->is_array()) {
            m_open.back()->push_back(std::move(value));
            return &m_open.back()->back();
        }
        *m_slot = std::move(value);
        return m_slot;
    }

    bool scalar(Json&& value) {
        if (!countValue())
            return false;
        place(std::move(value));
        m_path.valueDone();
        return true;
    }

    bool start(Json::value_t type) {
        if (!countValue())
            return false;
        if (m_path.depth() >= static_cast<std::size_t>(m_limits.depth)) {
            m_findings.error(Place(), "too-deep",
                             "Brackets nest more than " + std::to_string(m_limits.depth) + " deep.",
                             "Look for brackets that are never closed; no framework nests so deep.");
            return false;
        }
        m_open.push_back(place(Json(type)));
        m_path.startContainer(type == Json::value_t::array);
        return true;
    }

    bool end() {
        m_open.pop_back();
        m_path.endContainer();
        return true;
    }

    std::string_view m_text;
    const JsonLimits& m_limits;
    FindingCollector& m_findings;
    std::unique_ptr<Json> m_tree;
    std::vector<Json*> m_open;
    Json* m_slot = nullptr;
    PathTracker m_path;
    std::size_t m_values = 0;
};

/// Refuses what is too large or no text at all, before any parsing.
bool isReadableText(std::string_view text, const JsonLimits& limits, FindingCollector& findings) {
    if (text.size() > limits.bytes) {
        findings.error(Place(), "too-large",
                       "The file has " + std::to_string(text.size()) + " bytes; at most " +
                           std::to_string(limits.bytes) + " are read.",
                       "Check that this is the right file, or split the framework.");
        return false;
    }
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
        findings.errorAtLine(1, "encoding", "The file is UTF-16 text.", "Save it as UTF-8.");
        return false;
    }
    if (const std::size_t bad = firstInvalidUtf8(text); bad < text.size()) {
        const LineColumn at = lineColumnAt(text, bad);
        findings.errorAtLine(at.line, "encoding", "The text at " + at.words() + " is not UTF-8.",
                             "Save the file as UTF-8; older editors write another encoding by default.");
        return false;
    }
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
        const LineColumn at = lineColumnAt(text, nul);
        findings.errorAtLine(at.line, "nul-byte", "There is a NUL byte at " + at.words() + ".",
                             "The file is damaged or no text file: take a fresh copy.");
        return false;
    }
    return true;
}

} // namespace

std::unique_ptr<Json> parseJson(std::string_view text, const JsonLimits& limits, FindingCollector& findings) {
    if (!isReadableText(text, limits, findings))
        return nullptr;
    TreeBuilder builder(text, limits, findings);
    if (!Json::sax_parse(text.begin(), text.end(), &builder))
        return nullptr;
    return builder.takeTree();
}

} // namespace inclusion
