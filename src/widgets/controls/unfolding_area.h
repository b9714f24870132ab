#pragma once

#include <QScrollArea>

namespace inclusion {

/// A scroll area beside a list that goes below the list where there is no room for two columns. There it is
/// as high as what it holds, so that the page alone scrolls and no bar stands inside another.
class UnfoldingArea : public QScrollArea {
    Q_OBJECT

public:
    explicit UnfoldingArea(QWidget* parent = nullptr);

    /// Whether it shows all that it holds, at least `least` pixels high.
    void setUnfolded(bool unfolded, int least = 0);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// The height depends on the width alone, which no height changes: it comes to rest.
    void fit();

    bool m_unfolded = false;
    int m_least = 0;
};

} // namespace inclusion
