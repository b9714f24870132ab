#pragma once

#include "core/framework/framework.h"

#include <QDialog>

#include <memory>
#include <vector>

namespace Ui {
class GlossaryDialog;
}

namespace inclusion {

/// The short forms and terms in view with what they mean. It asks nothing and stays beside the window.
class GlossaryDialog : public QDialog {
    Q_OBJECT

public:
    explicit GlossaryDialog(QWidget* parent = nullptr);
    ~GlossaryDialog() override;

    /// Shows these entries, in place of others.
    void show(const std::vector<GlossaryEntry>& entries);

private:
    std::unique_ptr<Ui::GlossaryDialog> m_ui;
};

} // namespace inclusion
