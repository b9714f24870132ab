#pragma once

#include <string_view>

/// Readers of review packs and replies, behind their seals: the inputs are what a sealed file holds, sealed
/// here under fixed keys with a cheap hash, so that a fuzzer reaches what only the owner of a key could send.
/// They abort where a promise is broken.

/// The content of a pack: what is read is written and read again as the same.
void readReviewPack(std::string_view bytes);

/// The content of a reply, taken into an audit file. "@PACK@" and "@HASH@" in the bytes stand for the pack
/// that the file knows. A reply that is refused leaves the file as it was, byte for byte; one that is taken
/// in adds exactly its new comments.
void importReviewReply(std::string_view bytes);

/// A reply file as it comes by mail, seal and all; else like `importReviewReply`.
void importReplyFile(std::string_view bytes);

/// A sealed container: as it comes (with a cheap cost in place of an expensive one), and what is sealed with
/// these bytes as content, whole and altered.
void openReviewContainer(std::string_view bytes);
