#pragma once

#include "core/framework/source_type.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The framework model: what a framework file says, as plain values. The format and the meaning of each
/// property stand in docs/framework-format.md; members here carry the same names as the keys there.
namespace inclusion {

/// Where a wording comes from.
enum class Provenance {
    Source, ///< restated from what the publisher printed
    Project ///< written for this product
};

enum class ItemKind { Statement, Criterion, Fact, Question };

enum class FieldType { YesNo, Text, Number, Count, Percentage, Money, Date, CountTable };

enum class SlotKind { Strengths, Development };

enum class ResourceKind { CaseStudy, Tool, Document, Guidance };

enum class WayOfWorkingStage { Prepare, Describe, Highlight, Judge, Plan, Learn, Review };

enum class ReviewRhythm { Yearly, Termly, HalfTermly, Monthly };

/// The kind of setting, in the words of framework files and of a setting's own record.
enum class Phase { Nursery, Primary, Secondary, AllThrough, Special, Alternative, Post16 };

/// What a column of the action plan holds.
enum class ActionField {
    Area,
    Purpose,
    Actions,
    Lead,
    Start,
    Finish,
    Milestones,
    Outcome,
    Review,
    NextActions,
    Cost
};

std::string_view idOf(Provenance value);
std::string_view idOf(ItemKind value);
std::string_view idOf(FieldType value);
std::string_view idOf(SlotKind value);
std::string_view idOf(ResourceKind value);
std::string_view idOf(WayOfWorkingStage value);
std::string_view idOf(ReviewRhythm value);
std::string_view idOf(Phase value);
std::string_view idOf(ActionField value);
std::optional<Phase> phaseFromId(std::string_view id);
std::optional<FieldType> fieldTypeFromId(std::string_view id);

using Paragraphs = std::vector<std::string>;

/// One step of a scale.
struct Level {
    std::string id;
    std::string title;
    std::string shortTitle;
    std::string symbol; ///< one to three characters shown inside glyphs and bars
    std::string colour; ///< "#RRGGBB"; never the only carrier of meaning
    std::string summary;
    Paragraphs description;
};

/// An ordered set of 2 to 10 levels, lowest first.
struct Scale {
    std::string id;
    std::string title;
    Paragraphs description;
    std::vector<Level> levels;

    /// The level's place, 1 for the lowest; 0 when the scale has no such level.
    int rankOf(std::string_view levelId) const;
    /// The level with that id, or null.
    const Level* findLevel(std::string_view levelId) const;
};

/// A group of learners that typed fields speak of, e.g. SEND against non-SEND.
struct LearnerGroup {
    std::string id;
    std::string title;
};

struct FieldRow {
    std::string id;
    std::string label;
};

/// One typed fact that an item asks for.
struct Field {
    std::string id; ///< unique within its item
    std::string label;
    FieldType type = FieldType::Text;
    std::string help;
    std::string measure; ///< fields with the same measure are compared across groups
    std::string groupId;
    std::optional<double> minimum;
    std::optional<double> maximum;
    std::vector<FieldRow> rows; ///< of a count table
    bool openRows = false;      ///< the school may add rows to a count table
};

/// Evidence a school could bring, for one source type.
struct EvidencePrompt {
    SourceType sourceType = SourceType::Document;
    std::vector<std::string> texts;
};

/// One row of the source: a practice statement, a criterion, a fact to enter or a question.
struct Item {
    std::string id;
    std::string number; ///< as shown, e.g. "3.2"
    ItemKind kind = ItemKind::Statement;
    std::string title;
    std::string text;
    std::string reference; ///< where it stands in the source
    Provenance provenance = Provenance::Source;
    std::string scaleId; ///< empty: the item is not judged
    bool statutory = false;
    Paragraphs guidance;
    std::vector<EvidencePrompt> prompts;
    std::vector<Field> fields;
};

/// The field of the item with that id, or null.
const Field* findField(const Item& item, std::string_view id);

/// What a level looks like for one or more items, or (without items) for the area as a whole.
struct Descriptor {
    std::string id;
    std::string levelId;
    std::vector<std::string> itemIds;
    std::string text;
    std::string reference;
    Provenance provenance = Provenance::Source;
};

/// A judgement on an area as a whole that the framework asks for, on any of its scales.
struct OverallJudgement {
    std::string id;
    std::string title;
    std::string scaleId;
    Paragraphs guidance;
    Provenance provenance = Provenance::Source;
};

/// Points to weigh before an overall judgement.
struct CriteriaList {
    std::string id;
    std::string title;
    std::vector<std::string> points;
    Provenance provenance = Provenance::Source;
};

/// A place for strengths or areas for development that the framework prints for an area.
struct Slot {
    std::string id;
    SlotKind kind = SlotKind::Strengths;
    std::string title;
    Provenance provenance = Provenance::Source;
};

struct Area {
    std::string id;
    std::string number;
    std::string title;
    std::string shortTitle;
    std::string reference;
    Provenance provenance = Provenance::Source;
    Paragraphs description;
    std::string scaleId; ///< empty: the area as a whole gets no best-fit level
    std::vector<Item> items;
    std::vector<Descriptor> descriptors;
    std::vector<OverallJudgement> judgements;
    std::vector<CriteriaList> criteria;
    std::vector<Slot> slots;
    std::vector<Area> areas; ///< nested areas, which have none of their own

    /// `shortTitle`, or `title` where there is none.
    const std::string& shownTitle() const { return shortTitle.empty() ? title : shortTitle; }
};

struct Resource {
    std::string id;
    ResourceKind kind = ResourceKind::Document;
    std::string title;
    std::string summary;
    std::vector<std::string> artefacts;
    std::vector<std::string> areaIds;     ///< areas it serves
    std::vector<std::string> alsoAreaIds; ///< areas it touches too
    std::string ages;
    std::string note;
    Provenance provenance = Provenance::Source;
};

/// A plain table printed for reference, e.g. screening tools with their age ranges.
struct ReferenceTable {
    std::string id;
    std::string title;
    Paragraphs description;
    std::string reference;
    Provenance provenance = Provenance::Source;
    std::vector<std::string> headers;
    std::vector<std::vector<std::string>> cells; ///< row by row; every row has one text per header
};

struct FrameworkSource {
    std::string title;
    std::string publisher;
    int year = 0;
    std::string reference;
    std::string licence;
};

/// What reports may do with the levels.
struct ReportingRules {
    bool marks = false;
    bool averages = false;
    bool overallGrade = false;
    std::string note;
};

struct WayOfWorkingStep {
    std::string id;
    WayOfWorkingStage stage = WayOfWorkingStage::Prepare;
    std::string title;
    Paragraphs guidance;
};

struct FocusAreas {
    int minimum = 0;
    int maximum = 0;
    Paragraphs guidance;
};

struct ActionPlanColumn {
    std::string id;
    ActionField field = ActionField::Actions;
    std::string title;
    std::string help;
};

struct ReviewPlan {
    std::vector<std::string> parties;
    std::vector<std::pair<Phase, ReviewRhythm>> rhythm;
    Paragraphs guidance;
};

struct GlossaryEntry {
    std::string term;
    std::string expansion; ///< of an acronym; empty for a plain term
    std::string meaning;
};

struct Translation {
    std::string language;                                   ///< BCP 47 tag
    std::vector<std::pair<std::string, std::string>> texts; ///< "id.property" → text
};

/// Everything that a framework file says.
struct FrameworkData {
    std::string id;
    int revision = 1;
    std::string title;
    std::string shortTitle;
    std::string language = "en-GB";
    std::string summary;
    Paragraphs description;
    FrameworkSource source;
    Provenance provenance = Provenance::Source;
    std::string wording;
    std::vector<Phase> phases;
    ReportingRules reporting;
    std::vector<std::pair<std::string, std::string>> supersedes;          ///< old id → new id
    std::vector<std::pair<std::string, std::vector<std::string>>> splits; ///< old id → the ids it became
    std::vector<LearnerGroup> groups;
    std::vector<Scale> scales;
    std::vector<Area> areas;
    std::vector<Resource> resources;
    std::vector<ReferenceTable> referenceTables;
    std::optional<FocusAreas> focusAreas;
    std::vector<WayOfWorkingStep> wayOfWorking;
    std::vector<ActionPlanColumn> actionPlanColumns;
    std::optional<ReviewPlan> review;
    std::vector<GlossaryEntry> glossary;
    std::vector<Translation> translations;
};

/// A valid framework, immutable, with look-ups by id. Made by `loadFramework` (framework_loader.h) only from
/// text that passed validation. Share it as `std::shared_ptr<const Framework>`; pointers that it hands out
/// live as long as it does.
class Framework {
public:
    /// `text` is the file exactly as read: an audit keeps it, and its hash tells revisions apart.
    Framework(FrameworkData data, std::string text);
    ~Framework();
    Framework(const Framework&) = delete;
    Framework& operator=(const Framework&) = delete;

    const FrameworkData& data() const { return m_data; }
    const std::string& id() const { return m_data.id; }
    /// The JSON text as loaded.
    const std::string& text() const { return m_text; }
    /// SHA-256 of `text()`, 64 hexadecimal digits.
    const std::string& hash() const { return m_hash; }
    /// `shortTitle`, or `title` where there is none.
    const std::string& shownTitle() const;

    /// All areas, nested ones after the area that holds them, in file order.
    const std::vector<const Area*>& areas() const { return m_areas; }
    /// All items in file order.
    const std::vector<const Item*>& items() const { return m_items; }

    const Scale* findScale(std::string_view id) const;
    /// The level with that id in any scale (level ids are unique in the file), or null.
    const Level* findLevel(std::string_view id) const;
    const Area* findArea(std::string_view id) const;
    const Item* findItem(std::string_view id) const;
    const Descriptor* findDescriptor(std::string_view id) const;
    const OverallJudgement* findOverallJudgement(std::string_view id) const;
    const Slot* findSlot(std::string_view id) const;
    const Resource* findResource(std::string_view id) const;

    /// The area that holds the item, area-level judgement, descriptor or slot with that id; for an area
    /// itself, that area. Null when there is none.
    const Area* areaOf(std::string_view id) const;
    /// The scale on which the item, area or overall judgement with that id is judged, or null when it is not.
    const Scale* scaleOf(std::string_view subjectId) const;
    /// The descriptors of an item (those that name it), or of an area as a whole (those without items).
    std::vector<const Descriptor*> descriptorsOf(std::string_view subjectId) const;
    /// "3.2 Teachers know learners' needs": number and title of an item, area or overall judgement, or of a
    /// slot with its area; the id itself when the framework has no such thing.
    std::string labelOf(std::string_view subjectId) const;
    /// SHA-256 over all that a judgement on an item, area or overall judgement rests on (its text, guidance,
    /// levels, descriptors, fields and criteria): unchanged between revisions exactly when a judgement may be
    /// carried over without a second look. Empty for any other id.
    std::string textHash(std::string_view subjectId) const;

private:
    struct Index;

    FrameworkData m_data;
    std::string m_text;
    std::string m_hash;
    std::vector<const Area*> m_areas;
    std::vector<const Item*> m_items;
    std::unique_ptr<Index> m_index;
};

} // namespace inclusion
