#include "support/power_cut.h"

#include "support/temporary_folder.h"

#include <sqlite3.h>

#include <algorithm>

namespace {

constexpr std::size_t sector = 512;

} // namespace

PowerCut::PowerCut(const std::filesystem::path& file, unsigned seed, int changesUntilCut)
    : m_random(seed), m_left(changesUntilCut) {
    const std::string content = bytesOf(file);
    m_files[file.string()] = {content, content, {}, true, false, {}};
}

void PowerCut::apply(std::string& content, const Change& change) {
    const auto start = static_cast<std::size_t>(change.offset);
    if (!change.bytes) {
        content.resize(start);
        return;
    }
    content.resize(std::max(content.size(), start + change.bytes->size()));
    content.replace(start, change.bytes->size(), *change.bytes);
}

void PowerCut::note(const DiskRequest& request) {
    Image& image = m_files[request.file];
    switch (request.operation) {
    case DiskOperation::Create:
        if (image.deleted)
            image.earlier = image.synced;
        image = {{}, {}, {}, false, false, image.earlier};
        break;
    case DiskOperation::Write:
        image.unsynced.push_back({request.offset, std::string(request.bytes)});
        apply(image.current, image.unsynced.back());
        break;
    case DiskOperation::Truncate:
        image.unsynced.push_back({request.offset, std::nullopt});
        apply(image.current, image.unsynced.back());
        break;
    case DiskOperation::Sync: // SQLite syncs the folder with the first sync of a journal
        image.synced = image.current;
        image.unsynced.clear();
        image.nameIsSynced = true;
        image.earlier.reset();
        break;
    case DiskOperation::Delete:
        image.deleted = true;
        if (request.syncsFolder)
            m_files.erase(request.file);
        break;
    case DiskOperation::Read:
        break;
    }
}

int PowerCut::answer(const DiskRequest& request, int amount, const std::function<int(int)>& carryOut) {
    if (isOff())
        return SQLITE_IOERR;
    if (request.operation == DiskOperation::Read)
        return carryOut(amount);
    if (--m_left == 0) {
        // What is under way may have happened in part; a sync that does not return has promised nothing.
        DiskRequest halfDone = request;
        halfDone.syncsFolder = false;
        if (request.operation != DiskOperation::Sync)
            note(halfDone);
        return SQLITE_IOERR;
    }
    const int result = carryOut(amount);
    if (result == SQLITE_OK)
        note(request);
    return result;
}

std::string PowerCut::survivorOf(Image& image) {
    std::vector<Change> pieces;
    for (const Change& change : image.unsynced) {
        if (!change.bytes) {
            pieces.push_back(change);
            continue;
        }
        for (std::size_t at = 0; at < change.bytes->size(); at += sector)
            pieces.push_back(
                {change.offset + static_cast<std::int64_t>(at), change.bytes->substr(at, sector)});
    }
    std::shuffle(pieces.begin(), pieces.end(), m_random);
    // Now and then all of it or nothing survives: the ends of the range are tried as well.
    const auto chance = m_random() % 5;
    std::string content = image.synced;
    for (const Change& piece : pieces)
        if (m_random() % 4 < chance)
            apply(content, piece);
    return content;
}

void PowerCut::leaveSurvivors() {
    for (auto& [name, image] : m_files) {
        const bool isThere = image.deleted ? coin() : image.nameIsSynced || coin();
        if (isThere)
            writeBytes(name, survivorOf(image));
        else if (image.earlier && coin())
            writeBytes(name, *image.earlier);
        else
            std::filesystem::remove(name);
    }
    // What is not known any more was deleted for good.
    for (const auto& [name, image] : std::map(m_files))
        if (const std::string journal = name + "-journal"; !m_files.contains(journal))
            std::filesystem::remove(journal);
}
