#pragma once

#include <QDialog>
#include <QStringList>

#include <memory>

namespace Ui {
class NewFrameworkDialog;
}

namespace inclusion {

/// Asks for the title and the levels of a framework that a school wants to write itself.
class NewFrameworkDialog : public QDialog {
    Q_OBJECT

public:
    explicit NewFrameworkDialog(QWidget* parent = nullptr);
    ~NewFrameworkDialog() override;

    QString title() const;
    /// Two to ten different names, lowest first, once the dialog was accepted.
    QStringList levels() const;

private:
    void write();
    void showProblem(const QString& problem, QWidget* field);

    std::unique_ptr<Ui::NewFrameworkDialog> m_ui;
};

} // namespace inclusion
