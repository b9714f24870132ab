#pragma once

#include <pugixml.hpp>

#include <map>
#include <string>
#include <vector>

namespace inclusion::test {

/// The parts of a ZIP package by their paths. Throws where it is none.
std::map<std::string, std::string> unpack(const std::string& bytes);
/// The paths in the order of the package.
std::vector<std::string> partNames(const std::string& bytes);

/// Reads XML or throws.
void readXml(pugi::xml_document& document, const std::string& text);
/// Every element of that name below a node, in document order.
std::vector<pugi::xml_node> elements(pugi::xml_node below, const char* name);

/// The text of the body of an OpenDocument text (content.xml or a flat file), as a reader goes through it:
/// without the list of contents and alternative texts, blanks as one space.
std::string odfText(const std::string& xml);
/// The same of word/document.xml.
std::string wordText(const std::string& xml);

/// The headings, each after its level: "2 Where we are".
std::vector<std::string> odfHeadings(const std::string& xml);
std::vector<std::string> wordHeadings(const std::string& xml);

} // namespace inclusion::test
