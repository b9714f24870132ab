#include "core/framework/json_schema.h"

#include "core/framework/json_schema_explanation.h"

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <set>

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

/// valijson names a place as "<root>", "[areas]", "[0]" and so on.
std::vector<std::string> stepsOf(const std::vector<std::string>& context) {
    std::vector<std::string> steps;
    for (std::size_t i = 1; i < context.size(); ++i)
        steps.push_back(context[i].substr(1, context[i].size() - 2));
    return steps;
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

    // valijson says where; what is wrong there is worded from the schema. It reports every place once for
    // itself and once for each object and array around it, hence the set.
    valijson::ValidationResults results;
    validator.validate(m_compiled->schema, adapter, &results);
    std::set<std::vector<std::string>> places;
    bool explained = false;
    for (const auto& error : results) {
        std::vector<std::string> steps = stepsOf(error.context);
        if (places.insert(steps).second)
            explained = explainSchemaError(m_compiled->text, document, steps, findings) || explained;
    }
    if (!explained) {
        findings.error(Place(), "structure", "The file does not fit its schema.",
                       "Compare it with docs/framework-format.md.");
    }
}

} // namespace inclusion
