#include "core/review/sealing/aes_gcm.h"
#include "core/review/sealing/container.h"
#include "core/review/sealing/encoding.h"
#include "core/review/sealing/passphrase.h"
#include "core/review/sealing/reply_seal.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <set>
#include <sstream>

#include "review/review_fixture.h"

using namespace inclusion;
using namespace inclusion::review;

namespace {

constexpr SealCost cheap{1, 8};
const std::string passphrase = "badger candle meadow river teapot willow";

} // namespace

TEST_CASE("Six words of the list carry at least 62 bits") {
    CHECK(passphraseWords * std::log2(static_cast<double>(wordListSize())) >= 62.0);
    std::istringstream words(newPassphrase());
    std::set<std::string> seen;
    int count = 0;
    for (std::string word; words >> word; ++count)
        CHECK(std::all_of(word.begin(), word.end(), [](char each) { return each >= 'a' && each <= 'z'; }));
    CHECK(count == 6);
    CHECK(newPassphrase() != newPassphrase());
}

TEST_CASE("A passphrase may be typed with capitals and loose spaces") {
    CHECK(normalisedPassphrase("  Badger\tcandle \n MEADOW ") == "badger candle meadow");
    const std::string sealed = require(sealContainer("content", passphrase, cheap));
    CHECK(require(openContainer(sealed, " Badger candle  meadow river teapot willow ")) == "content");
}

TEST_CASE("A container gives back content of any length") {
    for (const std::size_t length : {0U, 1U, 65535U, 65536U, 65537U, 200'000U}) {
        INFO(length);
        const std::string content(length, 'x');
        CHECK(require(openContainer(require(sealContainer(content, passphrase, cheap)), passphrase)) ==
              content);
    }
}

TEST_CASE("A container with the wrong passphrase or altered anywhere shows nothing") {
    const std::string content(150'000, 'x');
    const std::string sealed = require(sealContainer(content, passphrase, cheap));
    CHECK(openContainer(sealed, "badger candle meadow river teapot").error().code ==
          ErrorCode::PassphraseWrong);
    for (std::size_t at = 0; at < sealed.size(); at += at < 80 ? 1 : 997) {
        INFO(at);
        std::string altered = sealed;
        altered[at] = static_cast<char>(altered[at] ^ 1);
        CHECK_FALSE(openContainer(altered, passphrase));
    }
    for (std::size_t length = 0; length < sealed.size(); length += length < 80 ? 1 : 997) {
        INFO(length);
        CHECK_FALSE(openContainer(sealed.substr(0, length), passphrase));
    }
    CHECK(openContainer(sealed.substr(0, sealed.size() - 1), passphrase).error().code ==
          ErrorCode::ReviewFileDamaged);
    CHECK(openContainer(sealed + "x", passphrase).error().code == ErrorCode::ReviewFileDamaged);
    // Whole pieces cut off, or put in another order.
    const std::size_t head = 60;
    const std::size_t piece = 65536 + 17;
    CHECK_FALSE(openContainer(sealed.substr(0, head + piece), passphrase));
    const std::string swapped = sealed.substr(0, head) + sealed.substr(head + piece, piece) +
                                sealed.substr(head, piece) + sealed.substr(head + 2 * piece);
    CHECK_FALSE(openContainer(swapped, passphrase));
}

TEST_CASE("A container that asks for too much memory or time is refused at once") {
    std::string sealed = require(sealContainer("content", passphrase, cheap));
    sealed[19] = '\x40'; // a terabyte
    CHECK(openContainer(sealed, passphrase).error().code == ErrorCode::ReviewFileDamaged);
    sealed = require(sealContainer("content", passphrase, cheap));
    sealed[14] = '\x7f'; // millions of passes
    CHECK(openContainer(sealed, passphrase).error().code == ErrorCode::ReviewFileDamaged);
}

TEST_CASE("AES opens the test vector of the standard and nothing altered") {
    // NIST, "The Galois/Counter Mode of Operation", test case 16.
    const std::string key =
        bytesFromHex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308").value();
    const std::string nonce = bytesFromHex("cafebabefacedbaddecaf888").value();
    const std::string beside = bytesFromHex("feedfacedeadbeeffeedfacedeadbeefabaddad2").value();
    const std::string plain =
        bytesFromHex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c9595680953"
                     "2fcf0e2449a6b525b16aedf5aa0de657ba637b39")
            .value();
    const std::string sealed = aesSeal(plain, key, nonce, beside);
    CHECK(hexOf(sealed) == "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3d"
                           "a7b08b1056828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b");
    CHECK(aesOpen(sealed, key, nonce, beside) == plain);
    CHECK_FALSE(aesOpen(sealed, key, nonce, "other"));
    CHECK_FALSE(aesOpen(sealed.substr(1), key, nonce, beside));
    CHECK_FALSE(aesOpen("short", key, nonce, beside));
}

TEST_CASE("PBKDF2 gives the key of a published vector") {
    // RFC 7914, section 11.
    CHECK(hexOf(pbkdf2Key("passwd", "salt", 1)) ==
          "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc");
}

TEST_CASE("A sealed reply opens with the key of its pack only") {
    ReviewFixture fixture;
    const Reply reply = fixture.reply(fixture.pack, "Chair", 1);
    const std::string bytes = sealReply(reply, fixture.pack.replyKey);
    CHECK(bytes.find("Chair asks") == std::string::npos);
    const SealedReply sealed = require(readSealedReply(bytes));
    CHECK(require(openReply(sealed, reply.packId, reply.packHash, fixture.pack.replyKey)) == reply);
    CHECK(openReply(sealed, ReviewPackId(uuid(7)), reply.packHash, fixture.pack.replyKey).error().code ==
          ErrorCode::ReplyForOther);
    CHECK(openReply(sealed, reply.packId, std::string(64, '0'), fixture.pack.replyKey).error().code ==
          ErrorCode::ReplyForOther);
    CHECK(openReply(sealed, reply.packId, reply.packHash, std::string(64, '0')).error().code ==
          ErrorCode::ReviewFileDamaged);
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        INFO(at);
        std::string altered = bytes;
        altered[at] = static_cast<char>(altered[at] ^ 1);
        const auto read = readSealedReply(altered);
        if (read && bytes[at] != '\n')
            CHECK_FALSE(openReply(*read, reply.packId, reply.packHash, fixture.pack.replyKey));
    }
}
