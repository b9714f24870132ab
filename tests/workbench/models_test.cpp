#include "support/qt_strings.h"
#include "workbench/audit_edits.h"
#include "workbench/judgement_hints.h"
#include "workbench/models/evidence_model.h"
#include "workbench/models/highlights_model.h"
#include "workbench/models/navigator_model.h"
#include "workbench/next_level.h"
#include "workbench/qt_convert.h"
#include "workbench/session_fixture.h"

#include <catch2/catch.hpp>

#include <QAbstractItemModelTester>
#include <QTest>

using namespace inclusion;

namespace {

/// Adds evidence of a kind to a subject.
EvidenceId add(SessionFixture& fixture, const std::string& title, SourceType type, const char* date,
               const std::string& subject = "leading-1") {
    Evidence evidence = fixture.evidence(title);
    evidence.sourceType = type;
    evidence.date = day(date);
    REQUIRE(addEvidence(*fixture.session, subject, evidence));
    const auto all = require(fixture.session->service().evidenceList());
    for (const Evidence& each : all) {
        if (each.title == title)
            return each.id;
    }
    return {};
}

QStringList column(const QAbstractItemModel& model, int column) {
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, column).data().toString());
    return texts;
}

/// Fails the test when a model breaks a rule of Qt's.
constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::Fatal;

} // namespace

TEST_CASE("The navigator shows areas and items with their place and one chip") {
    SessionFixture fixture;
    NavigatorModel model(*fixture.session);
    QAbstractItemModelTester tester(&model, strict);
    REQUIRE(model.rowCount() == 3);
    CHECK(model.index(0, 0).data().toString().startsWith("1 "));
    CHECK(model.itemsInOrder() ==
          QStringList{"leading-1", "leading-2", "leading-overall", "attendance", "voices-1", "own-1"});
    const QModelIndex item = model.indexOf("leading-1");
    REQUIRE(item.isValid());
    CHECK(item.data().toString() == "1.1 Leaders know the school");
    CHECK(item.data(NavigatorModel::ChipRole).toString() == "not started");
    CHECK(item.data(NavigatorModel::LevelCountRole).toInt() == 3);
    CHECK(model.indexOf("attendance").data(NavigatorModel::LevelCountRole).toInt() == 0);
    CHECK(item.parent().data(NavigatorModel::ProgressRole).toString() == "0 of 3");

    REQUIRE(setDescription(*fixture.session, "leading-1", "Weekly walks"));
    CHECK(item.data(NavigatorModel::ChipRole).toString() == "not judged");
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    REQUIRE(setLevel(*fixture.session, "leading-1", "settled"));
    CHECK(changed.count() == 2); // the item and its area
    CHECK(item.data(NavigatorModel::RankRole).toInt() == 2);
    CHECK(item.data(NavigatorModel::ChipRole).toString() == "no evidence");
    CHECK(item.parent().data(NavigatorModel::ProgressRole).toString() == "1 of 3");
    const EvidenceId walk = add(fixture, "Walk", SourceType::Observation, "2026-10-01");
    CHECK(item.data(NavigatorModel::ChipRole).toString() == "1 source");
    CHECK(item.data(NavigatorModel::ChipAttentionRole).toBool());
    add(fixture, "Plan", SourceType::Document, "2026-10-02");
    CHECK(item.data(NavigatorModel::ChipRole).toString().isEmpty());
    CHECK(item.data(Qt::AccessibleTextRole).toString() == "1.1 Leaders know the school, Settled practice");

    // A new kind of source counts wherever the evidence is linked.
    Evidence evidence = require(fixture.session->service().evidence(walk)).value();
    evidence.sourceType = SourceType::Document;
    REQUIRE(changeEvidence(*fixture.session, evidence));
    CHECK(item.data(NavigatorModel::ChipRole).toString() == "1 source");
}

TEST_CASE("The evidence of an item follows every edit without losing its rows") {
    SessionFixture fixture;
    EvidenceModel model(*fixture.session);
    QAbstractItemModelTester tester(&model, strict);
    model.setSubject("leading-1");
    CHECK(model.rowCount() == 0);
    add(fixture, "Second", SourceType::Document, "2026-10-02");
    add(fixture, "Third", SourceType::Data, "2026-10-03");
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const EvidenceId first = add(fixture, "First", SourceType::Meeting, "2026-10-01");
    CHECK(column(model, EvidenceModel::TitleColumn) == QStringList{"First", "Second", "Third"});
    CHECK(column(model, EvidenceModel::DateColumn).first() == "1 Oct 2026");
    CHECK(column(model, EvidenceModel::AlsoUnderColumn).first() == QStringLiteral("—"));

    REQUIRE(fixture.session->run(
        fixture.session->service().linkEvidence(first, fixture.session->auditId(), "own-1")));
    CHECK(column(model, EvidenceModel::AlsoUnderColumn).first() == "3.1");

    const QPersistentModelIndex row(model.index(0, 0));
    Evidence evidence = require(fixture.session->service().evidence(first)).value();
    evidence.date = day("2026-10-09");
    REQUIRE(changeEvidence(*fixture.session, evidence));
    CHECK(column(model, EvidenceModel::TitleColumn) == QStringList{"Second", "Third", "First"});
    CHECK(row.row() == 2);

    const EvidenceLinkId link(toCore(model.index(0, 0).data(EvidenceModel::LinkIdRole).toString()));
    REQUIRE(unlinkEvidence(*fixture.session, link));
    CHECK(column(model, EvidenceModel::TitleColumn) == QStringList{"Third", "First"});
    REQUIRE(fixture.session->undo());
    CHECK(column(model, EvidenceModel::TitleColumn) == QStringList{"Second", "Third", "First"});
    CHECK(reset.isEmpty());
}

TEST_CASE("Evidence is edited in its cells and bad values are refused") {
    SessionFixture fixture;
    EvidenceModel model(*fixture.session);
    QAbstractItemModelTester tester(&model, strict);
    model.setSubject("leading-1");
    const EvidenceId id = add(fixture, "Plan", SourceType::Document, "2026-10-02");
    const auto stored = [&] { return require(fixture.session->service().evidence(id)).value(); };
    CHECK(model.setData(model.index(0, EvidenceModel::TitleColumn), "  Improvement   plan "));
    CHECK(stored().title == "Improvement plan");
    CHECK_FALSE(model.setData(model.index(0, EvidenceModel::TitleColumn), "   "));
    CHECK(model.setData(model.index(0, EvidenceModel::SourceColumn), "data"));
    CHECK(stored().sourceType == SourceType::Data);
    CHECK_FALSE(model.setData(model.index(0, EvidenceModel::SourceColumn), "rumour"));
    CHECK(model.setData(model.index(0, EvidenceModel::DateColumn), QDate()));
    CHECK_FALSE(stored().date.has_value());
    CHECK(column(model, EvidenceModel::DateColumn).first() == "no date");
    CHECK_FALSE(model.flags(model.index(0, EvidenceModel::AlsoUnderColumn)).testFlag(Qt::ItemIsEditable));
}

TEST_CASE("Descriptors stand in the order of their levels and show their marks") {
    SessionFixture fixture;
    HighlightsModel model(*fixture.session);
    QAbstractItemModelTester tester(&model, strict);
    model.setSubject("own-1");
    CHECK(column(model, 0) == QStringList{"Now and then.", "Mostly.", "Always, and we say so."});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    REQUIRE(model.setState(1, HighlightState::Partly));
    REQUIRE(changed.count() == 1);
    CHECK(changed.first().first().toModelIndex().row() == 1);
    CHECK(model.index(1).data(HighlightsModel::StateRole).toInt() ==
          static_cast<int>(HighlightState::Partly));
    CHECK(require(fixture.session->service().highlight(fixture.audit.id, "own-1-settled"))->state ==
          HighlightState::Partly);
    REQUIRE(fixture.session->undo());
    CHECK(model.index(1).data(HighlightsModel::StateRole).toInt() ==
          static_cast<int>(HighlightState::NotYet));
    // The area as a whole has a descriptor of its own.
    model.setSubject("leading");
    CHECK(column(model, 0) == QStringList{"Leaders learn from learners."});
    model.setSubject("attendance");
    CHECK(model.rowCount() == 0);
}

TEST_CASE("The next level asks for what is not yet evidenced") {
    SessionFixture fixture;
    const auto next = [&](const char* subject) { return nextLevelOf(*fixture.session, subject); };
    CHECK(next("attendance").situation == NextLevel::Situation::NothingToJudge);
    CHECK(next("own-1").situation == NextLevel::Situation::NotJudged);
    REQUIRE(setLevel(*fixture.session, "own-1", "starting"));
    REQUIRE(next("own-1").situation == NextLevel::Situation::Needs);
    CHECK(next("own-1").levelTitle == "Settled practice");
    CHECK(next("own-1").needs.front().text == "Mostly.");
    REQUIRE(setHighlight(*fixture.session, "own-1-settled", HighlightState::Fully));
    CHECK(next("own-1").situation == NextLevel::Situation::AllEvidenced);
    REQUIRE(setLevel(*fixture.session, "own-1", "leading-the-way"));
    CHECK(next("own-1").situation == NextLevel::Situation::AtTheTop);
    REQUIRE(setLevel(*fixture.session, "leading-1", "settled"));
    CHECK(next("leading-1").situation == NextLevel::Situation::NoDescriptors);
}

TEST_CASE("What the law asks for is said where it and its area are judged") {
    SessionFixture fixture;
    const auto first = [&](const std::string& id) {
        const auto hints = hintsFor(*fixture.session, id);
        return hints.empty() ? JudgementHint{} : hints.front();
    };
    REQUIRE(setLevel(*fixture.session, "leading", "settled"));
    CHECK(first("leading").wayOut == JudgementHint::WayOut::LookAtItem);
    CHECK(first("leading").itemId == "leading-1");
    REQUIRE(setLevel(*fixture.session, "leading-1", "starting"));
    CHECK(first("leading-1").wayOut == JudgementHint::WayOut::MakeAction);
    CHECK(first("leading").itemId == "leading-1");
    REQUIRE(setLevel(*fixture.session, "leading-1", "settled"));
    CHECK(first("leading-1").wayOut == JudgementHint::WayOut::AddEvidence);
    CHECK(first("leading").itemId.empty());
}

TEST_CASE("Hints on a judgement lead to what would make it firmer") {
    SessionFixture fixture;
    const auto titles = [&] {
        QStringList found;
        for (const JudgementHint& hint : hintsFor(*fixture.session, "own-1"))
            found.append(hint.title);
        return found;
    };
    CHECK(titles().isEmpty());
    REQUIRE(setLevel(*fixture.session, "own-1", "settled"));
    CHECK(titles() == QStringList{"No evidence stands behind this yet", "No reason is given yet",
                                  "Nothing is highlighted at this level"});
    REQUIRE(setRationale(*fixture.session, "own-1", "Seen in three lessons"));
    REQUIRE(setHighlight(*fixture.session, "own-1-settled", HighlightState::Partly));
    add(fixture, "Plan", SourceType::Document, "2026-10-02", "own-1");
    CHECK(titles() == QStringList{"Only documents stand behind this"});
    const auto hints = hintsFor(*fixture.session, "own-1");
    CHECK(hints.front().wayOut == JudgementHint::WayOut::AddEvidence);
    CHECK(hints.front().suggestedSource != SourceType::Document);
    add(fixture, "Walk", SourceType::Observation, "2026-10-03", "own-1");
    CHECK(titles().isEmpty());
}
