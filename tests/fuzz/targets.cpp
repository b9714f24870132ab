#include "fuzz/targets.h"

#include "core/framework/crosswalk.h"
#include "core/framework/framework_loader.h"
#include "core/sample/sample_reader.h"

#include "fuzz/file_targets.h"
#include "fuzz/import_targets.h"
#include "fuzz/review_targets.h"
#include "fuzz/text_targets.h"

using namespace inclusion;

namespace {

void readFramework(std::string_view bytes) {
    static_cast<void>(loadFramework(bytes, "framework.json"));
}

void readCrosswalk(std::string_view bytes) {
    static_cast<void>(loadCrosswalk(bytes, "crosswalk.json"));
}

void readSample(std::string_view bytes) {
    static FrameworkLibrary frameworks(std::filesystem::path(INCLUSION_SOURCE_DIR) / "frameworks");
    static_cast<void>(readSampleAudit(bytes, "sample.json", frameworks));
}

} // namespace

const std::vector<FuzzTarget>& fuzzTargets() {
    static const std::vector<FuzzTarget> targets = {
        {"framework", readFramework},    {"crosswalk", readCrosswalk},
        {"sample", readSample},          {"csv", readEvidenceCsv},
        {"table_file", readTableFile},   {"ods", readOdsContent},
        {"xlsx", readXlsxParts},         {"docx", readDocxContent},
        {"wording", readWordingCopy},    {"pdf", readPdfCopy},
        {"picture", readPicture},        {"audit_file", openAuditFile},
        {"sealed_file", openSealedFile}, {"audit_json", importAuditJson},
        {"lock_file", readLockFile},     {"typed_text", readTypedText},
        {"file_name", readFileName},     {"encodings", readEncodings},
        {"review_pack", readReviewPack}, {"review_reply", importReviewReply},
        {"reply_file", importReplyFile}, {"review_container", openReviewContainer},
    };
    return targets;
}
