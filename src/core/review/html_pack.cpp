#include "core/review/html_pack.h"

#include "core/base/sha256.h"
#include "core/review/embedded_resources.h"
#include "core/review/sealing/aes_gcm.h"
#include "core/review/sealing/encoding.h"
#include "core/review/sealing/passphrase.h"

#include <nlohmann/json.hpp>

#include <exception>

namespace inclusion::review {

namespace {

constexpr std::size_t saltSize = 16;

std::string script() {
    std::string all;
    for (const char* name : {"1_sealing.js", "2_shelf.js", "3_draft.js", "4_parts.js", "5_comments.js",
                             "6_views.js", "7_print.js", "8_app.js"})
        all += embedded::reviewResources(name);
    return all;
}

/// "'sha256-…'": what a content security policy knows a script or style by.
std::string sourceOf(const std::string& text) {
    return "'sha256-" + base64Of(bytesFromHex(sha256(text)).value_or("")) + "'";
}

std::string sealedJson(std::string_view json, const ReviewPackId& id, std::string_view passphrase,
                       int rounds) {
    const std::string salt = randomBytes(saltSize);
    const std::string nonce = randomBytes(aesNonceSize);
    std::string words = normalisedPassphrase(passphrase);
    std::string key = pbkdf2Key(words, salt, rounds);
    const std::string sealed = aesSeal(json, key, nonce, "inclusion-review-pack");
    wipe(key);
    wipe(words);
    return nlohmann::ordered_json{{"format", "inclusion-sealed-pack"},
                                  {"version", 1},
                                  {"packId", id.text()},
                                  {"rounds", rounds},
                                  {"salt", base64Of(salt)},
                                  {"nonce", base64Of(nonce)},
                                  {"sealed", base64Of(sealed)}}
        .dump();
}

/// Puts the text in the place of its mark.
void fill(std::string& page, const std::string& mark, const std::string& text) {
    page.replace(page.find(mark), mark.size(), text);
}

} // namespace

Result<std::string> htmlPack(std::string_view json, const ReviewPackId& id, std::string_view passphrase,
                             int rounds) {
    try {
        const std::string code = script();
        const std::string style(embedded::reviewResources("pack.css"));
        std::string page(embedded::reviewResources("pack.html"));
        fill(page, "{{policy}}",
             "default-src 'none'; script-src " + sourceOf(code) + "; style-src " + sourceOf(style) +
                 "; base-uri 'none'; form-action 'none'");
        fill(page, "{{style}}", style);
        fill(page, "{{sealed}}", sealedJson(json, id, passphrase, rounds));
        fill(page, "{{script}}", code);
        return page;
    } catch (const std::exception& exception) {
        return failure(ErrorCode::RenderFailed, {}, exception.what());
    }
}

} // namespace inclusion::review
