#pragma once

#include <QStringList>
#include <QWidget>

class QTabBar;

namespace inclusion {

/// The places of the window along its top.
class TopBar : public QWidget {
    Q_OBJECT

public:
    explicit TopBar(QWidget* parent = nullptr);

    void addPlace(const QString& title);
    /// Says beside the title how many things wait there; 0 says nothing.
    void setWaiting(int place, int count);
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
    QStringList m_titles;
};

} // namespace inclusion
