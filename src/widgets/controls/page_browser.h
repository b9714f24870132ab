#pragma once

#include <QTextBrowser>

namespace inclusion {

/// Shows pages with pictures: a picture is never wider than the page.
class PageBrowser : public QTextBrowser {
    Q_OBJECT

public:
    using QTextBrowser::QTextBrowser;

    QVariant loadResource(int type, const QUrl& name) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    int room() const;

    int m_roomOfPictures = 0; ///< for which those in the document were made
};

} // namespace inclusion
