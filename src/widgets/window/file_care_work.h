#pragma once

#include "widgets/window/file_care.h"
#include "widgets/window/unlock_page.h"
#include "workbench/background.h"

#include <optional>
#include <utility>

namespace inclusion {

template <typename T>
void FileCare::workOn(const QString& path, const QString& text, std::function<Result<T>()> work,
                      std::function<void(T)> done) {
    shut();
    m_page->showWork(path, text);
    // A result is nothing before it is there.
    auto guardedWork = [work = std::move(work)] { return std::optional<Result<T>>(work()); };
    inBackground<std::optional<Result<T>>>(
        this, std::move(guardedWork), [this, path, done = std::move(done)](std::optional<Result<T>> result) {
            m_isShut = false;
            const bool opened = m_parts.openFile(path);
            if (!*result)
                m_parts.showProblem(result->error());
            else if (opened)
                done(std::move(**result));
            if (!opened && !m_isShut)
                leave();
        });
}

} // namespace inclusion
