// Every item model of the program under Qt's model tester, while the window is used.
#include "core/review/pack_builder.h"
#include "core/review/pack_json.h"
#include "support/qt_strings.h"
#include "workbench/qt_convert.h"

#include <catch2/catch.hpp>

#include <QApplication>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>

#include "gui/window_fixture.h"

using namespace inclusion;

namespace {

/// The classes of the program that are item models, by what their headers say.
std::set<QString> modelsOfTheProgram() {
    const std::regex head(
        R"(class (\w+) : public Q(Abstract(Item|Table|List)|SortFilterProxy|StandardItem|StringList|)"
        R"(IdentityProxy|AbstractProxy)Model\b)");
    std::set<QString> names;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(std::filesystem::path(INCLUSION_SOURCE_DIR) / "src")) {
        if (entry.path().extension() != ".h" && entry.path().extension() != ".cpp")
            continue;
        std::ifstream in(entry.path());
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        for (std::sregex_iterator found(text.begin(), text.end(), head); found != std::sregex_iterator();
             ++found)
            names.insert(QStringLiteral("inclusion::") + QString::fromStdString((*found)[1]));
    }
    return names;
}

std::string text(const std::set<QString>& names) {
    std::string all;
    for (const QString& name : names)
        all += name.toStdString() + "\n";
    return all;
}

} // namespace

TEST_CASE("Every item model of the program runs under the model tester while the window is used") {
    WindowFixture fixture;
    const std::set<QString> all = modelsOfTheProgram();
    CHECK(all.size() >= 10);

    // Evidence, highlights, judgement: added, filtered, taken back.
    fixture.choose("own-1");
    fixture.press(Qt::Key_E, Qt::ControlModifier);
    fixture.type("Learning walk");
    fixture.press(Qt::Key_Return);
    fixture.type("Parent survey");
    fixture.press(Qt::Key_Return);
    fixture.click(fixture.find("level-starting"));
    fixture.click(fixture.find("descriptor-own-1-settled"));
    fixture.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    fixture.enter("evidence");
    fixture.find("search").setFocus();
    fixture.type("walk");
    fixture.press(Qt::Key_Return);
    fixture.enter("review");
    fixture.press(Qt::Key_K, Qt::ControlModifier);
    fixture.press(Qt::Key_Escape);
    QApplication::setActiveWindow(fixture.window.get()); // as a desktop does when a sheet closes
    for (int step = 0; step < 4; ++step)
        fixture.press(Qt::Key_Z, Qt::ControlModifier);
    for (int step = 0; step < 4; ++step)
        fixture.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    fixture.enter("actions");
    fixture.enter("overview");

    // What a reviewer sees.
    review::PackRequest request;
    request.title = "Autumn review";
    request.reviewers = {"Chair of governors"};
    const auto pack = require(review::buildPack(require(fixture.stored().snapshot(fixture.audit.id)), request,
                                                ReviewPackId(fixture.ids.next()), fixture.clock.now(),
                                                std::string(64, 'a')));
    const auto path = fixture.folder / "pack.inclusion-review";
    std::ofstream(path, std::ios::binary) << review::packJson(pack);
    fixture.service.reset();
    REQUIRE(fixture.window->openFile(fromPath(path)));
    fixture.settle();

    std::set<QString> missing;
    for (const QString& name : all)
        if (!fixture.models.seen().contains(name))
            missing.insert(name);
    CHECK(text(missing) == "");
    CHECK(fixture.models.seen().contains("QSortFilterProxyModel")); // the columns of the board
    CHECK(fixture.models.seen().contains("QStandardItemModel"));    // tables beside pictures, findings
}
