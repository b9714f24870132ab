#include "report/office/xml.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace inclusion::report::office {

namespace {

class Bytes : public pugi::xml_writer {
public:
    void write(const void* data, std::size_t size) override {
        text.append(static_cast<const char*>(data), size);
    }
    std::string text;
};

} // namespace

pugi::xml_node add(pugi::xml_node parent, const char* name) {
    return parent.append_child(name);
}

pugi::xml_node add(pugi::xml_node parent, const char* name, const char* attribute, const std::string& value) {
    const pugi::xml_node node = parent.append_child(name);
    set(node, attribute, value);
    return node;
}

void set(pugi::xml_node node, const char* attribute, const std::string& value) {
    node.append_attribute(attribute).set_value(value.c_str());
}

void addText(pugi::xml_node parent, const std::string& text) {
    parent.append_child(pugi::node_pcdata).set_value(text.c_str());
}

std::string xmlText(const pugi::xml_document& document) {
    Bytes bytes;
    document.save(bytes, "", pugi::format_raw, pugi::encoding_utf8);
    return bytes.text;
}

std::string decimal(double value) {
    const long hundredths = std::lround(value * 100);
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%s%ld.%02ld", hundredths < 0 ? "-" : "",
                  std::labs(hundredths) / 100, std::labs(hundredths) % 100);
    return text.data();
}

} // namespace inclusion::report::office
