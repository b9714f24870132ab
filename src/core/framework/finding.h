#pragma once

#include <string>

namespace inclusion {

/// Something in an input file that has to be put right. All findings of a file are reported at once.
struct Finding {
    enum class Severity {
        Error,  ///< the file is not taken
        Warning ///< the file is taken; an editor should look
    };

    Severity severity = Severity::Error;
    std::string file;    ///< as the caller named it
    std::string pointer; ///< JSON pointer (RFC 6901) to the place; empty for the file as a whole
    std::string rule; ///< stable name of the rule, e.g. "scale-unknown"; listed in docs/framework-format.md
    std::string message; ///< what is wrong, in one sentence
    std::string hint;    ///< what to do about it
    int line = 0;        ///< line of the place in the file, the first being 1; 0 when unknown

    bool operator==(const Finding&) const = default;
};

} // namespace inclusion
