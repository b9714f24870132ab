#include "report/pictures/ready_picture.h"

#include "core/audit/report_look.h"
#include "report/pictures/pixels.h"

#include <algorithm>
#include <memory>

namespace inclusion::report {

namespace {

constexpr int longestSide = 1200; // about 300 dots an inch at the width that pictures get

/// Fills the picture in; false where it cannot be read.
bool makeReady(Picture& picture) {
    auto ready = picture.bytes ? readyPicture(*picture.bytes) : std::nullopt;
    if (!ready)
        return false;
    picture.bytes = std::make_shared<const std::string>(std::move(ready->bytes));
    picture.mediaType = std::move(ready->mediaType);
    picture.width = ready->width;
    picture.height = ready->height;
    return true;
}

void makeReady(std::vector<Block>& blocks) {
    for (Block& block : blocks) {
        if (auto* picture = std::get_if<Picture>(&block.content)) {
            if (!makeReady(*picture))
                block.content =
                    Paragraph{{TextRun{picture->unreadable, Emphasis::Attention}}, ParagraphRole::Body};
        } else if (auto* cover = std::get_if<Cover>(&block.content)) {
            if (cover->logo.bytes && !makeReady(cover->logo)) {
                cover->notes.push_back({TextRun{cover->logo.unreadable, Emphasis::Attention}});
                cover->logo = {};
            }
        } else if (auto* columns = std::get_if<Columns>(&block.content)) {
            for (std::vector<Block>& column : columns->columns)
                makeReady(column);
        }
    }
}

} // namespace

std::optional<ReadyPicture> readyPicture(std::string_view bytes) {
    const std::string_view type = pictureType(bytes);
    const bool isPhotograph = type == "image/jpeg";
    auto pixels = isPhotograph   ? pictures::readJpeg(bytes, longestSide)
                  : type.empty() ? std::nullopt
                                 : pictures::readPng(bytes);
    if (!pixels)
        return std::nullopt;
    const pictures::Pixels small = pictures::shrunk(*pixels, longestSide);
    ReadyPicture ready{std::string(type),
                       isPhotograph ? pictures::writeJpeg(small) : pictures::writePng(small), small.width,
                       small.height};
    return ready.bytes.empty() ? std::nullopt : std::optional(std::move(ready));
}

bool hasPictures(const std::vector<Block>& blocks) {
    return std::any_of(blocks.begin(), blocks.end(), [](const Block& block) {
        if (const auto* cover = std::get_if<Cover>(&block.content))
            return cover->logo.bytes != nullptr;
        if (const auto* columns = std::get_if<Columns>(&block.content))
            return std::any_of(columns->columns.begin(), columns->columns.end(), hasPictures);
        return std::holds_alternative<Picture>(block.content);
    });
}

ReportDocument withReadyPictures(ReportDocument document) {
    makeReady(document.blocks);
    return document;
}

PictureSize shownSize(const Picture& picture, double mostWidth, double mostHeight) {
    constexpr double pointsPerPixel = 72.0 / 200.0;
    const double width = picture.width * pointsPerPixel;
    const double height = picture.height * pointsPerPixel;
    const double scale = std::min({1.0, mostWidth / width, mostHeight / height});
    return {width * scale, height * scale};
}

} // namespace inclusion::report
