#pragma once

#include <map>
#include <string>
#include <vector>

namespace inclusion::test {

/// One tag of an HTML page as it stands, attributes without their quotes.
struct HtmlTag {
    std::string name;
    bool closes = false;
    std::map<std::string, std::string> attributes;
};

/// The tags of a page in order, without what stands inside its style element. Strict: an attribute without
/// double quotes, or a tag that never ends, throws.
std::vector<HtmlTag> tagsOf(const std::string& html);

/// What is wrong with the nesting of the tags, or nothing.
std::string nestingFault(const std::vector<HtmlTag>& tags);

} // namespace inclusion::test
