#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace SQLite {
class Statement;
}

namespace inclusion::sqlite {

/// A prepared statement that `Connection` keeps for the next time.
struct CachedStatement {
    explicit CachedStatement(std::unique_ptr<SQLite::Statement> prepared);
    ~CachedStatement();

    std::unique_ptr<SQLite::Statement> statement;
    bool inUse = false; ///< someone is reading from it right now
};

/// One use of a prepared statement: binds, steps, reads, and gives it back reset. Columns and parameters are
/// numbered as in SQL: parameters from 1 in the order of `bind`, columns from 0. Throws `SQLite::Exception`.
class Query {
public:
    explicit Query(CachedStatement& statement);
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    /// Binds all parameters in order: texts, ids, numbers, booleans, days (absent ones as NULL), moments.
    template <typename... Values>
    Query& bind(const Values&... values) {
        int index = 0;
        (bindAt(++index, values), ...);
        return *this;
    }
    /// Binds one parameter.
    template <typename Value>
    void bindAt(int index, const Value& value) {
        if constexpr (std::is_integral_v<Value>)
            bindInteger(index, static_cast<std::int64_t>(value));
        else if constexpr (std::is_same_v<Value, std::optional<Date>>)
            value ? bindText(index, value->iso()) : bindNull(index);
        else if constexpr (std::is_same_v<Value, Date> || std::is_same_v<Value, Timestamp>)
            bindText(index, value.iso());
        else if constexpr (std::is_convertible_v<const Value&, std::string_view>)
            bindText(index, value);
        else
            bindText(index, value.text());
    }
    /// Binds bytes without copying them: they must outlive this use.
    Query& bindBytes(int index, std::string_view bytes);

    /// Binds the value of a column of another statement as it is, whatever it holds.
    void bindColumn(int index, const Query& from, int column);

    /// Moves to the next row; false after the last.
    bool step();
    /// Runs a statement that gives no rows; how many rows it changed.
    int run();

    /// A text, or the bytes of a blob.
    std::string text(int column) const;
    std::int64_t integer(int column) const;
    bool flag(int column) const { return integer(column) != 0; }
    bool isNull(int column) const;
    /// The day, or nothing for NULL. A text that is no day means a damaged file.
    std::optional<Date> date(int column) const;
    Timestamp timestamp(int column) const;
    template <typename IdType>
    IdType id(int column) const {
        return IdType(text(column));
    }

private:
    void bindInteger(int index, std::int64_t value);
    void bindText(int index, std::string_view value);
    void bindNull(int index);

    CachedStatement& m_cached;
    SQLite::Statement& m_statement;
};

[[noreturn]] void throwUnknownValue();

/// The value that a column's text stands for; a file with a text that stands for none is damaged.
template <typename Value>
Value known(const std::optional<Value>& value) {
    if (!value)
        throwUnknownValue();
    return *value;
}

/// The first row as a record, if there is one.
template <typename Record>
std::optional<Record> first(Query& rows, Record (*from)(const Query&)) {
    return rows.step() ? std::optional<Record>(from(rows)) : std::nullopt;
}

/// All rows as records.
template <typename Record>
std::vector<Record> all(Query& rows, Record (*from)(const Query&)) {
    std::vector<Record> records;
    while (rows.step())
        records.push_back(from(rows));
    return records;
}

} // namespace inclusion::sqlite
