#pragma once

#include <QStackedWidget>

namespace inclusion {

/// The pages of the window, one in view. A page that needs more room than there is scrolls as a whole: what a
/// page holds never makes the window grow.
class PageStack : public QStackedWidget {
    Q_OBJECT

public:
    using QStackedWidget::QStackedWidget;

    /// Takes the page over. It may be deleted by whoever made it; its place goes with it.
    void addPage(QWidget* page);
    /// The page in view; null when there is none.
    QWidget* currentPage() const;
    void setCurrentPage(QWidget* page);
    /// Takes the page out of the stack; it belongs to the caller again.
    void removePage(QWidget* page);

    QSize minimumSizeHint() const override;
};

} // namespace inclusion
