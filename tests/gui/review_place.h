#pragma once

#include "core/review/pack_file.h"
#include "core/review/sealing/reply_seal.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QLineEdit>

#include "gui/window_fixture.h"

/// The window with the services that the Review place asks for; what it would write is kept here.
struct PlaceFixture : WindowFixture {
    PlaceFixture() : WindowFixture(false) {
        review.writePack = [this](const std::string& json, const inclusion::ReviewPackId& id,
                                  const inclusion::review::PackOutput& output,
                                  const std::filesystem::path& path) {
            packJson = json;
            packId = id;
            packOutput = output;
            packPath = path;
            return inclusion::Result<>();
        };
        review.writeDocument = [this](const inclusion::report::ReportDocument& document,
                                      const std::filesystem::path& path) {
            written = document;
            documentPath = path;
            return inclusion::Result<std::vector<std::string>>();
        };
        review.paperForm = [](const inclusion::review::PackContent& pack) {
            inclusion::report::ReportDocument document;
            document.title = "On paper: " + pack.title;
            return document;
        };
        review.draftFolder = QString::fromStdString((folder / "drafts").string());
        start(true);
    }

    /// A comment that was given by phone.
    inclusion::ReviewCommentId say(const std::string& subject, const std::string& text,
                                   inclusion::CommentStance stance = inclusion::CommentStance::Question,
                                   const std::string& who = "Chair") {
        inclusion::ReviewComment comment;
        comment.id = inclusion::ReviewCommentId(ids.next());
        comment.auditId = audit.id;
        comment.subjectId = subject;
        comment.reviewer = who;
        comment.stance = stance;
        comment.text = text;
        REQUIRE(window->session()->run(window->session()->service().addComment(comment)));
        settle();
        return comment.id;
    }
    inclusion::ReviewComment inFile(const inclusion::ReviewCommentId& id) {
        return require(stored().comment(id)).value();
    }
    void waitFor(const std::function<bool()>& done) { REQUIRE(QTest::qWaitFor(done, 30000)); }
    /// Makes a pack by keys and clicks; the reply to it is sealed by the test.
    inclusion::review::PackContent makePack(bool apart = false) {
        enter("review");
        click(find("showPacks"));
        click(find("newPack"));
        find("packTitle").setFocus();
        find<QLineEdit>("packTitle").selectAll();
        type("Autumn review");
        find("packQuestions").setFocus();
        type("Is it honest");
        if (apart) {
            find("packApart").setFocus();
            press(Qt::Key_Space);
        }
        dialogs.paths.push_back(QString::fromStdString((folder / "pack.html").string()));
        find("makePack").setFocus();
        press(Qt::Key_Space);
        waitFor([&] { return !packPath.empty() && isShown("packDone"); });
        return require(inclusion::review::openPackFile(packJson, {})).content;
    }
    /// Writes a reply file; its path.
    QString replyFile(const inclusion::review::Reply& reply, const inclusion::review::PackContent& pack) {
        const QString path = QString::fromStdString((folder / "reply.inclusion-reply").string());
        QFile sealed(path);
        REQUIRE(sealed.open(QIODevice::WriteOnly));
        sealed.write(QByteArray::fromStdString(inclusion::review::sealReply(reply, pack.replyKey)));
        return path;
    }
    inclusion::review::Reply replyTo(const inclusion::review::PackContent& pack) {
        inclusion::review::Reply reply;
        reply.id = ids.next();
        reply.packId = pack.id;
        reply.packHash = require(inclusion::review::openPackFile(packJson, {})).hash;
        reply.reviewer = "Chair of governors";
        reply.writtenAt = moment("2026-11-25T19:00:00Z");
        return reply;
    }

    std::string packJson;
    inclusion::ReviewPackId packId;
    inclusion::review::PackOutput packOutput;
    std::filesystem::path packPath;
    inclusion::report::ReportDocument written;
    std::filesystem::path documentPath;
};
