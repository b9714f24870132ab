#include "document_dump.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace inclusion::test {

namespace {

using namespace report;

std::string text(const TextRun& run) {
    std::string out = run.text;
    if (!run.target.empty())
        out = "[" + out + "](#" + run.target + ")";
    if (!run.uri.empty())
        out = "[" + out + "](" + run.uri + ")";
    switch (run.emphasis) {
    case Emphasis::Plain:
        return out;
    case Emphasis::Strong:
        return "**" + out + "**";
    case Emphasis::Muted:
        return "~" + out + "~";
    case Emphasis::Attention:
        return "!" + out + "!";
    case Emphasis::Done:
        return "+" + out + "+";
    }
    return out;
}

std::string text(const LevelGlyph& glyph) {
    return "<" + std::to_string(glyph.rank) + "/" + std::to_string(glyph.count) + " " + glyph.name + ">";
}

std::string text(const HighlightMark& mark) {
    return "{" + mark.name + "}";
}

std::string text(const Inlines& inlines) {
    std::string out;
    for (const Inline& part : inlines)
        out += std::visit([](const auto& p) { return text(p); }, part);
    return out;
}

std::string text(const Cell& cell) {
    std::string out;
    for (const Inlines& paragraph : cell.paragraphs)
        out += (out.empty() ? "" : " / ") + text(paragraph);
    return out;
}

class Dumper {
public:
    std::string take() { return m_out.str(); }

    void blocks(const std::vector<Block>& blocks, const std::string& indent) {
        m_indent = indent;
        for (const Block& block : blocks)
            std::visit([&](const auto& content) { dump(content); }, block.content);
    }

private:
    void line(const std::string& text) { m_out << m_indent << text << "\n"; }

    void dump(const Heading& heading) {
        std::string out =
            std::string(static_cast<std::size_t>(heading.level), '#') + " " + text(heading.text);
        if (!heading.anchor.empty())
            out += " {#" + heading.anchor + "}";
        if (!heading.bookmark)
            out += " (no bookmark)";
        if (heading.startsPage)
            out += " (new page)";
        m_out << "\n";
        line(out);
    }

    void dump(const Paragraph& paragraph) {
        static const char* roles[] = {"", "Lead: ", "Small: ", "Statement: "};
        line(roles[static_cast<int>(paragraph.role)] + text(paragraph.text));
    }

    void dump(const List& list) {
        int number = 0;
        for (const Inlines& item : list.items)
            line((list.ordered ? std::to_string(++number) + ". " : "- ") + text(item));
    }

    void dump(const Table& table) {
        line("Table" + std::string(table.rowHeaders ? " with row headers" : "") +
             (table.captionHidden ? " (caption hidden): " : ": ") + table.caption);
        std::string head = "|";
        for (const Column& column : table.columns)
            head += " " + text(column.header) + (column.alignment == Alignment::End ? " >" : "") + " |";
        line(head);
        for (const Row& row : table.rows) {
            std::string out = "|";
            for (const Cell& cell : row.cells)
                out += " " + text(cell) + " |";
            line(out);
        }
    }

    void dump(const BarChart& chart) {
        line("Bars of " + std::to_string(chart.levelCount) + " levels: " + chart.title);
        for (const Bar& bar : chart.bars) {
            std::string out = "  " + bar.label + ":";
            for (const BarSegment& segment : bar.segments)
                out += " " + std::to_string(segment.value) + "@" + std::to_string(segment.rank);
            line(out);
        }
        for (const LegendEntry& entry : chart.legend)
            line("  legend " + std::to_string(entry.rank) + ": " + entry.name);
        line("  alt: " + chart.alternativeText);
    }

    void dump(const GridChart& chart) {
        line("Grid: " + chart.title);
        std::string head = "  " + chart.rowsLabel;
        for (const std::string& label : chart.columnLabels)
            head += " | " + label;
        line(head);
        for (const auto& row : chart.rows) {
            std::string out = "  " + row.label + ":";
            for (const int value : row.values)
                out += " " + std::to_string(value);
            line(out);
        }
        line("  alt: " + chart.alternativeText);
    }

    void dump(const Callout& callout) {
        static const char* kinds[] = {"Information", "Attention", "Done"};
        line(std::string("Callout ") + kinds[static_cast<int>(callout.kind)] + ": " + callout.title);
        for (const Inlines& paragraph : callout.paragraphs)
            line("  " + text(paragraph));
    }

    void dump(const Columns& columns) {
        const std::string outer = m_indent;
        for (std::size_t i = 0; i < columns.columns.size(); ++i) {
            m_indent = outer;
            line("Column " + std::to_string(i + 1));
            blocks(columns.columns[i], outer + "    ");
        }
        m_indent = outer;
    }

    void dump(const Cover& cover) {
        line("Cover: " + cover.title);
        line("  subtitle: " + cover.subtitle);
        line("  mark: " + cover.mark);
        for (const Cover::Fact& fact : cover.facts)
            line("  " + fact.label + ": " + fact.value);
        for (const Inlines& note : cover.notes)
            line("  note: " + text(note));
    }

    void dump(const Picture& picture) {
        line("Picture: " + picture.caption);
        line("  says: " + picture.alternativeText);
    }

    void dump(const TableOfContents& contents) {
        line("Contents: " + contents.title + ", depth " + std::to_string(contents.depth) +
             (contents.startsPage ? " (new page)" : ""));
    }

    std::ostringstream m_out;
    std::string m_indent;
};

} // namespace

std::string dump(const std::vector<Block>& blocks) {
    Dumper dumper;
    dumper.blocks(blocks, "");
    return dumper.take();
}

std::string dump(const ReportDocument& document) {
    return "title: " + document.title + "\nlanguage: " + document.language + "\nauthor: " + document.author +
           "\nsubject: " + document.subject + "\ncreated: " + document.createdAt +
           "\nhead: " + document.headLeft + " | " + document.headRight + "\nfoot: " + document.footLeft +
           "\n\n" + dump(document.blocks);
}

void checkGolden(const std::string& name, const std::string& text) {
    const std::string path = std::string(INCLUSION_SOURCE_DIR) + "/tests/data/report/" + name + ".txt";
    if (std::getenv("INCLUSION_UPDATE_GOLDEN")) {
        std::ofstream(path, std::ios::binary) << text;
        return;
    }
    std::ifstream file(path, std::ios::binary);
    std::ostringstream expected;
    expected << file.rdbuf();
    INFO("golden file " << path << "; see docs/testing.md for how to renew it");
    CHECK(text == expected.str());
}

} // namespace inclusion::test
