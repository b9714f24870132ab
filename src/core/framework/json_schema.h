#pragma once

#include "core/framework/finding_collector.h"

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <string_view>

namespace inclusion {

/// A JSON Schema (draft-07) made ready for checking. The verdict is valijson's; what is wrong is found and
/// worded here, along the schema. `pattern` and `uniqueItems` are left to the rules for meaning: valijson's
/// std::regex recurses once per character, so that a long string would exhaust the stack, and it compares
/// every element with every other.
class JsonSchema {
public:
    /// `text` is one of our own schemas, compiled in.
    explicit JsonSchema(std::string_view text);
    ~JsonSchema();

    /// Adds one error for everything in the document that breaks the schema. Values of the wrong type or
    /// size are closed for further findings.
    void check(const nlohmann::json& document, FindingCollector& findings) const;

private:
    struct Compiled;

    std::unique_ptr<Compiled> m_compiled;
};

} // namespace inclusion
