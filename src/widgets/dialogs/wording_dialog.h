#pragma once

#include "workbench/framework_files.h"

#include <QDialog>

#include <functional>
#include <memory>

namespace Ui {
class WordingDialog;
}

namespace inclusion {

/// Reads a school's own copy; called in a thread of its own.
using WordingReader = std::function<WordingPreview()>;

/// Shows a school's own copy beside our wording before it is laid over, and what was not matched.
class WordingDialog : public QDialog {
    Q_OBJECT

public:
    explicit WordingDialog(WordingReader reader, QWidget* parent = nullptr);
    ~WordingDialog() override;

    /// What is shown; may be taken once the dialog was accepted.
    const WordingPreview& preview() const { return m_preview; }

private:
    void showPreview(WordingPreview preview);

    std::unique_ptr<Ui::WordingDialog> m_ui;
    WordingPreview m_preview;
};

} // namespace inclusion
