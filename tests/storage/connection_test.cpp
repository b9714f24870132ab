// The thin layer over SQLite: settings, transactions, and what happens when the disk is full.
#include "core/edit/edit_target.h"
#include "core/storage/audit_file.h"
#include "core/storage/failure.h"
#include "core/storage/stores/stores.h"
#include "support/audit_fixture.h"

#include <catch2/catch.hpp>

using namespace inclusion;

namespace {

struct OpenFile : AuditFixture {
    OpenFile() {
        service.reset();
        opened = std::make_unique<AuditFile>(file, AuditFileOptions{});
    }

    sqlite::Connection& connection() { return opened->connection(); }

    Result<> addEvidence(int number, std::size_t length) {
        return guarded(file, [&] {
            Stores stores(connection());
            sqlite::Transaction transaction(connection(), sqlite::Transaction::Kind::Write);
            EditTarget target(stores, ids, file, {"SENCO", "add-evidence", clock.now(), false});
            Evidence piece = evidence("Piece " + std::to_string(number));
            piece.id = ids.make<EvidenceId>();
            piece.summary = std::string(length, 'x');
            target.replace<Evidence>(std::nullopt, piece);
            transaction.commit();
        });
    }

    std::unique_ptr<AuditFile> opened;
};

} // namespace

TEST_CASE("Every connection has the settings that safety rests on") {
    OpenFile fixture;
    sqlite::Connection& connection = fixture.connection();
    CHECK(connection.text("PRAGMA journal_mode") == "delete");
    CHECK(connection.number("PRAGMA synchronous") == 3); // EXTRA
    CHECK(connection.number("PRAGMA foreign_keys") == 1);
    CHECK(connection.number("PRAGMA trusted_schema") == 0);
    CHECK(connection.number("PRAGMA temp_store") == 2); // memory
    CHECK(connection.number("PRAGMA secure_delete") == 1);
    CHECK(connection.number("PRAGMA cell_size_check") == 1);
    CHECK(connection.number("PRAGMA mmap_size") == 0);
    CHECK(connection.number("PRAGMA locking_mode = NORMAL") == 0);
    // Defensive: the schema cannot be written as a table, nor the shadow tables of the index.
    connection.execute("PRAGMA writable_schema = ON");
    CHECK_THROWS(connection.execute("DELETE FROM sqlite_schema"));
    CHECK_THROWS(connection.execute("DELETE FROM search_index_data"));
    CHECK_THROWS(connection.query("SELECT load_extension('x')").step());
    // A text in double quotes is no string.
    CHECK_THROWS(connection.query("SELECT \"no column\"").step());
}

TEST_CASE("A full disk loses nothing that was committed and work goes on when there is room again") {
    OpenFile fixture;
    const auto pages = fixture.connection().number("PRAGMA page_count");
    fixture.connection().execute("PRAGMA max_page_count = " + std::to_string(pages + 40));
    int added = 0;
    Result<> last;
    while ((last = fixture.addEvidence(added, 2000)))
        ++added;
    CHECK(added > 5);
    CHECK(last.error().code == ErrorCode::DiskFull);
    CHECK(last.error().parameters == std::vector<std::string>{fixture.file.string()});
    CHECK(fixture.connection().isAutocommit());
    CHECK(fixture.connection().number("SELECT count(*) FROM evidence") == added);
    fixture.connection().execute("PRAGMA max_page_count = 100000");
    CHECK(fixture.addEvidence(added, 2000));
    fixture.opened.reset();
    fixture.reopen();
    CHECK(require(fixture.service->summary()).evidenceCount == added + 1);
    CHECK(require(fixture.service->check()).empty());
}

TEST_CASE("A transaction that is not committed leaves nothing") {
    OpenFile fixture;
    sqlite::Connection& connection = fixture.connection();
    {
        const sqlite::Transaction transaction(connection, sqlite::Transaction::Kind::Write);
        connection.execute("UPDATE setting SET name = 'Other'");
        CHECK_FALSE(connection.isAutocommit());
    }
    CHECK(connection.isAutocommit());
    CHECK(connection.text("SELECT name FROM setting") == "Oakfield School");
}

TEST_CASE("A transaction that SQLite has ended by itself is not ended twice") {
    OpenFile fixture;
    sqlite::Connection& connection = fixture.connection();
    CHECK_NOTHROW([&] {
        const sqlite::Transaction transaction(connection, sqlite::Transaction::Kind::Write);
        connection.execute("ROLLBACK"); // as SQLite does when the disk is full
    }());
    CHECK(connection.isAutocommit());
}

TEST_CASE("A statement cannot be used inside its own use") {
    OpenFile fixture;
    const char* sql = "SELECT name FROM setting";
    sqlite::Query outer = fixture.connection().query(sql);
    CHECK(outer.step());
    CHECK_THROWS_AS(fixture.connection().query(sql), std::logic_error);
    CHECK(outer.text(0) == "Oakfield School");
}

TEST_CASE("A statement given back keeps neither values nor locks") {
    OpenFile fixture;
    {
        sqlite::Query row = fixture.connection().query("SELECT ?1");
        row.bind(std::string("secret")).step();
    }
    sqlite::Query row = fixture.connection().query("SELECT ?1");
    CHECK(row.step());
    CHECK(row.isNull(0));
}
