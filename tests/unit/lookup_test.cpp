#include "core/framework/framework_loader.h"
#include "core/framework/lookup.h"

#include <catch2/catch.hpp>

#include "unit/framework_support.h"

using namespace inclusion;

namespace {

std::shared_ptr<const Framework> full() {
    const FrameworkLoad load = loadFramework(testFramework("full.json"), "full.json");
    REQUIRE(load.framework);
    return load.framework;
}

ErrorCode codeOf(const Result<std::string>& result) {
    REQUIRE_FALSE(result);
    return result.error().code;
}

} // namespace

TEST_CASE("A subject is found by id or number or title as far as its scope goes") {
    const auto framework = full();
    for (const auto scope :
         {SubjectScope::Judged, SubjectScope::Content, SubjectScope::Noted, SubjectScope::Anything})
        for (const std::string asked : {"leading-1", "1.1", "leaders know the SCHOOL"})
            CHECK(findSubject(*framework, asked, scope) == "leading-1");
    CHECK(findSubject(*framework, "attendance", SubjectScope::Content) == "attendance");
    // What is there but not judged is told apart from what is not there.
    const auto unjudged = findSubject(*framework, "attendance", SubjectScope::Judged);
    REQUIRE(codeOf(unjudged) == ErrorCode::InvalidValue);
    CHECK(unjudged.error().parameters.back().ends_with("is not judged; it has facts to be entered"));
    CHECK(codeOf(findSubject(*framework, "nothing of the kind", SubjectScope::Judged)) ==
          ErrorCode::NotFound);
    CHECK(findSubject(*framework, "Overall judgement for leading", SubjectScope::Judged) ==
          "leading-overall");
    CHECK(codeOf(findSubject(*framework, "leading-overall", SubjectScope::Content)) == ErrorCode::NotFound);
    CHECK(codeOf(findSubject(*framework, "leading-overall", SubjectScope::Noted)) == ErrorCode::NotFound);
    CHECK(findSubject(*framework, "leading-overall", SubjectScope::Anything) == "leading-overall");
    CHECK(findSubject(*framework, "leading-strengths", SubjectScope::Noted) == "leading-strengths");
    CHECK(codeOf(findSubject(*framework, "leading-strengths", SubjectScope::Content)) == ErrorCode::NotFound);
}

TEST_CASE("A level is found on the scale of its subject only") {
    const auto framework = full();
    for (const std::string asked : {"settled", "2", "Settled practice", "SETTLED"})
        CHECK(findLevel(*framework, "leading-1", asked) == "settled");
    CHECK(findLevel(*framework, "leading-overall", "2") == "little");
    const auto foreign = findLevel(*framework, "leading-1", "little");
    CHECK(codeOf(foreign) == ErrorCode::InvalidValue);
    CHECK(foreign.error().parameters ==
          std::vector<std::string>{"level", "little", "starting, settled, leading-the-way"});
    CHECK(codeOf(findLevel(*framework, "attendance", "1")) == ErrorCode::InvalidValue);
}

TEST_CASE("Areas and descriptors are found and an action may serve both kinds") {
    const auto framework = full();
    CHECK(findArea(*framework, "2.2") == "voices");
    CHECK(codeOf(findArea(*framework, "leading-1")) == ErrorCode::NotFound);
    CHECK(findDescriptor(*framework, "Leading-1-Settled") == "leading-1-settled");
    CHECK(codeOf(findDescriptor(*framework, "leading-1")) == ErrorCode::NotFound);
    CHECK(findActionSubject(*framework, "leading-1-settled") == "leading-1-settled");
    CHECK(findActionSubject(*framework, "1.1") == "leading-1");
}
