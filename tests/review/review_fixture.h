#pragma once

#include "core/review/merge.h"
#include "core/review/pack_builder.h"
#include "core/review/pack_json.h"
#include "support/audit_fixture.h"

#include <string>
#include <vector>

/// An audit file with judgements and evidence of every disclosure, and a pack made from it.
struct ReviewFixture : AuditFixture {
    ReviewFixture();

    /// Makes a pack of all areas and records it.
    inclusion::review::PackContent makePack(const std::string& title,
                                            inclusion::PackDetail detail = inclusion::PackDetail::Full);
    /// A reply to a pack; its comments get ids that follow from the reviewer and their number.
    inclusion::review::Reply reply(const inclusion::review::PackContent& to, const std::string& reviewer,
                                   int number) const;
    static inclusion::review::ReplyComment comment(const std::string& id, const std::string& subject,
                                                   inclusion::CommentStance stance, const std::string& text,
                                                   const std::string& writtenAt = "2026-11-25T19:00:00Z");
    /// Plans and runs the import.
    inclusion::review::MergePlan import(const inclusion::review::Reply& reply,
                                        const inclusion::review::PackContent& to);

    /// The comment in the file with these words.
    inclusion::ReviewComment commentSaying(const std::string& words) const;

    inclusion::review::PackContent pack;
};

/// "00000000-0000-4000-8000-0000000000NN".
std::string uuid(int number);
