#pragma once

#include <QStringList>
#include <QWidget>

class QPushButton;
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
    /// Names the audit in view on the button that leads to the others.
    void showAudit(const QString& name);

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void placeChosen(int place);
    void searchClicked();
    void auditsClicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// Shortens what the buttons say to the room that the places leave.
    void fit();

    QTabBar* m_tabs;
    QPushButton* m_audit;
    QPushButton* m_search;
    QString m_auditName;
    QStringList m_titles;
};

} // namespace inclusion
