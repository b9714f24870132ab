#pragma once

#include <QDialog>

#include <memory>

namespace Ui {
class GuideDialog;
}

namespace inclusion {

class Dialogs;

/// The user guide, read inside the program and without the internet: the pages of docs/user-guide as they are
/// installed. Links between pages and to headings are followed here; pictures in full size and whatever
/// stands elsewhere open with the desktop.
class GuideDialog : public QDialog {
    Q_OBJECT

public:
    GuideDialog(const QString& folder, Dialogs& dialogs, QWidget* parent = nullptr);
    ~GuideDialog() override;

    /// Whether the guide stands in that folder.
    static bool isThere(const QString& folder);
    /// Shows a page of the guide, e.g. "review.md", or a heading on one, "review.md#packs".
    void openPage(const QString& page);

protected:
    void changeEvent(QEvent* event) override;

private:
    void follow(const QUrl& link);
    void goToHeading(const QString& name);
    void showContents();

    QString m_folder;
    Dialogs& m_dialogs;
    std::unique_ptr<Ui::GuideDialog> m_ui;
};

} // namespace inclusion
