#include "core/report/document_text.h"

#include <type_traits>
#include <unordered_set>

namespace inclusion::report {

namespace {

/// Calls `visit` for each group of inlines of a document, const or not, in reading order, and `label` for
/// each plain string.
template <typename Visit, typename Label>
class Walker {
public:
    Walker(const Visit& visit, const Label& label) : m_visit(visit), m_label(label) {}

    template <typename Blocks>
    void walk(Blocks& blocks) const {
        for (auto& block : blocks)
            std::visit([&](auto& content) { content_(content); }, block.content);
    }

private:
    template <typename Content>
    void content_(Content& content) const {
        using Kind = std::remove_const_t<Content>;
        if constexpr (std::is_same_v<Kind, Heading> || std::is_same_v<Kind, Paragraph>)
            m_visit(content.text);
        else if constexpr (std::is_same_v<Kind, List>)
            all(content.items);
        else if constexpr (std::is_same_v<Kind, Table>)
            table(content);
        else if constexpr (std::is_same_v<Kind, BarChart>)
            barChart(content);
        else if constexpr (std::is_same_v<Kind, GridChart>)
            gridChart(content);
        else if constexpr (std::is_same_v<Kind, Callout>) {
            m_label(content.title);
            all(content.paragraphs);
        } else if constexpr (std::is_same_v<Kind, Columns>) {
            for (auto& column : content.columns)
                walk(column);
        } else if constexpr (std::is_same_v<Kind, Cover>)
            cover(content);
        else if constexpr (std::is_same_v<Kind, Picture>) {
            m_label(content.caption);
            m_label(content.alternativeText);
        } else
            m_label(content.title);
    }

    template <typename Groups>
    void all(Groups& groups) const {
        for (auto& group : groups)
            m_visit(group);
    }

    template <typename TableType>
    void table(TableType& table) const {
        m_label(table.caption);
        for (auto& column : table.columns)
            m_visit(column.header);
        for (auto& row : table.rows) {
            for (auto& cell : row.cells)
                all(cell.paragraphs);
        }
    }

    template <typename Chart>
    void barChart(Chart& chart) const {
        m_label(chart.title);
        m_label(chart.alternativeText);
        for (auto& bar : chart.bars)
            m_label(bar.label);
        for (auto& entry : chart.legend)
            m_label(entry.name);
    }

    template <typename Chart>
    void gridChart(Chart& chart) const {
        m_label(chart.title);
        m_label(chart.alternativeText);
        m_label(chart.rowsLabel);
        for (auto& label : chart.columnLabels)
            m_label(label);
        for (auto& row : chart.rows)
            m_label(row.label);
    }

    template <typename CoverType>
    void cover(CoverType& cover) const {
        m_label(cover.title);
        m_label(cover.subtitle);
        m_label(cover.mark);
        for (auto& fact : cover.facts) {
            m_label(fact.label);
            m_label(fact.value);
        }
        all(cover.notes);
    }

    const Visit& m_visit;
    const Label& m_label;
};

} // namespace

void forEachText(const std::vector<Block>& blocks, const std::function<void(const std::string&)>& visit) {
    const auto inlines = [&](const Inlines& group) {
        for (const Inline& part : group) {
            std::visit(
                [&](const auto& run) {
                    if constexpr (std::is_same_v<std::decay_t<decltype(run)>, TextRun>)
                        visit(run.text);
                    else
                        visit(run.name);
                },
                part);
        }
    };
    Walker(inlines, visit).walk(blocks);
}

namespace {

void collectAnchors(const std::vector<Block>& blocks, std::unordered_set<std::string>& anchors) {
    for (const Block& block : blocks) {
        if (const auto* heading = std::get_if<Heading>(&block.content); heading && !heading->anchor.empty())
            anchors.insert(heading->anchor);
        if (const auto* columns = std::get_if<Columns>(&block.content)) {
            for (const auto& column : columns->columns)
                collectAnchors(column, anchors);
        }
    }
}

} // namespace

void dropDeadLinks(std::vector<Block>& blocks) {
    std::unordered_set<std::string> anchors;
    collectAnchors(blocks, anchors);
    const auto inlines = [&](Inlines& group) {
        for (Inline& part : group) {
            auto* run = std::get_if<TextRun>(&part);
            if (run && !anchors.contains(run->target))
                run->target.clear();
        }
    };
    const auto label = [](const std::string&) {};
    Walker(inlines, label).walk(blocks);
}

} // namespace inclusion::report
