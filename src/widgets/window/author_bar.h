#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class AuthorBar;
}

namespace inclusion {

/// Asks once, without getting in the way, under which role or initials changes are recorded.
class AuthorBar : public QWidget {
    Q_OBJECT

public:
    explicit AuthorBar(const QString& author, QWidget* parent = nullptr);
    ~AuthorBar() override;

    void focusField();

Q_SIGNALS:
    void given(const QString& author);
    void postponed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void keep();

    std::unique_ptr<Ui::AuthorBar> m_ui;
};

} // namespace inclusion
