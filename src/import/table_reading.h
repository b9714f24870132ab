#pragma once

#include "import/table_book.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace inclusion::tables {

/// Thrown inside `readTables` only: why a file is refused as a whole.
struct Refused {
    TableProblem problem;
};

/// What to do about a file that is damaged or a trap.
inline constexpr const char* saveAnew = "open it in your office program, save it anew and try again";

[[noreturn]] void refuse(std::string rule, std::string message, std::string hint);

/// What the sheets of a file hold together.
struct TableSize {
    std::size_t cells = 0; ///< with a text
    std::size_t bytes = 0; ///< of their texts
};

/// Gathers the rows of one sheet within the limits.
class SheetBuilder {
public:
    SheetBuilder(std::string name, const TableLimits& limits, TableSize& size)
        : m_limits(limits), m_size(size) {
        m_sheet.name = std::move(name);
    }

    /// Puts a text into the row being gathered, columns counted from 0. A blank one takes no place.
    void put(std::size_t column, std::string text);
    /// Ends the row; a row without any text is left out.
    void endRow(std::size_t number);
    /// The row being gathered, once more under each of the numbers.
    void endRows(std::size_t number, std::size_t times);
    TableSheet take() { return std::move(m_sheet); }

private:
    void grow(const TableSize& by);

    const TableLimits& m_limits;
    TableSize& m_size;
    TableSheet m_sheet;
    std::vector<std::string> m_row;
    TableSize m_rowSize; ///< of the row being gathered
};

/// The entries of a package (a ZIP file). Sizes are checked before anything is unpacked.
class Package {
public:
    Package(std::string_view bytes, const TableLimits& limits);
    ~Package();
    Package(const Package&) = delete;
    Package& operator=(const Package&) = delete;

    bool has(const std::string& entry) const;
    /// The content of an entry; throws `Refused` when there is none or it is not what its size says.
    std::string read(const std::string& entry) const;

private:
    void checkEntries();

    struct Handle;
    std::unique_ptr<Handle> m_handle;
    const TableLimits& m_limits;
    std::map<std::string, std::size_t> m_sizes;
};

std::vector<TableSheet> readSpreadsheet(const Package& package, const TableLimits& limits);  ///< ODS
std::vector<TableSheet> readWorkbook(const Package& package, const TableLimits& limits);     ///< XLSX
std::vector<TableSheet> readWordDocument(const Package& package, const TableLimits& limits); ///< DOCX

} // namespace inclusion::tables
