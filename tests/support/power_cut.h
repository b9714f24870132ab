#pragma once

#include "support/fault_vfs.h"

#include <filesystem>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

/// A disk that loses its power after so many changes. What was synced is on it; of the rest, writes survive
/// or not, each sector of 512 bytes for itself and in any order; a file that was made or deleted may not be
/// or may still be there unless its folder was synced. The file must be closed when this is made.
class PowerCut : public Disk {
public:
    PowerCut(const std::filesystem::path& file, unsigned seed, int changesUntilCut);

    bool isOff() const { return m_left <= 0; }
    /// Puts onto the real disk what is there after the cut. Everything must be closed.
    void leaveSurvivors();

    int answer(const DiskRequest& request, int amount,
               const std::function<int(int amount)>& carryOut) override;

private:
    /// A write, or a truncation to `offset`.
    struct Change {
        std::int64_t offset = 0;
        std::optional<std::string> bytes;
    };
    struct Image {
        std::string synced;  ///< content after the last sync
        std::string current; ///< as the program sees it
        std::vector<Change> unsynced;
        bool nameIsSynced = true;
        bool deleted = false;
        /// An earlier file of that name: its deletion is not synced, so that it may be back.
        std::optional<std::string> earlier = {};
    };

    static void apply(std::string& content, const Change& change);
    void note(const DiskRequest& request);
    std::string survivorOf(Image& image);
    bool coin() { return (m_random() & 1U) != 0; }

    std::map<std::string, Image> m_files;
    std::mt19937 m_random;
    int m_left;
};
