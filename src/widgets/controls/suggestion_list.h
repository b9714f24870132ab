#pragma once

#include <QListView>

namespace inclusion {

class SuggestionModel;

/// A short list of things in the file: what it is, and muted at the end of the line, or below it where the
/// line is too short, where it stands. It is as high as its rows (up to a number, then it scrolls). Enter and
/// double click choose, Delete asks to take a row away.
class SuggestionList : public QListView {
    Q_OBJECT

public:
    explicit SuggestionList(QWidget* parent = nullptr);

    void show(SuggestionModel* model);
    void setMostRows(int rows);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(int row);
    void removeRequested(int row);
    /// Up was pressed on the first row, or a letter was typed: for the field above.
    void leftUpwards();
    void typed(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();

    int m_mostRows = 5;
};

} // namespace inclusion
