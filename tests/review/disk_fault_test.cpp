// A reply merged on a disk that fails at any one of its operations.
#include "support/every_fault.h"

#include "review/review_fixture.h"

using namespace inclusion;
using namespace inclusion::review;

TEST_CASE("A reply is merged whole or not at all whatever fails meanwhile") {
    ReviewFixture fixture;
    const Reply reply = fixture.reply(fixture.pack, "Chair", 1);
    REQUIRE(reply.comments.size() > 1);
    withEveryFault(
        "merging a reply", fixture,
        [&] {
            const auto service =
                AuditService::open(fixture.file, OpenMode::ReadWrite, fixture.dependencies());
            if (!service)
                return false;
            const auto before = (*service)->comments(fixture.audit.id);
            const auto plan = before ? planMerge(reply, fixture.pack, *before)
                                     : Result<MergePlan>(tl::unexpect, before.error());
            const auto edit = plan ? (*service)->importComments(plan->toImport())
                                   : Result<EditPtr>(tl::unexpect, plan.error());
            return edit && (*service)->run(**edit, "SENCO");
        },
        [&](bool worked) {
            const auto service =
                require(AuditService::open(fixture.file, OpenMode::ReadOnly, fixture.dependencies()));
            const std::size_t comments = require(service->comments(fixture.audit.id)).size();
            return require(service->check()).empty() &&
                   (comments == reply.comments.size() || (!worked && comments == 0));
        });
}
