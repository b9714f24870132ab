#include "support/qt_strings.h"
#include "workbench/audit_edits.h"
#include "workbench/models/evidence_bank_model.h"
#include "workbench/session_fixture.h"

#include <catch2/catch.hpp>

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QTest>

using namespace inclusion;

namespace {

constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::Fatal;

struct ModelFixture : SessionFixture {
    /// Adds evidence of a day, linked to the subjects; its id.
    EvidenceId add(const std::string& title, const char* date,
                   const std::vector<std::string>& subjects = {}) {
        Evidence evidence = this->evidence(title);
        evidence.date = day(date);
        evidence.holder.clear();
        evidence.id = ids.make<EvidenceId>();
        const EvidenceId id = evidence.id;
        REQUIRE(session->run(session->service().addEvidence(evidence, session->auditId(), subjects)));
        return id;
    }
};

QStringList titles(const EvidenceBankModel& model) {
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, EvidenceBankModel::TitleColumn).data().toString());
    return texts;
}

/// Where a changed piece stands is found out beside.
bool becomes(const EvidenceBankModel& model, const QStringList& wanted) {
    return QTest::qWaitFor([&] { return titles(model) == wanted; });
}

QString cell(const EvidenceBankModel& model, int row, EvidenceBankModel::Column column) {
    return model.index(row, column).data().toString();
}

} // namespace

TEST_CASE("The bank follows every edit without losing its rows") {
    ModelFixture fixture;
    EvidenceBankModel model(*fixture.session);
    QAbstractItemModelTester tester(&model, strict);
    CHECK(model.rowCount() == 0);
    const EvidenceId first = fixture.add("First", "2026-10-01", {"leading-1", "own-1"});
    fixture.add("Third", "2026-10-03");
    fixture.add("Second", "2026-10-02");
    CHECK(becomes(model, {"Third", "Second", "First"})); // the newest first
    CHECK(cell(model, 2, EvidenceBankModel::UsedColumn) == "1.1, 3.1");
    CHECK(cell(model, 0, EvidenceBankModel::UsedColumn) == "not used yet");
    CHECK(cell(model, 2, EvidenceBankModel::DateColumn) == "1 Oct 2026");

    const QPersistentModelIndex row(model.indexOf(first));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    Evidence evidence = require(fixture.session->service().evidence(first)).value();
    evidence.date = day("2026-10-09");
    REQUIRE(changeEvidence(*fixture.session, evidence));
    CHECK(becomes(model, {"First", "Third", "Second"}));
    CHECK(row.row() == 0);
    REQUIRE(fixture.session->run(fixture.session->service().removeEvidence(first)));
    CHECK(titles(model) == QStringList{"Third", "Second"});
    CHECK_FALSE(row.isValid());
    REQUIRE(fixture.session->undo());
    REQUIRE(fixture.session->undo());
    CHECK(becomes(model, {"Third", "Second", "First"}));
    CHECK(reset.isEmpty());
}

TEST_CASE("The bank sorts and filters and says what is old") {
    ModelFixture fixture;
    EvidenceBankModel model(*fixture.session);
    QAbstractItemModelTester tester(&model, strict);
    fixture.add("Alpha", "2025-11-22", {"leading-1"});
    fixture.add("Beta", "2025-11-21");
    model.sort(EvidenceBankModel::TitleColumn, Qt::DescendingOrder);
    CHECK(titles(model) == QStringList{"Beta", "Alpha"});
    CHECK(cell(model, 0, EvidenceBankModel::DateColumn) == QStringLiteral("21 Nov 2025 · old"));
    CHECK(cell(model, 1, EvidenceBankModel::DateColumn) == "22 Nov 2025"); // a year today
    CHECK(model.index(0, EvidenceBankModel::HolderColumn).data(Qt::AccessibleTextRole).toString() ==
          "Held by: nothing");
    BankFilter filter;
    filter.unused = true;
    model.setFilter(filter);
    CHECK(model.isFiltered());
    CHECK(titles(model) == QStringList{"Beta"});
    filter = {};
    filter.words = "alp";
    model.setFilter(filter);
    CHECK(titles(model) == QStringList{"Beta"}); // until it is found
    REQUIRE(QTest::qWaitFor([&] { return !model.isSearching(); }));
    CHECK(titles(model) == QStringList{"Alpha"});
    model.setFilter({});
    CHECK_FALSE(model.isFiltered());
    CHECK(titles(model) == QStringList{"Beta", "Alpha"}); // still in that order
}

TEST_CASE("Evidence that another program adds appears") {
    ModelFixture fixture;
    EvidenceBankModel model(*fixture.session);
    fixture.service = fixture.openDespiteLock();
    fixture.addEvidence("From elsewhere");
    fixture.service.reset();
    fixture.session->checkOutside();
    CHECK(titles(model) == QStringList{"From elsewhere"});
}

TEST_CASE("Ten thousand pieces open and only the rows on the screen are read") {
    ModelFixture fixture;
    std::vector<std::pair<Evidence, std::vector<std::string>>> rows;
    for (int row = 0; row < 10'000; ++row) {
        Evidence evidence = fixture.evidence("Piece " + std::to_string(row));
        evidence.tags = {"tag " + std::to_string(row % 20)};
        rows.push_back({evidence, {row % 2 ? "leading-1" : "own-1"}});
    }
    REQUIRE(fixture.session->run(
        fixture.session->service().addEvidenceRows(std::move(rows), fixture.session->auditId())));
    EvidenceBankModel model(*fixture.session);
    REQUIRE(model.rowCount() == 10'000);
    CHECK_FALSE(cell(model, 9'999, EvidenceBankModel::TitleColumn).isEmpty());
    CHECK(cell(model, 0, EvidenceBankModel::UsedColumn).contains('.'));
}
