#include "report/pdf/finish/object_texts.h"

#include "report/pdf/finish/metadata.h"
#include "report/text/plain_text.h"

#include <qpdf/QPDFObjectHandle.hh>

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace inclusion::report::pdf {

void addNumber(std::string& text, int number) {
    std::array<char, 12> digits{};
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    text.append(digits.data(), written.ptr);
}

void addLength(std::string& text, double length) {
    const long hundredths = std::lround(length * 100);
    if (hundredths < 0)
        text += '-';
    addNumber(text, static_cast<int>(std::labs(hundredths) / 100));
    const int rest = static_cast<int>(std::labs(hundredths) % 100);
    if (rest == 0)
        return;
    text += '.';
    text += static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0)
        text += static_cast<char>('0' + rest % 10);
}

void addReference(std::string& text, int object) {
    addNumber(text, object);
    text += " 0 R";
}

void addWords(std::string& text, const std::string& words) {
    text += QPDFObjectHandle::newUnicodeString(shortened(words, longestString)).unparse();
}

void addBytes(std::string& text, std::string_view bytes) {
    text += QPDFObjectHandle::newString(std::string(bytes)).unparse();
}

} // namespace inclusion::report::pdf
