#include "core/review/reply.h"

#include "core/review/review_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <unordered_set>

namespace inclusion::review {

namespace {

using Json = nlohmann::json;

constexpr std::size_t longestRole = 200;

ReplyComment commentFrom(const Json& json) {
    ReplyComment comment;
    comment.id = uuidIn(json, "id");
    comment.subjectId = textIn(json, "subjectId");
    comment.stance = knownValue(commentStanceFromId(textIn(json, "stance")));
    comment.text = textIn(json, "text");
    comment.writtenAt = momentIn(json, "writtenAt");
    if (const auto found = json.find("withdrawnAt"); found != json.end() && !found->is_null())
        comment.withdrawnAt = momentIn(json, "withdrawnAt");
    if (comment.withdrawnAt == Timestamp())
        throw std::invalid_argument("taken back at no moment");
    if (comment.stance != CommentStance::Agree &&
        comment.text.find_first_not_of(" \t\r\n") == std::string::npos)
        throw std::invalid_argument("a question or challenge without words");
    return comment;
}

ReplyView viewFrom(const Json& json) {
    ReplyView view{textIn(json, "subjectId"), textIn(json, "levelId"), textIn(json, "rationale"),
                   momentIn(json, "writtenAt")};
    if (view.subjectId.empty() || (view.levelId.empty() && view.rationale.empty()))
        throw std::invalid_argument("a view of nothing");
    return view;
}

void readViews(const Json& array, Reply& reply) {
    const auto& views = array.get_ref<const Json::array_t&>();
    if (views.size() > mostComments)
        throw std::length_error("too many views");
    std::unordered_set<std::string> subjects;
    for (const Json& each : views) {
        reply.views.push_back(viewFrom(each));
        if (!subjects.insert(reply.views.back().subjectId).second)
            throw std::invalid_argument("a subject that is judged twice");
    }
}

std::vector<ReplyComment> commentsIn(const Json& array) {
    const auto& written = array.get_ref<const Json::array_t&>();
    if (written.size() > mostComments)
        throw std::length_error("too many comments");
    std::vector<ReplyComment> comments;
    std::unordered_set<std::string> ids;
    for (const Json& each : written) {
        comments.push_back(commentFrom(each));
        if (!ids.insert(comments.back().id).second)
            throw std::invalid_argument("a comment that stands twice");
    }
    return comments;
}

void read(const Json& json, Reply& reply) {
    reply.id = uuidIn(json, "id");
    reply.packId = ReviewPackId(uuidIn(json, "packId"));
    reply.packHash = hexIn(json, "packHash", 64);
    reply.reviewer = textIn(json, "reviewer");
    reply.writtenAt = momentIn(json, "writtenAt");
    const auto isControl = [](char each) { return static_cast<unsigned char>(each) < 0x20; };
    if (reply.reviewer.find_first_not_of(' ') == std::string::npos || reply.reviewer.size() > longestRole ||
        std::any_of(reply.reviewer.begin(), reply.reviewer.end(), isControl))
        throw std::invalid_argument("no reviewer");
    reply.comments = commentsIn(json.at("comments"));
    if (json.contains("sent"))
        reply.sent = commentsIn(json.at("sent"));
    if (json.contains("views"))
        readViews(json.at("views"), reply);
}

nlohmann::ordered_json jsonOf(const std::vector<ReplyComment>& comments) {
    nlohmann::ordered_json array = nlohmann::ordered_json::array();
    for (const ReplyComment& comment : comments)
        array.push_back(
            {{"id", comment.id},
             {"subjectId", comment.subjectId},
             {"stance", idOf(comment.stance)},
             {"text", comment.text},
             {"withdrawnAt", comment.withdrawnAt ? nlohmann::ordered_json(comment.withdrawnAt->iso())
                                                 : nlohmann::ordered_json(nullptr)},
             {"writtenAt", comment.writtenAt.iso()}});
    return array;
}

} // namespace

std::string replyJson(const Reply& reply) {
    nlohmann::ordered_json json = {{"format", "inclusion-review-reply"},
                                   {"version", 1},
                                   {"id", reply.id},
                                   {"packId", reply.packId.text()},
                                   {"packHash", reply.packHash},
                                   {"reviewer", reply.reviewer},
                                   {"writtenAt", reply.writtenAt.iso()},
                                   {"comments", jsonOf(reply.comments)}};
    if (!reply.sent.empty())
        json["sent"] = jsonOf(reply.sent);
    if (!reply.views.empty()) {
        nlohmann::ordered_json& views = json["views"] = nlohmann::ordered_json::array();
        for (const ReplyView& view : reply.views)
            views.push_back({{"subjectId", view.subjectId},
                             {"levelId", view.levelId},
                             {"rationale", view.rationale},
                             {"writtenAt", view.writtenAt.iso()}});
    }
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

Result<Reply> readReply(std::string_view bytes) {
    Reply reply;
    const Result<> done = readReviewFile(bytes, {"reply", "inclusion-review-reply", largestReply},
                                         [&](const Json& json) { read(json, reply); });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return reply;
}

} // namespace inclusion::review
