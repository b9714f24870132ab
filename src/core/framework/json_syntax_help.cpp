#include "core/framework/json_syntax_help.h"

#include <initializer_list>

namespace inclusion {
namespace {

constexpr std::string_view blanks = " \t\r\n";

/// The parser's clause without what it read last, which may be cut in the middle of a character.
std::string withoutLastRead(std::string_view clause) {
    const std::size_t from = clause.find("; last read: '");
    if (from == clause.npos)
        return std::string(clause);
    const std::size_t rest = clause.rfind("; expected ");
    return std::string(clause.substr(0, from)) +
           std::string(rest == clause.npos || rest < from ? std::string_view() : clause.substr(rest));
}

/// The last character before the offset that is no blank; NUL where there is none.
char characterBefore(std::string_view text, std::size_t offset) {
    const std::size_t at = text.substr(0, offset).find_last_not_of(blanks);
    return at == text.npos ? '\0' : text[at];
}

bool startsWithAny(std::string_view text, std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words)
        if (text.starts_with(word))
            return true;
    return false;
}

} // namespace

JsonSyntaxHelp jsonSyntaxHelp(std::string_view text, std::size_t offset, std::string_view parserSays) {
    if (text.find_first_not_of(blanks) == text.npos)
        return {"the file is empty", "Write the object { … } of the framework, or begin with a template."};
    const std::string_view at = text.substr(offset);
    const bool wantsMore = parserSays.find("unexpected end of input") != parserSays.npos;
    if (wantsMore || at.empty())
        return {"the file ends too early",
                "Close what is still open: a quotation mark or a bracket. Perhaps the file was cut off."};
    if (startsWithAny(at, {"\n", "\r"}) && parserSays.starts_with("invalid string"))
        return {"a text is not closed at the end of its line",
                "Put a quotation mark at its end. A text has no line breaks: make each paragraph a text of "
                "its own."};
    if (at.starts_with('\t') && parserSays.starts_with("invalid string"))
        return {"a tab stands in a text", "Put a space in its place."};
    if (startsWithAny(at, {"/", "#"}))
        return {"a comment stands here", "Remove it: JSON has no comments."};
    if (startsWithAny(at, {"\u201C", "\u201D", "\u201E", "\u2018", "\u2019", "'"}))
        return {
            "a curly or single quotation mark stands here",
            "Write the straight, double one: \". Word processors change it; use an editor for plain text."};
    if (startsWithAny(at, {"\u00A0", "\u2009", "\u202F", "\u200B", "\uFEFF"}))
        return {"a space stands here that is no ordinary one", "Put an ordinary space in its place."};
    if (startsWithAny(at, {"True", "TRUE", "False", "FALSE", "yes", "no", "Yes", "No"}))
        return {"a word stands here that JSON does not have", "Write true or false, in small letters."};
    if (startsWithAny(at, {"]", "}"}) && characterBefore(text, offset) == ',')
        return {"a comma stands after the last entry", "Remove that comma."};
    if (parserSays.starts_with("unexpected string literal; expected"))
        return {"something is missing before this text",
                "Put a comma after the entry before it, or a colon after its key."};
    return {withoutLastRead(parserSays),
            "Look just before that place for a missing comma, quotation mark or bracket. "
            "JSON knows no comments, and no comma after the last entry."};
}

} // namespace inclusion
