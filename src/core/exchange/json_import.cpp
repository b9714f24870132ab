#include "core/exchange/json_import.h"

#include "core/audit/record_rules.h"
#include "core/base/base64.h"
#include "core/exchange/file_tables.h"
#include "core/storage/audit_file.h"
#include "core/storage/audit_frameworks.h"
#include "core/storage/failure.h"
#include "core/storage/file_check.h"
#include "core/storage/placement.h"
#include "core/storage/stores/stores.h"

#include <SQLiteCpp/Exception.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <deque>
#include <set>

namespace inclusion {

namespace {

using Json = nlohmann::json;
namespace keys = exchange_keys;

/// Fills a database from JSON and says where the JSON is wrong.
class Filler {
public:
    Filler(sqlite::Connection& connection, const std::string& source)
        : m_connection(connection), m_source(source) {}

    void fill(const Json& tables, const std::set<std::string>& leftOut) {
        const std::vector<std::string> known = exchangedTables(m_connection);
        for (const auto& [name, rows] : tables.items()) {
            if (std::find(known.begin(), known.end(), name) == known.end())
                refuse("/tables/" + name, "no table of this version of the file");
        }
        for (const std::string& table : known) {
            if (leftOut.contains(table))
                continue;
            const std::string place = "/tables/" + table;
            if (!tables.contains(table))
                refuse(place, "is missing");
            if (!tables[table].is_array())
                refuse(place, "is no array");
            addRows(table, tables[table], place);
        }
    }

    [[noreturn]] void refuse(const std::string& place, const std::string& what) const {
        throw Failure(ErrorCode::ImportInvalid, {m_source, place, what});
    }

private:
    void addRows(const std::string& table, const Json& rows, const std::string& place);
    void bind(sqlite::Query& insert, int index, const TableColumn& column, const Json& value,
              const std::string& place);

    sqlite::Connection& m_connection;
    const std::string& m_source;
    std::deque<std::string> m_bytes; ///< of the blobs of the row: bound where they are
    bool m_isLong = false;           ///< texts of the table may be longer than what people write
};

void Filler::addRows(const std::string& table, const Json& rows, const std::string& place) {
    const std::vector<TableColumn> columns = columnsOf(m_connection, table);
    m_isLong = table == "framework_text" || table == "history";
    std::string names;
    std::string marks;
    for (const TableColumn& column : columns) {
        names += (names.empty() ? "\"" : ", \"") + column.name + "\"";
        marks += marks.empty() ? "?" : ", ?";
    }
    const std::string sql = "INSERT INTO \"" + table + "\" (" + names + ") VALUES (" + marks + ")";
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Json& row = rows[i];
        const std::string here = place + "/" + std::to_string(i);
        if (!row.is_object() || row.size() != columns.size())
            refuse(here, "has not exactly the columns of this table");
        m_bytes.clear();
        sqlite::Query insert = m_connection.query(sql);
        for (std::size_t c = 0; c < columns.size(); ++c) {
            const auto value = row.find(columns[c].name);
            if (value == row.end())
                refuse(here, columns[c].name + " is missing");
            bind(insert, static_cast<int>(c) + 1, columns[c], *value, here + "/" + columns[c].name);
        }
        try {
            insert.run();
        } catch (const SQLite::Exception& exception) {
            // Conditions on columns have no names that a user knows; the place says enough.
            refuse(here, std::string("is not allowed: ") + exception.what());
        }
    }
}

void Filler::bind(sqlite::Query& insert, int index, const TableColumn& column, const Json& value,
                  const std::string& place) {
    if (value.is_null()) {
        insert.bindAt(index, std::optional<Date>());
        return;
    }
    switch (column.type) {
    case TableColumn::Type::Integer:
        if (!value.is_number_integer())
            refuse(place, "is no whole number");
        insert.bindAt(index, value.get<std::int64_t>());
        return;
    case TableColumn::Type::Real:
        if (!value.is_number())
            refuse(place, "is no number");
        insert.bindAt(index, value.dump());
        return;
    case TableColumn::Type::Bytes: {
        const auto text = value.is_object() ? value.find(keys::bytes) : value.end();
        auto bytes = text != value.end() && text->is_string()
                         ? fromBase64(text->get_ref<const std::string&>())
                         : std::nullopt;
        if (!bytes)
            refuse(place, "holds no bytes in Base64");
        m_bytes.push_back(std::move(*bytes));
        insert.bindBytes(index, m_bytes.back());
        return;
    }
    case TableColumn::Type::Text:
        break;
    }
    if (!value.is_string())
        refuse(place, "is no text");
    const auto& text = value.get_ref<const std::string&>();
    if (text.find('\0') != std::string::npos || (!m_isLong && text.size() > longestText))
        refuse(place, "is too long, or holds a NUL character");
    insert.bindAt(index, text);
}

/// The steps of the schema up to a version.
std::vector<Migration> migrationsTo(std::int64_t version) {
    std::vector<Migration> steps;
    for (const Migration& step : allMigrations())
        if (step.version <= version)
            steps.push_back(step);
    return steps;
}

Json parsed(std::string_view text, const std::string& source) {
    Json json = Json::parse(text, nullptr, false);
    if (json.is_discarded())
        throw Failure(ErrorCode::ImportInvalid, {source, "/", "is no JSON"});
    if (!json.is_object() || json.value(keys::format, Json()) != keys::formatName)
        throw Failure(ErrorCode::ImportInvalid, {source, "/format", "is not \"inclusion-audit\""});
    if (!json.contains(keys::tables) || !json[keys::tables].is_object())
        throw Failure(ErrorCode::ImportInvalid, {source, "/tables", "is missing"});
    return json;
}

std::int64_t versionOf(const Json& json, const std::string& source) {
    const Json version = json.value(keys::schemaVersion, Json());
    if (!version.is_number_integer() || version.get<std::int64_t>() < 1)
        throw Failure(ErrorCode::ImportInvalid, {source, "/schemaVersion", "is no version"});
    const int newest = allMigrations().back().version;
    if (version.get<std::int64_t>() > newest)
        throw Failure(ErrorCode::AuditFileTooNew, {source, version.dump(), std::to_string(newest)});
    return version.get<std::int64_t>();
}

std::set<std::string> leftOutOf(const Json& json, const Filler& filler) {
    std::set<std::string> names;
    for (const Json& name : json.value(keys::leftOut, Json::array())) {
        const auto& allowed = attachmentTables();
        if (!name.is_string() ||
            std::find(allowed.begin(), allowed.end(), name.get<std::string>()) == allowed.end())
            filler.refuse("/leftOut", "names a table that cannot be left out");
        names.insert(name.get<std::string>());
    }
    return names;
}

void checkWhole(const std::filesystem::path& path, const std::string& source) {
    AuditFileOptions options;
    options.readOnly = true;
    AuditFile file(path, options);
    Stores stores(file.connection());
    AuditFrameworks frameworks(stores);
    const std::vector<FileProblem> problems = checkFile(file, stores, frameworks);
    for (const FileProblem& problem : problems) {
        // Items that a framework no longer has stay readable, here as in any file.
        if (problem.rule != "reference")
            throw Failure(ErrorCode::ImportInvalid,
                          {source, "/tables", problem.rule + ": " + problem.detail});
    }
}

} // namespace

void makeFileFromJson(std::string_view text, const std::string& source, const std::filesystem::path& target) {
    if (isTaken(target))
        throw Failure(ErrorCode::FileExists, {target.string()});
    const Json json = parsed(text, source);
    const std::int64_t version = versionOf(json, source);
    // Filled in memory in the version of the JSON, then brought up to date like any older file.
    sqlite::Connection filled = sqlite::Connection::inMemory();
    migrate(filled, migrationsTo(version), [] {});
    {
        sqlite::Transaction transaction(filled, sqlite::Transaction::Kind::Write);
        filled.execute("PRAGMA defer_foreign_keys = ON"); // rows come by table, not by who needs whom
        Filler filler(filled, source);
        filler.fill(json[keys::tables], leftOutOf(json, filler));
        if (filled.number("SELECT count(*) FROM pragma_foreign_key_check") != 0)
            filler.refuse("/tables", "a row refers to one that is not there");
        if (filled.number("SELECT count(*) FROM setting") != 1)
            filler.refuse("/tables/setting", "must have exactly one row");
        transaction.commit();
    }
    migrate(filled, allMigrations(), [] {});
    {
        sqlite::Transaction transaction(filled, sqlite::Transaction::Kind::Write);
        SearchIndex(filled).rebuild();
        transaction.commit();
    }
    TemporaryFile temporary(target);
    AuditFile::create(temporary.path(), [&](sqlite::Connection& file) { filled.copyInto(file); });
    checkWhole(temporary.path(), source);
    temporary.moveTo(target);
}

} // namespace inclusion
