#pragma once

#include <cstddef>
#include <functional>
#include <utility>

namespace inclusion::report {

/// Counts the rows that are written, tells how many, and hears whether to stop.
class RowProgress {
public:
    /// `progress` as in `RenderOptions`; it may be empty.
    RowProgress(std::function<bool(double done)> progress, std::size_t rows)
        : m_progress(std::move(progress)), m_rows(rows) {}

    /// One more row is written; false where it was the last that is wanted.
    bool next() {
        ++m_done;
        if (m_progress && m_done % rowsBetween == 0 && !m_isStopped)
            m_isStopped = !m_progress(static_cast<double>(m_done) / static_cast<double>(m_rows));
        return !m_isStopped;
    }
    bool isStopped() const { return m_isStopped; }

private:
    static constexpr std::size_t rowsBetween = 64;

    std::function<bool(double)> m_progress;
    std::size_t m_rows;
    std::size_t m_done = 0;
    bool m_isStopped = false;
};

} // namespace inclusion::report
