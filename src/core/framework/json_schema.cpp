#include "core/framework/json_schema.h"

#include "core/framework/json_schema_explanation.h"

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

namespace inclusion {
namespace {

using Json = nlohmann::json;
using Adapter = valijson::adapters::NlohmannJsonAdapter;

/// Takes out the keywords that valijson checks at a cost a hostile file could blow up. (A property that
/// happens to have such a name is an object in `properties`, and stays.)
void removeCostlyKeywords(Json& schema) {
    if (schema.is_object()) {
        for (const char* keyword : {"pattern", "uniqueItems"}) {
            const auto found = schema.find(keyword);
            if (found != schema.end() && !found->is_object())
                schema.erase(found);
        }
    }
    if (schema.is_structured()) {
        for (Json& child : schema)
            removeCostlyKeywords(child);
    }
}

} // namespace

struct JsonSchema::Compiled {
    Json text;
    valijson::Schema schema;
};

JsonSchema::JsonSchema(std::string_view text) : m_compiled(std::make_unique<Compiled>()) {
    m_compiled->text = Json::parse(text);
    removeCostlyKeywords(m_compiled->text);
    valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
    parser.populateSchema(Adapter(m_compiled->text), m_compiled->schema);
}

JsonSchema::~JsonSchema() = default;

void JsonSchema::check(const Json& document, FindingCollector& findings) const {
    valijson::Validator validator;
    const Adapter adapter(document);
    if (validator.validate(m_compiled->schema, adapter, nullptr))
        return;

    // valijson gives the verdict only: to collect its errors took 25 s and 840 MB for a hostile file of 2 MB.
    if (!explainSchemaErrors(m_compiled->text, document, findings)) {
        findings.error(Place(), "structure", "The file does not fit its schema.",
                       "Compare it with docs/framework-format.md.");
    }
}

} // namespace inclusion
