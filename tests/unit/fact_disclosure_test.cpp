// Nobody can work out a small count from what a report shows, whatever the figures are.
#include "core/analysis/fact_disclosure.h"
#include "core/analysis/last_year.h"
#include "core/report/report_builder.h"

#include <catch2/catch.hpp>

#include <map>
#include <set>

#include "unit/audit_fixture.h"
#include "unit/document_dump.h"

using namespace inclusion;
using namespace inclusion::analysis;
using namespace inclusion::test;

namespace {

struct GroupField {
    const char* id;
    FieldType type;
    const char* measure;
    const char* group;
};

/// An audit of one item with these fields, and a count table of four rows.
AuditSnapshot auditAsking(const std::vector<GroupField>& fields) {
    FrameworkData data = smallFramework();
    data.groups = {{"whole-school", "Whole school"},
                   {"send", "SEND"},
                   {"non-send", "Non-SEND"},
                   {"boys", "Boys"},
                   {"girls", "Girls"}};
    Item item;
    item.id = "figures";
    item.number = "9.1";
    item.kind = ItemKind::Fact;
    for (const GroupField& each : fields) {
        Field field;
        field.id = field.label = each.id;
        field.type = each.type;
        field.measure = each.measure;
        field.groupId = each.group;
        item.fields.push_back(field);
    }
    Field table;
    table.id = "table";
    table.type = FieldType::CountTable;
    table.rows = {{"a", "A"}, {"b", "B"}, {"c", "C"}, {"d", "D"}};
    item.fields.push_back(table);
    data.areas.front().items.push_back(item);
    return emptyAudit(std::move(data));
}

void put(AuditSnapshot& snapshot, const std::string& field, int value, const std::string& row = {},
         FieldType type = FieldType::Count) {
    snapshot.facts.push_back({snapshot.audit.id, "figures", field, row, {}, type, std::to_string(value)});
}

/// What a report shows of all figures, in their order.
std::string viewOf(const AuditSnapshot& snapshot, const FactDisclosures& disclosures) {
    std::string view;
    for (const Fact& fact : snapshot.facts) {
        const FactDisclosure told = disclosures.of(fact);
        view += (told == FactDisclosure::Shown   ? fact.value
                 : told == FactDisclosure::Small ? "few"
                                                 : "-") +
                ";";
    }
    return view;
}

/// Somebody who knows the rules and one figure more, and who tries everything: for each view that a report
/// gives, the values that each hidden figure may have.
class Attacker {
public:
    void sees(const AuditSnapshot& snapshot, const std::string& knows) {
        const FactDisclosures disclosures(snapshot);
        auto& values = m_values[viewOf(snapshot, disclosures) + "|" + knows];
        values.resize(snapshot.facts.size());
        for (std::size_t i = 0; i < snapshot.facts.size(); ++i)
            if (disclosures.of(snapshot.facts[i]) != FactDisclosure::Shown)
                values[i].insert(snapshot.facts[i].value);
    }
    /// The first view in which a hidden figure can have one value only, or nothing.
    std::string knows() const {
        for (const auto& [view, values] : m_values)
            for (std::size_t i = 0; i < values.size(); ++i)
                if (values[i].size() == 1)
                    return view + " gives figure " + std::to_string(i) + " as " + *values[i].begin();
        return "";
    }
    std::size_t views() const { return m_values.size(); }

private:
    std::map<std::string, std::vector<std::set<std::string>>> m_values;
};

constexpr int many = 26;

} // namespace

TEST_CASE("Nobody can work out a group from the whole and those without it") {
    const AuditSnapshot empty = auditAsking({{"whole", FieldType::Count, "absent-count", "whole-school"},
                                             {"send", FieldType::Count, "absent-count", "send"},
                                             {"non", FieldType::Count, "absent-count", "non-send"}});
    Attacker attacker;
    for (int whole = 0; whole < many; ++whole)
        for (int send = 0; send <= whole; ++send) {
            AuditSnapshot snapshot = empty;
            put(snapshot, "whole", whole);
            put(snapshot, "send", send);
            put(snapshot, "non", whole - send);
            attacker.sees(snapshot, "");
        }
    CHECK(attacker.knows() == "");
    CHECK(attacker.views() > 100);
}

TEST_CASE("Nobody can work out a group that nobody entered") {
    for (const char* group : {"send", "non-send"}) {
        const AuditSnapshot empty = auditAsking({{"whole", FieldType::Count, "absent-count", "whole-school"},
                                                 {"part", FieldType::Count, "absent-count", group}});
        for (int whole = 5; whole < many; ++whole)
            for (int part = 0; part <= whole; ++part) {
                AuditSnapshot snapshot = empty;
                put(snapshot, "whole", whole);
                put(snapshot, "part", part);
                const FactDisclosures disclosures(snapshot);
                const bool bothShown = disclosures.of(snapshot.facts[0]) == FactDisclosure::Shown &&
                                       disclosures.of(snapshot.facts[1]) == FactDisclosure::Shown;
                CHECK(!(bothShown && isSmallNumber(whole - part)));
            }
    }
}

TEST_CASE("Nobody can work out groups that add up to the whole under other names") {
    const AuditSnapshot empty = auditAsking({{"whole", FieldType::Count, "absent-count", "whole-school"},
                                             {"boys", FieldType::Count, "absent-count", "boys"},
                                             {"girls", FieldType::Count, "absent-count", "girls"}});
    Attacker attacker;
    for (int whole = 0; whole < many; ++whole)
        for (int boys = 0; boys <= whole; ++boys) {
            AuditSnapshot snapshot = empty;
            put(snapshot, "whole", whole);
            put(snapshot, "boys", boys);
            put(snapshot, "girls", whole - boys);
            attacker.sees(snapshot, "");
        }
    CHECK(attacker.knows() == "");
}

TEST_CASE("Nobody who knows the total can work out a row of a table") {
    const AuditSnapshot empty = auditAsking({});
    Attacker attacker;
    constexpr int most = 15;
    for (int a = 0; a < most; ++a)
        for (int b = 0; b < most; ++b)
            for (int c = 0; c < most; ++c) {
                AuditSnapshot snapshot = empty;
                put(snapshot, "table", a, "a");
                put(snapshot, "table", b, "b");
                put(snapshot, "table", c, "c");
                // Nothing but the total left to know: then it has to come from the report itself.
                const FactDisclosures disclosures(snapshot);
                bool anyShown = false;
                for (const Fact& fact : snapshot.facts)
                    anyShown =
                        anyShown || (fact.value != "0" && disclosures.of(fact) == FactDisclosure::Shown);
                attacker.sees(snapshot, anyShown ? std::to_string(a + b + c) : "nothing");
            }
    CHECK(attacker.knows() == "");
}

TEST_CASE("A share that comes to few learners of a group of known size is left out") {
    const AuditSnapshot empty =
        auditAsking({{"size", FieldType::Count, "", "send"},
                     {"rate-whole", FieldType::Percentage, "absent-rate", "whole-school"},
                     {"rate", FieldType::Percentage, "absent-rate", "send"},
                     {"rate-non", FieldType::Percentage, "absent-rate", "non-send"},
                     {"marks", FieldType::Percentage, "marks", "send"}});
    for (int size = 5; size < 60; ++size)
        for (int count = 0; count <= size; ++count) {
            AuditSnapshot snapshot = empty;
            put(snapshot, "size", size);
            put(snapshot, "rate-whole", 20, {}, FieldType::Percentage);
            put(snapshot, "rate", 0, {}, FieldType::Percentage);
            // As schools round: to a tenth of a per cent.
            const int tenths = (count * 1000 + size / 2) / size;
            snapshot.facts.back().value =
                std::to_string(tenths / 10) + (tenths % 10 ? "." + std::to_string(tenths % 10) : "");
            put(snapshot, "rate-non", 15, {}, FieldType::Percentage);
            put(snapshot, "marks", 50, {}, FieldType::Percentage);
            const FactDisclosures disclosures(snapshot);
            const bool few = isSmallNumber(count) || isSmallNumber(size - count);
            INFO(count << " of " << size);
            const auto expected = few ? FactDisclosure::Derived : FactDisclosure::Shown;
            CHECK(disclosures.of(snapshot.facts[2]) == expected);
            CHECK(disclosures.of(snapshot.facts[3]) == expected); // with the whole it would give it away
            CHECK(disclosures.of(snapshot.facts[1]) == FactDisclosure::Shown);
            CHECK(disclosures.of(snapshot.facts[4]) == FactDisclosure::Shown); // no share of learners
        }
}

TEST_CASE("The sizes of groups do not give each other away") {
    const AuditSnapshot empty = auditAsking({{"all", FieldType::Count, "", "whole-school"},
                                             {"send", FieldType::Count, "", "send"},
                                             {"non", FieldType::Count, "", "non-send"}});
    Attacker attacker;
    for (int all = 0; all < many; ++all)
        for (int send = 0; send <= all; ++send) {
            AuditSnapshot snapshot = empty;
            put(snapshot, "all", all);
            put(snapshot, "send", send);
            put(snapshot, "non", all - send);
            attacker.sees(snapshot, "");
        }
    CHECK(attacker.knows() == "");
    // Two counts that make up a group: somebody may know how many there are together.
    AuditSnapshot parts =
        auditAsking({{"support", FieldType::Count, "", "send"}, {"plan", FieldType::Count, "", "send"}});
    put(parts, "support", 40);
    put(parts, "plan", 3);
    CHECK(viewOf(parts, FactDisclosures(parts)) == "-;few;");
}

TEST_CASE("A count of nearly all of a group is left out") {
    AuditSnapshot snapshot = auditAsking({{"size", FieldType::Count, "", "send"},
                                          {"count", FieldType::Count, "absent-count", "send"},
                                          {"whole", FieldType::Count, "absent-count", "whole-school"}});
    put(snapshot, "size", 20);
    put(snapshot, "count", 18);
    put(snapshot, "whole", 60);
    CHECK(viewOf(snapshot, FactDisclosures(snapshot)) == "20;-;60;");
}

TEST_CASE("A whole of which only the share is entered counts as known") {
    AuditSnapshot snapshot = auditAsking({{"send", FieldType::Count, "absent-count", "send"},
                                          {"non", FieldType::Count, "absent-count", "non-send"},
                                          {"rate", FieldType::Percentage, "absent-rate", "whole-school"},
                                          {"rate-send", FieldType::Percentage, "absent-rate", "send"}});
    put(snapshot, "send", 3);
    put(snapshot, "non", 30);
    CHECK(viewOf(snapshot, FactDisclosures(snapshot)) == "few;30;");
    put(snapshot, "rate", 12, {}, FieldType::Percentage);
    CHECK(viewOf(snapshot, FactDisclosures(snapshot)) == "few;-;12;");
}

TEST_CASE("Last year's texts stand in a report as loosely as this year's") {
    AuditSnapshot now = auditAsking({{"details", FieldType::Text, "", ""}});
    now.facts.push_back({now.audit.id, "figures", "details", {}, {}, FieldType::Text, "two pupils now"});
    report::ReportOptions options;
    options.today = fixtureToday();
    options.previousFigures = {"2025/26", now.framework, now.facts};
    options.previousFigures.facts.front().value = "Three pupils then";
    const std::string shown = dump(report::buildReport(now, options).blocks);
    CHECK(shown.find("Fewer than 5 pupils now") != std::string::npos);
    CHECK(shown.find("Fewer than 5 pupils then") != std::string::npos);
    CHECK(shown.find("Three pupils") == std::string::npos);
}
