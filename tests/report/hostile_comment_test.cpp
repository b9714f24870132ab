// What reviewers write goes into reports and minutes of every format, and is text in each of them.
#include "core/report/minutes.h"
#include "core/report/report_builder.h"
#include "support/audit_fixture.h"
#include "support/html_tags.h"
#include "support/office_files.h"
#include "support/pdf_lint.h"
#include "support/pdf_text.h"
#include "support/rendered.h"

#include <catch2/catch.hpp>

using namespace inclusion;
using namespace inclusion::report;

namespace {

const std::string markup = "</td><script>alert(1)</script><img src=x onerror=alert(2)> & \"quoted\"";
const std::string formula = "=HYPERLINK(\"http://example.org\") +1 @x";
/// What turns the direction of the letters that follow; no paper may carry it on.
const std::string turned = "\u202egnp.exe\u202c";

struct CommentedAudit : AuditFixture {
    CommentedAudit() {
        ReviewComment comment;
        comment.auditId = audit.id;
        comment.subjectId = "leading-1";
        comment.reviewer = "<i>Chair</i>";
        comment.stance = CommentStance::Challenge;
        comment.text = markup + "\n" + formula + "\n" + turned;
        run(service->addComment(comment));
        const ReviewComment stored = require(service->comments(audit.id)).front();
        CommentAnswer answer;
        answer.id = stored.id;
        answer.text = markup;
        answer.action = Action();
        answer.action->title = formula;
        run(service->answerComment(answer));
        Meeting meeting;
        meeting.auditId = audit.id;
        meeting.date = day("2026-11-24");
        meeting.attended = {markup};
        meeting.notes = formula;
        meeting.decisions = {{"leading-1", stored.id, markup}};
        run(service->addMeeting(meeting));
    }
    ReportDocument minutes() {
        ReportOptions options;
        options.today = day("2026-11-24");
        const AuditSnapshot snapshot = require(service->snapshot(audit.id));
        return buildMinutes(snapshot, snapshot.meetings.front(), {}, options);
    }
    ReportDocument report() {
        ReportOptions options;
        options.today = day("2026-11-24");
        return buildReport(require(service->snapshot(audit.id)), options);
    }
};

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("Hostile words of a reviewer are text in minutes and report of every format") {
    CommentedAudit audit;
    for (const ReportDocument& document : {audit.minutes(), audit.report()}) {
        INFO(document.title);
        const std::string html = test::renderAs("html", document).bytes;
        for (const test::HtmlTag& tag : test::tagsOf(html)) {
            CHECK(tag.name != "script");
            CHECK(tag.attributes.count("onerror") == 0);
        }
        CHECK(test::nestingFault(test::tagsOf(html)).empty());
        CHECK(holds(test::htmlText(html), markup));
        CHECK(holds(test::htmlText(html), formula));
        auto odt = test::unpack(test::renderAs("odt", document).bytes);
        CHECK(holds(test::odfText(odt["content.xml"]), markup));
        CHECK(holds(test::odfText(odt["content.xml"]), formula));
        CHECK_FALSE(holds(odt["content.xml"], "table:formula"));
        CHECK_FALSE(holds(odt["content.xml"], "<script"));
        auto docx = test::unpack(test::renderAs("docx", document).bytes);
        CHECK(holds(test::wordText(docx["word/document.xml"]), markup));
        CHECK_FALSE(holds(docx["word/document.xml"], "<script"));
        const std::string pdf = test::renderAs("pdf", document).bytes;
        CHECK(holds(test::oneSpaced(test::structureText(pdf)), "<script>alert(1)</script>"));
        CHECK(test::lintPdf(pdf).empty());
        for (const std::string& part : {html, odt["content.xml"], docx["word/document.xml"]})
            CHECK_FALSE(holds(part, "\u202e"));
    }
}
