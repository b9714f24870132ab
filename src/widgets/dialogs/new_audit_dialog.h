#pragma once

#include "widgets/dialogs/dialogs.h"

#include <QDialog>

#include <memory>

namespace Ui {
class NewAuditDialog;
}

namespace inclusion {

/// Asks what a new audit is about: setting and phase for a new file, framework and cycle always.
class NewAuditDialog : public QDialog {
    Q_OBJECT

public:
    explicit NewAuditDialog(const NewAuditOffer& offer, QWidget* parent = nullptr);
    ~NewAuditDialog() override;

    NewAuditChoice choice() const;

private:
    void start();
    /// The row of the framework that is chosen; -1 without one.
    int chosenFramework() const;
    void showFramework();
    void bringFramework();
    void showProblem(const QString& problem, QWidget* field);

    std::unique_ptr<Ui::NewAuditDialog> m_ui;
    std::vector<FrameworkChoice> m_frameworks;
    std::function<void(QWidget*, std::function<void(const FrameworkChoice&)>)> m_fromFile;
    bool m_asksSetting;
};

} // namespace inclusion
