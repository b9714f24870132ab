#pragma once

#include <pugixml.hpp>

#include <string>

/// Short ways to make XML for office files.
namespace inclusion::report::office {

/// An element at the end of its parent.
pugi::xml_node add(pugi::xml_node parent, const char* name);
/// An element with an attribute.
pugi::xml_node add(pugi::xml_node parent, const char* name, const char* attribute, const std::string& value);
void set(pugi::xml_node node, const char* attribute, const std::string& value);
void addText(pugi::xml_node parent, const std::string& text);

/// The whole document with its declaration, without blanks between elements: in a line of text they count.
std::string xmlText(const pugi::xml_document& document);

/// A number with at most two decimals, whatever the locale.
std::string decimal(double value);

} // namespace inclusion::report::office
