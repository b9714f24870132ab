#pragma once

#include "widgets/panels/bank_table.h"
#include "workbench/models/evidence_bank_model.h"

#include <catch2/catch.hpp>

#include <QComboBox>
#include <QLineEdit>

#include "gui/window_fixture.h"

using inclusion::AuditService;
using inclusion::BankTable;
using inclusion::Evidence;
using inclusion::EvidenceBankModel;
using inclusion::OpenMode;
using inclusion::SourceType;

/// The Evidence place over three pieces: a plan, an old walk, a survey that nothing uses.
struct BankWindow : WindowFixture {
    BankWindow() : WindowFixture(false) {
        service = require(AuditService::open(file, OpenMode::ReadWrite, dependencies()));
        Evidence evidence = this->evidence("Improvement plan");
        evidence.sourceType = SourceType::Document;
        evidence.date = day("2026-10-01");
        evidence.tags = {"autumn"};
        add(evidence, {"leading-1", "own-1"});
        evidence = this->evidence("Learning walk");
        evidence.tags.clear();
        evidence.sourceType = SourceType::Observation;
        evidence.date = day("2024-03-01");
        add(evidence, {"leading-1"});
        evidence = this->evidence("Parent survey");
        evidence.tags.clear();
        evidence.sourceType = SourceType::ParentVoice;
        evidence.date = day("2026-11-01");
        add(evidence, {});
        service.reset();
        REQUIRE(window->openFile(QString::fromStdString(file.string())));
        settle();
        enter("evidence");
    }
    void add(const Evidence& evidence, const std::vector<std::string>& subjects) {
        run(service->addEvidence(evidence, audit.id, subjects));
    }
    BankTable& table() { return find<BankTable>("bank"); }
    QStringList titles() {
        QStringList texts;
        for (int row = 0; row < table().model()->rowCount(); ++row)
            texts.append(table().model()->index(row, EvidenceBankModel::TitleColumn).data().toString());
        return texts;
    }
    /// Chooses an entry of a box as a person does: by keys.
    void pick(const QString& box, const QString& entry) {
        auto& combo = find<QComboBox>(box);
        combo.setFocus();
        press(Qt::Key_Home);
        for (int step = 0; combo.currentText() != entry && step < combo.count(); ++step)
            press(Qt::Key_Down);
        CHECK(combo.currentText() == entry);
    }
    std::size_t piecesInFile() { return require(stored().evidenceList()).size(); }
    /// The piece with that title, as the file has it.
    Evidence piece(const std::string& title) {
        for (const Evidence& each : require(stored().evidenceList())) {
            if (each.title == title)
                return each;
        }
        FAIL("the file has no evidence called " << title);
        return {};
    }
    /// Chooses a row by its title.
    void reveal(const QString& title) {
        const auto row = titles().indexOf(title);
        REQUIRE(row >= 0);
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {},
                          table().visualRect(table().model()->index(static_cast<int>(row), 0)).center());
        settle();
    }
    /// Puts the keyboard into a field and replaces what is in it.
    void fill(const QString& field, const QString& text) {
        auto& line = find<QLineEdit>(field);
        line.setFocus();
        line.selectAll();
        press(Qt::Key_Delete);
        type(text);
    }
};
