#pragma once

#include <QWidget>

class QTabBar;

namespace inclusion {

/// The places of the window along its top.
class TopBar : public QWidget {
    Q_OBJECT

public:
    explicit TopBar(QWidget* parent = nullptr);

    void addPlace(const QString& title);
    void clear();
    int current() const;
    void setCurrent(int place);

Q_SIGNALS:
    void placeChosen(int place);
    void searchClicked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QTabBar* m_tabs;
};

} // namespace inclusion
