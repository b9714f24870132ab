#include "fuzz/text_targets.h"

#include "core/analysis/pupil_data.h"
#include "core/audit/date_reading.h"
#include "core/audit/fact_value.h"
#include "core/audit/file_name.h"
#include "core/audit/record_rules.h"
#include "core/base/base64.h"
#include "core/framework/utf8.h"
#include "core/review/sealing/encoding.h"
#include "core/review/sealing/passphrase.h"
#include "core/storage/stores/search_query.h"

#include "fuzz/promise.h"

using namespace inclusion;

void readTypedText(std::string_view bytes) {
    constexpr std::array types = {FieldType::YesNo, FieldType::Text,  FieldType::Number,
                                  FieldType::Count, FieldType::Money, FieldType::Percentage,
                                  FieldType::Date};
    Field field;
    field.id = "field";
    field.label = "Field";
    if (!bytes.empty()) {
        field.type = types[static_cast<unsigned char>(bytes.front()) % types.size()];
        bytes.remove_prefix(1);
    }
    if (const auto value = readFactValue(field, bytes); value && !value->empty()) {
        const auto again = readFactValue(field, *value);
        promise(again && *again == *value, "a value in its stored form stays as it is");
        promise(firstInvalidUtf8(shownFactValue(field.type, *value)) ==
                    shownFactValue(field.type, *value).size(),
                "a value is shown as UTF-8");
    }
    const DateReading day = readDate(bytes);
    promise(day.date.has_value() == day.rule.empty(), "a date is read, or a rule says why not");
    if (day.date)
        promise(readDate(day.date->iso()).date == day.date, "a date stays as it is");
    static_cast<void>(searchExpression(bytes));
    for (const auto& hit : analysis::possiblePupilData(bytes))
        promise(hit.offset <= bytes.size() && hit.length <= bytes.size() - hit.offset,
                "what is found lies in the text");
}

void readFileName(std::string_view bytes) {
    const std::string kept = keptFileName(bytes);
    promise(keptFileName(kept) == kept, "a name that is kept stays as it is");
    promise(isPlainName(kept) && kept.size() <= longestFileName, "a name that is kept is plain");
    const std::string safe = safeFileName(bytes);
    promise(safeFileName(safe) == safe, "a safe name stays as it is");
    promise(!safe.empty() && safe.size() <= 130 && isPlainName(safe), "a safe name is short and plain");
    promise(safe.find_first_of("/\\:<>\"|?*\n") == std::string::npos, "a safe name has no folder");
    promise(safe.front() != '.' && safe.front() != '-' && safe.back() != '.' && safe.back() != ' ',
            "a safe name begins and ends with a sign of its own");
    static_cast<void>(mayRunCode(bytes));
    Attachment attachment;
    attachment.fileName = bytes;
    if (checkRecord(attachment))
        promise(bytes == kept, "what would be changed is not stored");
}

void readEncodings(std::string_view bytes) {
    promise(fromBase64(base64(bytes)) == bytes, "Base64 gives the bytes back");
    if (const auto read = fromBase64(bytes))
        promise(fromBase64(base64(*read)) == *read, "what Base64 gave can be written");
    promise(review::bytesFromHex(review::hexOf(bytes)) == bytes, "hexadecimal gives the bytes back");
    static_cast<void>(review::bytesFromHex(bytes));
    static_cast<void>(review::bytesFromBase64(bytes));
    const std::string normal = review::normalisedPassphrase(bytes);
    promise(review::normalisedPassphrase(normal) == normal, "a passphrase stays as it is");
    static_cast<void>(firstInvalidUtf8(bytes));
    const std::string quoted = inQuotes(bytes.substr(0, firstInvalidUtf8(bytes)));
    promise(firstInvalidUtf8(quoted) == quoted.size(), "a quotation is UTF-8");
}
