#pragma once

#include <QWidget>

class QBoxLayout;

namespace inclusion {

/// Holds steps 3 and 4: as a column beside the workspace, or as a card below it with the two side by side.
class SidePanel : public QWidget {
    Q_OBJECT

public:
    SidePanel(QWidget* judge, QWidget* next, QWidget* parent = nullptr);

    void setFolded(bool folded);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QBoxLayout* m_layout;
    bool m_folded = false;
};

} // namespace inclusion
