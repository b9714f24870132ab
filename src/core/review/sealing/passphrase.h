#pragma once

#include <string>
#include <string_view>

namespace inclusion::review {

/// Words in a passphrase by default: six of our list carry more than 62 bits.
inline constexpr int passphraseWords = 6;

/// Words of our own list, drawn evenly by the operating system's generator, with a space between: easy to say
/// on the phone.
std::string newPassphrase(int words = passphraseWords);

/// How many words the list has.
std::size_t wordListSize();

/// What is made into a key: without space around it, single spaces between words, ASCII capitals as small
/// letters (tablets capitalise the first word). The browser form does the same.
std::string normalisedPassphrase(std::string_view typed);

} // namespace inclusion::review
