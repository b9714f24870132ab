#include "core/storage/sqlite/query.h"

#include "core/storage/failure.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>

#include <stdexcept>

namespace inclusion::sqlite {

CachedStatement::CachedStatement(std::unique_ptr<SQLite::Statement> prepared)
    : statement(std::move(prepared)) {}

CachedStatement::~CachedStatement() = default;

Query::Query(CachedStatement& statement) : m_cached(statement), m_statement(*statement.statement) {
    if (m_cached.inUse)
        throw std::logic_error("statement used inside its own use");
    m_cached.inUse = true;
}

Query::~Query() {
    // An unfinished statement would keep the file locked; old values in it would keep memory.
    m_statement.tryReset();
    m_statement.clearBindings();
    m_cached.inUse = false;
}

Query& Query::bindBytes(int index, std::string_view bytes) {
    m_statement.bindNoCopy(index, static_cast<const void*>(bytes.data()), static_cast<int>(bytes.size()));
    return *this;
}

void Query::bindColumn(int index, const Query& from, int column) {
    const SQLite::Column value = from.m_statement.getColumn(column);
    if (value.isNull())
        m_statement.bind(index);
    else if (value.isInteger())
        m_statement.bind(index, value.getInt64());
    else if (value.isFloat())
        m_statement.bind(index, value.getDouble());
    else if (value.isText())
        m_statement.bind(index, value.getString());
    else
        m_statement.bind(index, value.getBlob(), value.getBytes());
}

bool Query::step() {
    return m_statement.executeStep();
}

int Query::run() {
    return m_statement.exec();
}

std::string Query::text(int column) const {
    return m_statement.getColumn(column).getString();
}

std::int64_t Query::integer(int column) const {
    return m_statement.getColumn(column).getInt64();
}

bool Query::isNull(int column) const {
    return m_statement.isColumnNull(column);
}

std::optional<Date> Query::date(int column) const {
    if (isNull(column))
        return std::nullopt;
    return known(Date::parse(text(column)));
}

Timestamp Query::timestamp(int column) const {
    return known(Timestamp::parse(text(column)));
}

void Query::bindInteger(int index, std::int64_t value) {
    m_statement.bind(index, value);
}

void Query::bindText(int index, std::string_view value) {
    m_statement.bind(index, std::string(value));
}

void Query::bindNull(int index) {
    m_statement.bind(index);
}

void throwUnknownValue() {
    throw Failure(ErrorCode::AuditFileDamaged, {}, "a column holds a value that this version does not know");
}

} // namespace inclusion::sqlite
