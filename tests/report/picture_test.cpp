#include "report/pictures/pixels.h"
#include "report/pictures/ready_picture.h"
#include "report/renderer.h"
#include "report/tables/csv_writer.h"
#include "report/tables/xlsx_writer.h"
#include "support/pdf_lint.h"
#include "support/rendered.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

using namespace inclusion;
using namespace inclusion::report;
using inclusion::test::brokenRules;
using inclusion::test::readText;

namespace {

/// Left half red, right half blue, and one green point in the top left corner.
pictures::Pixels twoHalves(int width, int height) {
    pictures::Pixels pixels{width, height, {}};
    pixels.rgb.resize(3 * static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            pixels.rgb[pixels.at(x, y) + (x < width / 2 ? 0 : 2)] = 255;
    return pixels;
}

std::string jpegWithCamera(int orientation) {
    std::string jpeg = pictures::writeJpeg(twoHalves(400, 200));
    std::string exif("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 25);
    exif += static_cast<char>(orientation);
    exif += std::string("\0\0\0\0\0\0", 6) + "taken at 51.5N 0.1W";
    const auto length = exif.size() + 2;
    return jpeg.substr(0, 2) + "\xFF\xE1" + static_cast<char>(length >> 8U) +
           static_cast<char>(length & 0xFFU) + exif + jpeg.substr(2);
}

Picture pictureOf(std::string bytes) {
    Picture picture;
    picture.bytes = std::make_shared<const std::string>(std::move(bytes));
    picture.alternativeText = "Picture of the reading corner";
    picture.caption = "Reading corner (corner.jpg)";
    picture.unreadable = "The picture corner.jpg cannot be shown.";
    return picture;
}

ReportDocument documentWith(Picture picture) {
    ReportDocument document;
    document.title = "Pictures";
    document.author = "School";
    document.blocks.push_back({Heading{1, {TextRun{"Pictures"}}}});
    document.blocks.push_back({std::move(picture)});
    document.blocks.push_back({Paragraph{{TextRun{"After it."}}}});
    return document;
}

std::string rendered(const char* format, const ReportDocument& document) {
    const auto made = rendererFor(format)->render(document, {});
    INFO((made ? std::string() : made.error().detail));
    REQUIRE(made);
    return made->bytes;
}

} // namespace

TEST_CASE("A photograph is turned upright and loses what the camera wrote") {
    const std::string bytes = jpegWithCamera(6);
    REQUIRE(pictures::orientationOf(bytes) == 6);
    const auto ready = readyPicture(bytes);
    REQUIRE(ready);
    CHECK(ready->width == 200);
    CHECK(ready->height == 400);
    CHECK(ready->bytes.find("51.5N") == std::string::npos);
    const auto pixels = pictures::readJpeg(ready->bytes, 4000);
    REQUIRE(pixels);
    CHECK(pixels->rgb[pixels->at(100, 50)] > 200);      // red came from the left and is on top now
    CHECK(pixels->rgb[pixels->at(100, 350) + 2] > 200); // blue below
}

TEST_CASE("Large pictures become as small as print needs") {
    const auto ready = readyPicture(pictures::writePng(twoHalves(3000, 1500)));
    REQUIRE(ready);
    CHECK(ready->mediaType == "image/png");
    CHECK(ready->width == 1200);
    CHECK(ready->height == 600);
}

TEST_CASE("Damaged and foreign pictures are not read") {
    const std::string jpeg = pictures::writeJpeg(twoHalves(400, 200));
    const std::string png = pictures::writePng(twoHalves(400, 200));
    CHECK_FALSE(readyPicture(jpeg.substr(0, jpeg.size() / 2)));
    CHECK_FALSE(readyPicture(png.substr(0, png.size() / 2)));
    CHECK_FALSE(readyPicture(jpeg.substr(0, 5)));
    CHECK_FALSE(readyPicture("GIF89a"));
    CHECK_FALSE(readyPicture(""));
}

TEST_CASE("Every format shows a picture with its caption") {
    for (const std::string& bytes :
         {pictures::writeJpeg(twoHalves(400, 200)), pictures::writePng(twoHalves(400, 200))}) {
        const ReportDocument document = documentWith(pictureOf(bytes));
        const std::string pdf = rendered("pdf", document);
        CHECK(brokenRules(pdf) == std::vector<std::string>());
        CHECK(readText(pdf).find("Reading corner (corner.jpg)") != std::string::npos);
        const std::string html = rendered("html", document);
        CHECK(html.find("alt=\"Picture of the reading corner\"") != std::string::npos);
        CHECK(html.find("src=\"data:image/") != std::string::npos);
        for (const char* format : {"odt", "docx"})
            CHECK(rendered(format, document).size() > 2000);
    }
}

TEST_CASE("A damaged picture becomes a sentence in every format") {
    const ReportDocument document = documentWith(pictureOf("\xFF\xD8\xFF damaged"));
    const std::string pdf = rendered("pdf", document);
    CHECK(brokenRules(pdf) == std::vector<std::string>());
    CHECK(readText(pdf).find("The picture corner.jpg cannot be shown.") != std::string::npos);
    CHECK(rendered("html", document).find("The picture corner.jpg cannot be shown.") != std::string::npos);
}

TEST_CASE("A logo stands on the cover and a damaged one is said there") {
    ReportDocument document;
    document.title = "Cover";
    Cover cover;
    cover.title = "Cover";
    cover.logo = pictureOf(pictures::writePng(twoHalves(300, 100)));
    document.blocks.push_back({cover});
    CHECK(brokenRules(rendered("pdf", document)) == std::vector<std::string>());
    CHECK(rendered("html", document).find("class=\"logo\"") != std::string::npos);
    cover.logo = pictureOf("nothing");
    document.blocks = {{cover}};
    CHECK(rendered("html", document).find("cannot be shown") != std::string::npos);
}

TEST_CASE("The tables of a report tell how far they are and can be stopped") {
    DataTables tables;
    tables.tables.push_back({"evidence", "Evidence", {"Title"}, {}});
    for (int row = 0; row < 1000; ++row)
        tables.tables.front().rows.push_back({DataValue("Walk " + std::to_string(row))});
    std::vector<double> told;
    RowProgress whole(
        [&](double done) {
            told.push_back(done);
            return true;
        },
        1000);
    const std::string all = csvText(tables.tables.front(), whole);
    CHECK(std::count(all.begin(), all.end(), '\n') == 1001);
    REQUIRE(told.size() > 5);
    CHECK(std::is_sorted(told.begin(), told.end()));
    CHECK(told.back() <= 1);
    RowProgress stopped([](double done) { return done < 0.5; }, 1000);
    CHECK(csvText(tables.tables.front(), stopped).size() < all.size());
    CHECK(stopped.isStopped());
    RowProgress stoppedToo([](double done) { return done < 0.5; }, 1000);
    const auto book = xlsxBytes(tables, stoppedToo);
    REQUIRE_FALSE(book);
    CHECK(book.error().code == ErrorCode::Cancelled);
    RowProgress unheard({}, 1000);
    CHECK(xlsxBytes(tables, unheard));
}

TEST_CASE("Rendering can be stopped and then gives nothing") {
    ReportDocument document = documentWith(pictureOf(pictures::writePng(twoHalves(40, 20))));
    for (int i = 0; i < 200; ++i)
        document.blocks.push_back({Paragraph{{TextRun{"One more paragraph."}}}});
    for (const auto& renderer : allRenderers()) {
        int asked = 0;
        RenderOptions options;
        options.progress = [&](double) { return ++asked < 2; };
        const auto made = renderer->render(document, options);
        REQUIRE_FALSE(made);
        CHECK(made.error().code == ErrorCode::Cancelled);
    }
}
