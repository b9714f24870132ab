#include "core/framework/framework.h"

#include "core/base/sha256.h"

#include <algorithm>
#include <unordered_map>
#include <variant>

namespace inclusion {
namespace {

const std::string& firstFilled(const std::string& first, const std::string& second) {
    return first.empty() ? second : first;
}

/// Parts with their lengths before them, so that no two different lists of parts read the same.
class HashInput {
public:
    void add(std::string_view part) {
        m_text += std::to_string(part.size());
        m_text += ':';
        m_text += part;
    }
    void add(const Paragraphs& paragraphs) {
        add(std::to_string(paragraphs.size()));
        for (const std::string& paragraph : paragraphs)
            add(paragraph);
    }
    std::string hash() const { return sha256(m_text); }

private:
    std::string m_text;
};

void addField(const Field& field, const Framework& framework, HashInput& input) {
    input.add(idOf(field.type));
    input.add(field.label);
    input.add(field.help);
    // Figures of another group, or held to other bounds, are other figures.
    for (const LearnerGroup& group : framework.data().groups)
        if (group.id == field.groupId)
            input.add(group.title);
    input.add(field.minimum ? std::to_string(*field.minimum) : "");
    input.add(field.maximum ? std::to_string(*field.maximum) : "");
    input.add(field.openRows ? "open" : "");
    for (const FieldRow& row : field.rows)
        input.add(row.label);
}

void addItem(const Item& item, const Framework& framework, HashInput& input) {
    input.add(idOf(item.kind));
    input.add(item.title);
    input.add(item.text);
    input.add(item.statutory ? "statutory" : "");
    input.add(item.guidance);
    input.add(std::to_string(item.fields.size()));
    for (const Field& field : item.fields)
        addField(field, framework, input);
}

void addScale(const Scale& scale, HashInput& input) {
    input.add(std::to_string(scale.levels.size()));
    for (const Level& level : scale.levels) {
        input.add(level.title);
        input.add(level.summary);
        input.add(level.description);
    }
}

} // namespace

int Scale::rankOf(std::string_view levelId) const {
    for (std::size_t i = 0; i < levels.size(); ++i) {
        if (levels[i].id == levelId)
            return static_cast<int>(i) + 1;
    }
    return 0;
}

const Field* findField(const Item& item, std::string_view id) {
    const auto found = std::find_if(item.fields.begin(), item.fields.end(),
                                    [&](const Field& field) { return field.id == id; });
    return found == item.fields.end() ? nullptr : &*found;
}

const Level* Scale::findLevel(std::string_view levelId) const {
    const int rank = rankOf(levelId);
    return rank == 0 ? nullptr : &levels[static_cast<std::size_t>(rank) - 1];
}

/// Keys are views of the ids in the data, which never changes.
struct Framework::Index {
    using Thing = std::variant<const Scale*, const Level*, const Area*, const Item*, const Descriptor*,
                               const OverallJudgement*, const Slot*, const Resource*>;
    struct Entry {
        Thing thing;
        const Area* area = nullptr; ///< the area that holds it, or the area itself
    };

    std::unordered_map<std::string_view, Entry> entries;
    std::unordered_map<std::string_view, std::vector<const Descriptor*>> descriptors; ///< by item or area id

    template <typename T>
    const T* find(std::string_view id) const {
        const auto found = entries.find(id);
        if (found == entries.end())
            return nullptr;
        const auto* thing = std::get_if<const T*>(&found->second.thing);
        return thing == nullptr ? nullptr : *thing;
    }

    template <typename T>
    void addAll(const std::vector<T>& things, const Area* area) {
        for (const T& thing : things)
            entries.emplace(thing.id, Entry{&thing, area});
    }

    void addArea(const Area& area) {
        entries.emplace(area.id, Entry{&area, &area});
        addAll(area.items, &area);
        addAll(area.descriptors, &area);
        addAll(area.judgements, &area);
        addAll(area.slots, &area);
        for (const Descriptor& descriptor : area.descriptors) {
            if (descriptor.itemIds.empty())
                descriptors[area.id].push_back(&descriptor);
            for (const std::string& itemId : descriptor.itemIds)
                descriptors[itemId].push_back(&descriptor);
        }
    }
};

Framework::Framework(FrameworkData data, std::string text)
    : m_data(std::move(data)), m_text(std::move(text)), m_hash(sha256(m_text)),
      m_index(std::make_unique<Index>()) {
    const auto addArea = [this](const Area& area) {
        m_index->addArea(area);
        m_areas.push_back(&area);
        for (const Item& item : area.items)
            m_items.push_back(&item);
    };
    for (const Scale& scale : m_data.scales) {
        m_index->entries.emplace(scale.id, Index::Entry{&scale, nullptr});
        m_index->addAll(scale.levels, nullptr);
    }
    for (const Area& area : m_data.areas) {
        addArea(area);
        for (const Area& nested : area.areas)
            addArea(nested);
    }
    m_index->addAll(m_data.resources, nullptr);
}

Framework::~Framework() = default;

const std::string& Framework::shownTitle() const {
    return firstFilled(m_data.shortTitle, m_data.title);
}

const Scale* Framework::findScale(std::string_view id) const {
    return m_index->find<Scale>(id);
}
const Level* Framework::findLevel(std::string_view id) const {
    return m_index->find<Level>(id);
}
const Area* Framework::findArea(std::string_view id) const {
    return m_index->find<Area>(id);
}
const Item* Framework::findItem(std::string_view id) const {
    return m_index->find<Item>(id);
}
const Descriptor* Framework::findDescriptor(std::string_view id) const {
    return m_index->find<Descriptor>(id);
}
const OverallJudgement* Framework::findOverallJudgement(std::string_view id) const {
    return m_index->find<OverallJudgement>(id);
}
const Slot* Framework::findSlot(std::string_view id) const {
    return m_index->find<Slot>(id);
}
const Resource* Framework::findResource(std::string_view id) const {
    return m_index->find<Resource>(id);
}

const Area* Framework::areaOf(std::string_view id) const {
    const auto found = m_index->entries.find(id);
    return found == m_index->entries.end() ? nullptr : found->second.area;
}

const Scale* Framework::scaleOf(std::string_view subjectId) const {
    if (const Item* item = findItem(subjectId))
        return findScale(item->scaleId);
    if (const Area* area = findArea(subjectId))
        return findScale(area->scaleId);
    if (const OverallJudgement* judgement = findOverallJudgement(subjectId))
        return findScale(judgement->scaleId);
    return nullptr;
}

std::vector<const Descriptor*> Framework::descriptorsOf(std::string_view subjectId) const {
    const auto found = m_index->descriptors.find(subjectId);
    return found == m_index->descriptors.end() ? std::vector<const Descriptor*>() : found->second;
}

std::string Framework::labelOf(std::string_view subjectId) const {
    if (const Item* item = findItem(subjectId))
        return item->number + ' ' + item->title;
    if (const Area* area = findArea(subjectId))
        return area->number + ' ' + area->title;
    if (const OverallJudgement* judgement = findOverallJudgement(subjectId))
        return judgement->title;
    for (const Area* area : areas())
        for (const Slot& slot : area->slots)
            if (slot.id == subjectId)
                return area->number + ' ' + area->title + ": " + slot.title;
    return std::string(subjectId);
}

std::string Framework::textHash(std::string_view subjectId) const {
    // Not in it: ids, numbers, references, provenance, colours and prompts, which may change without changing
    // what is asked.
    HashInput input;
    const Scale* scale = scaleOf(subjectId);
    if (const Item* item = findItem(subjectId)) {
        addItem(*item, *this, input);
    } else if (const Area* area = findArea(subjectId)) {
        input.add(area->title);
        input.add(area->description);
    } else if (const OverallJudgement* overall = findOverallJudgement(subjectId)) {
        input.add(overall->title);
        input.add(overall->guidance);
        for (const CriteriaList& list : areaOf(subjectId)->criteria) {
            input.add(list.title);
            input.add(list.points);
        }
    } else {
        return {};
    }
    if (scale != nullptr)
        addScale(*scale, input);
    for (const Descriptor* descriptor : descriptorsOf(subjectId)) {
        input.add(std::to_string(scale == nullptr ? 0 : scale->rankOf(descriptor->levelId)));
        input.add(descriptor->text);
    }
    return input.hash();
}

} // namespace inclusion
