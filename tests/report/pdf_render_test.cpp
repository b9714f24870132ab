#include "report/renderer.h"
#include "support/pdf_lint.h"
#include "support/sample_document.h"

#include <catch2/catch.hpp>

using namespace inclusion;
using namespace inclusion::report;

TEST_CASE("the sample report renders to the same bytes each time") {
    const auto renderer = rendererFor("pdf");
    REQUIRE(renderer);
    const Result<RenderedReport> first = renderer->render(test::sampleReport(), {});
    REQUIRE(first);
    CHECK(first->warnings.empty());
    const Result<RenderedReport> second = renderer->render(test::sampleReport(), {});
    REQUIRE(second);
    CHECK(first->bytes == second->bytes);
}

TEST_CASE("an unknown format has no renderer") {
    CHECK(rendererFor("docm") == nullptr);
}

TEST_CASE("the lint finds nothing in the sample report") {
    const Result<RenderedReport> rendered = rendererFor("pdf")->render(test::sampleReport(), {});
    REQUIRE(rendered);
    CHECK(test::describe(test::lintPdf(rendered->bytes)) == "");
}
