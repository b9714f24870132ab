#include "core/framework/framework_reader.h"

#include "core/framework/framework_words.h"
#include "core/framework/json_values.h"

#include <nlohmann/json.hpp>

namespace inclusion {
namespace {

using Json = nlohmann::json;
using json_values::flag;
using json_values::integer;
using json_values::list;
using json_values::member;
using json_values::number;
using json_values::text;
using json_values::texts;
using json_values::word;

Provenance provenance(const Json& object, Provenance inherited) {
    return word(object, "provenance", framework_words::provenances, inherited);
}

Level readLevel(const Json& json) {
    Level level;
    level.id = text(json, "id");
    level.title = text(json, "title");
    level.shortTitle = text(json, "shortTitle");
    level.symbol = text(json, "symbol");
    level.colour = text(json, "colour");
    level.summary = text(json, "summary");
    level.description = texts(json, "description");
    return level;
}

Scale readScale(const Json& json) {
    Scale scale;
    scale.id = text(json, "id");
    scale.title = text(json, "title");
    scale.description = texts(json, "description");
    scale.levels = list(json, "levels", readLevel);
    return scale;
}

Field readField(const Json& json) {
    Field field;
    field.id = text(json, "id");
    field.label = text(json, "label");
    field.type = word(json, "type", framework_words::fieldTypes, FieldType::Number);
    field.help = text(json, "help");
    field.measure = text(json, "measure");
    field.groupId = text(json, "group");
    field.minimum = number(json, "minimum");
    field.maximum = number(json, "maximum");
    field.rows = list(json, "rows", [](const Json& row) {
        return FieldRow{text(row, "id"), text(row, "label")};
    });
    field.openRows = flag(json, "openRows");
    return field;
}

std::vector<EvidencePrompt> readPrompts(const Json& item) {
    std::vector<EvidencePrompt> prompts;
    const Json* object = member(item, "prompts");
    if (object == nullptr)
        return prompts;
    for (const SourceType type : allSourceTypes) {
        const std::string key(idOf(type));
        if (member(*object, key) != nullptr)
            prompts.push_back({type, texts(*object, key)});
    }
    return prompts;
}

Item readItem(const Json& json, Provenance inherited) {
    Item item;
    item.id = text(json, "id");
    item.number = text(json, "number");
    item.kind = word(json, "kind", framework_words::itemKinds, ItemKind::Question);
    item.title = text(json, "title");
    item.text = text(json, "text");
    item.reference = text(json, "reference");
    item.provenance = provenance(json, inherited);
    item.scaleId = text(json, "scale");
    item.statutory = flag(json, "statutory");
    item.guidance = texts(json, "guidance");
    item.prompts = readPrompts(json);
    item.fields = list(json, "fields", readField);
    return item;
}

Descriptor readDescriptor(const Json& json, Provenance inherited) {
    Descriptor descriptor;
    descriptor.id = text(json, "id");
    descriptor.levelId = text(json, "level");
    descriptor.itemIds = texts(json, "items");
    descriptor.text = text(json, "text");
    descriptor.reference = text(json, "reference");
    descriptor.provenance = provenance(json, inherited);
    return descriptor;
}

OverallJudgement readJudgement(const Json& json, Provenance inherited) {
    OverallJudgement judgement;
    judgement.id = text(json, "id");
    judgement.title = text(json, "title");
    judgement.scaleId = text(json, "scale");
    judgement.guidance = texts(json, "guidance");
    judgement.provenance = provenance(json, inherited);
    return judgement;
}

CriteriaList readCriteria(const Json& json, Provenance inherited) {
    return {text(json, "id"), text(json, "title"), texts(json, "points"), provenance(json, inherited)};
}

Slot readSlot(const Json& json, Provenance inherited) {
    return {text(json, "id"), word(json, "kind", framework_words::slotKinds, SlotKind::Strengths),
            text(json, "title"), provenance(json, inherited)};
}

/// Areas below the nested ones are against the schema and never read.
Area readArea(const Json& json, Provenance inherited, bool isNested) {
    Area area;
    area.id = text(json, "id");
    area.number = text(json, "number");
    area.title = text(json, "title");
    area.shortTitle = text(json, "shortTitle");
    area.reference = text(json, "reference");
    area.provenance = provenance(json, inherited);
    area.description = texts(json, "description");
    area.scaleId = text(json, "scale");
    const auto within = [&](auto read) {
        return [read, own = area.provenance](const Json& part) { return read(part, own); };
    };
    area.items = list(json, "items", within(readItem));
    area.descriptors = list(json, "descriptors", within(readDescriptor));
    area.judgements = list(json, "judgements", within(readJudgement));
    area.criteria = list(json, "criteria", within(readCriteria));
    area.slots = list(json, "slots", within(readSlot));
    if (!isNested)
        area.areas =
            list(json, "areas", [&](const Json& nested) { return readArea(nested, area.provenance, true); });
    return area;
}

Resource readResource(const Json& json, Provenance inherited) {
    Resource resource;
    resource.id = text(json, "id");
    resource.kind = word(json, "kind", framework_words::resourceKinds, ResourceKind::Document);
    resource.title = text(json, "title");
    resource.summary = text(json, "summary");
    resource.artefacts = texts(json, "artefacts");
    resource.areaIds = texts(json, "areas");
    resource.alsoAreaIds = texts(json, "alsoAreas");
    resource.ages = text(json, "ages");
    resource.note = text(json, "note");
    resource.provenance = provenance(json, inherited);
    return resource;
}

ReferenceTable readReferenceTable(const Json& json, Provenance inherited) {
    ReferenceTable table;
    table.id = text(json, "id");
    table.title = text(json, "title");
    table.description = texts(json, "description");
    table.reference = text(json, "reference");
    table.provenance = provenance(json, inherited);
    table.headers = texts(json, "headers");
    if (const Json* rows = member(json, "cells"); rows != nullptr && rows->is_array()) {
        for (const Json& row : *rows) {
            std::vector<std::string> cells;
            for (const Json& cell : row)
                cells.push_back(cell.is_string() ? cell.get<std::string>() : std::string());
            table.cells.push_back(std::move(cells));
        }
    }
    return table;
}

ReviewPlan readReview(const Json& json) {
    ReviewPlan review;
    review.parties = texts(json, "parties");
    review.guidance = texts(json, "guidance");
    const Json* rhythm = member(json, "rhythm");
    for (const Word<Phase>& phase : framework_words::phases) {
        const std::string key(phase.id);
        if (rhythm != nullptr && member(*rhythm, key) != nullptr)
            review.rhythm.emplace_back(phase.value,
                                       word(*rhythm, key, framework_words::rhythms, ReviewRhythm::Yearly));
    }
    return review;
}

/// An object of texts, as pairs sorted by key.
std::vector<std::pair<std::string, std::string>> readPairs(const Json* object) {
    std::vector<std::pair<std::string, std::string>> pairs;
    if (object == nullptr || !object->is_object())
        return pairs;
    for (auto entry = object->begin(); entry != object->end(); ++entry)
        pairs.emplace_back(entry.key(), text(*object, entry.key()));
    return pairs;
}

std::vector<std::pair<std::string, std::vector<std::string>>> readLists(const Json* object) {
    std::vector<std::pair<std::string, std::vector<std::string>>> lists;
    if (object == nullptr || !object->is_object())
        return lists;
    for (auto entry = object->begin(); entry != object->end(); ++entry)
        lists.emplace_back(entry.key(), texts(*object, entry.key()));
    return lists;
}

void readHead(const Json& json, FrameworkData& data) {
    data.id = text(json, "id");
    data.revision = integer(json, "revision", 1);
    data.title = text(json, "title");
    data.shortTitle = text(json, "shortTitle");
    data.language = text(json, "language");
    data.summary = text(json, "summary");
    data.description = texts(json, "description");
    data.provenance = provenance(json, Provenance::Source);
    data.wording = text(json, "wording");
    if (const Json* source = member(json, "source")) {
        data.source = {text(*source, "title"), text(*source, "publisher"), integer(*source, "year", 0),
                       text(*source, "reference"), text(*source, "licence")};
    }
    for (const std::string& phase : texts(json, "phases")) {
        if (const std::optional<Phase> known = phaseFromId(phase))
            data.phases.push_back(*known);
    }
    if (const Json* reporting = member(json, "reporting")) {
        data.reporting = {flag(*reporting, "marks"), flag(*reporting, "averages"),
                          flag(*reporting, "overallGrade"), text(*reporting, "note")};
    }
}

void readWork(const Json& json, FrameworkData& data) {
    if (const Json* focus = member(json, "focusAreas"))
        data.focusAreas = FocusAreas{integer(*focus, "minimum", 0), integer(*focus, "maximum", 0),
                                     texts(*focus, "guidance")};
    data.wayOfWorking = list(json, "wayOfWorking", [](const Json& step) {
        return WayOfWorkingStep{text(step, "id"),
                                word(step, "stage", framework_words::stages, WayOfWorkingStage::Prepare),
                                text(step, "title"), texts(step, "guidance")};
    });
    if (const Json* plan = member(json, "actionPlan")) {
        data.actionPlanColumns = list(*plan, "columns", [](const Json& column) {
            return ActionPlanColumn{
                text(column, "id"),
                word(column, "field", framework_words::actionFields, ActionField::Actions),
                text(column, "title"), text(column, "help")};
        });
    }
    if (const Json* review = member(json, "review"))
        data.review = readReview(*review);
}

} // namespace

FrameworkData readFramework(const Json& document) {
    FrameworkData data;
    readHead(document, data);
    data.supersedes = readPairs(member(document, "supersedes"));
    data.splits = readLists(member(document, "splits"));
    data.groups = list(document, "groups", [](const Json& group) {
        return LearnerGroup{text(group, "id"), text(group, "title")};
    });
    data.scales = list(document, "scales", readScale);
    data.areas =
        list(document, "areas", [&](const Json& area) { return readArea(area, data.provenance, false); });
    data.resources = list(document, "resources",
                          [&](const Json& resource) { return readResource(resource, data.provenance); });
    data.referenceTables = list(document, "referenceTables", [&](const Json& table) {
        return readReferenceTable(table, data.provenance);
    });
    readWork(document, data);
    data.glossary = list(document, "glossary", [](const Json& entry) {
        return GlossaryEntry{text(entry, "term"), text(entry, "expansion"), text(entry, "meaning")};
    });
    data.translations = list(document, "translations", [](const Json& translation) {
        return Translation{text(translation, "language"), readPairs(member(translation, "texts"))};
    });
    return data;
}

} // namespace inclusion
