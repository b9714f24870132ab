#include "core/review/sealing/aes_gcm.h"

#include <openssl/evp.h>

#include <climits>
#include <memory>
#include <stdexcept>

namespace inclusion::review {

namespace {

constexpr std::size_t tagSize = 16;

using Context = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

const unsigned char* raw(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

unsigned char* raw(std::string& text) {
    return reinterpret_cast<unsigned char*>(text.data());
}

int lengthOf(std::string_view text) {
    if (text.size() > INT_MAX / 2)
        throw std::length_error("too long to be sealed");
    return static_cast<int>(text.size());
}

void require(int done) {
    if (done != 1)
        throw std::runtime_error("libcrypto refused");
}

/// A context that begins with that key, nonce and authenticated text.
Context begin(bool seal, std::string_view key, std::string_view nonce, std::string_view beside) {
    if (key.size() != aesKeySize || nonce.size() != aesNonceSize)
        throw std::invalid_argument("a key or nonce of the wrong length");
    Context context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    require(context != nullptr);
    require(EVP_CipherInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, raw(key), raw(nonce), seal ? 1 : 0));
    int length = 0;
    require(EVP_CipherUpdate(context.get(), nullptr, &length, raw(beside), lengthOf(beside)));
    return context;
}

} // namespace

std::string aesSeal(std::string_view content, std::string_view key, std::string_view nonce,
                    std::string_view beside) {
    const Context context = begin(true, key, nonce, beside);
    std::string sealed(content.size() + tagSize, '\0');
    int length = 0;
    require(EVP_CipherUpdate(context.get(), raw(sealed), &length, raw(content), lengthOf(content)));
    int last = 0;
    require(EVP_CipherFinal_ex(context.get(), raw(sealed) + length, &last));
    require(EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, tagSize, raw(sealed) + content.size()));
    return sealed;
}

std::optional<std::string> aesOpen(std::string_view sealed, std::string_view key, std::string_view nonce,
                                   std::string_view beside) {
    if (sealed.size() < tagSize)
        return std::nullopt;
    const Context context = begin(false, key, nonce, beside);
    const std::string_view body = sealed.substr(0, sealed.size() - tagSize);
    std::string tag(sealed.substr(body.size()));
    std::string content(body.size(), '\0');
    int length = 0;
    require(EVP_CipherUpdate(context.get(), raw(content), &length, raw(body), lengthOf(body)));
    require(EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, tagSize, raw(tag)));
    int last = 0;
    if (EVP_CipherFinal_ex(context.get(), raw(content) + length, &last) != 1)
        return std::nullopt;
    return content;
}

std::string pbkdf2Key(std::string_view passphrase, std::string_view salt, int rounds) {
    std::string key(aesKeySize, '\0');
    require(PKCS5_PBKDF2_HMAC(passphrase.data(), lengthOf(passphrase), raw(salt), lengthOf(salt), rounds,
                              EVP_sha256(), static_cast<int>(key.size()), raw(key)));
    return key;
}

} // namespace inclusion::review
