#pragma once

#include <atomic>
#include <compare>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace inclusion {

/// The key of a stored record: a UUID in its canonical lower-case text form. The tag keeps keys of different
/// records apart at compile time; an empty id names nothing.
template <typename Tag>
class Id {
public:
    Id() = default;
    explicit Id(std::string text) : m_text(std::move(text)) {}

    const std::string& text() const { return m_text; }
    bool isEmpty() const { return m_text.empty(); }

    auto operator<=>(const Id&) const = default;

private:
    std::string m_text;
};

using SettingId = Id<struct SettingTag>;
using AuditId = Id<struct AuditTag>;
using EvidenceId = Id<struct EvidenceTag>;
using EvidenceLinkId = Id<struct EvidenceLinkTag>;
using AttachmentId = Id<struct AttachmentTag>;
using NoteId = Id<struct NoteTag>;
using ActionId = Id<struct ActionTag>;
using MilestoneId = Id<struct MilestoneTag>;
using ReviewRoundId = Id<struct ReviewRoundTag>;
using ReviewPackId = Id<struct ReviewPackTag>;
using ReviewCommentId = Id<struct ReviewCommentTag>;
using FirstViewId = Id<struct FirstViewTag>;
using MeetingId = Id<struct MeetingTag>;
using SavedTemplateId = Id<struct SavedTemplateTag>;
using HistoryId = Id<struct HistoryTag>;

/// Whether the text is a UUID in canonical lower-case form.
bool isUuid(std::string_view text);

/// Makes new keys. Passed in by the composition root, so that tests get the same ids every time.
class IdFactory {
public:
    virtual ~IdFactory() = default;

    /// A new UUID as text. Any thread may ask.
    virtual std::string next() = 0;

    /// A new typed key.
    template <typename IdType>
    IdType make() {
        return IdType(next());
    }
};

/// Random version 4 UUIDs from the operating system's generator.
class RandomIdFactory : public IdFactory {
public:
    std::string next() override;
};

/// Numbered UUIDs (…-000000000001 and so on), the same in every run: for the sample, tests and fixed output.
class SequentialIdFactory : public IdFactory {
public:
    std::string next() override;

private:
    std::atomic<unsigned long long> m_last = 0;
};

} // namespace inclusion

template <typename Tag>
struct std::hash<inclusion::Id<Tag>> {
    std::size_t operator()(const inclusion::Id<Tag>& id) const { return std::hash<std::string>()(id.text()); }
};
