#pragma once

#include "workbench/framework_files.h"

#include <QDialog>

#include <functional>
#include <memory>

namespace Ui {
class FrameworkImportDialog;
}

namespace inclusion {

/// Reads what is to be imported; called in a thread of its own.
using FrameworkReader = std::function<FrameworkPreview(const TableWish& wish)>;

/// Shows a framework file or table before it is kept: areas and statements, and everything to look at. For a
/// table it asks for the title and the order of the levels, and reads again when they change.
class FrameworkImportDialog : public QDialog {
    Q_OBJECT

public:
    explicit FrameworkImportDialog(FrameworkReader reader, QWidget* parent = nullptr);
    ~FrameworkImportDialog() override;

    /// What is shown; may be taken once the dialog was accepted.
    const FrameworkPreview& preview() const { return m_preview; }

private:
    void read();
    void showPreview(FrameworkPreview preview);

    std::unique_ptr<Ui::FrameworkImportDialog> m_ui;
    FrameworkReader m_reader;
    FrameworkPreview m_preview;
    int m_reading = 0; ///< counts the readings, so that only the last one is shown
};

} // namespace inclusion
