#pragma once

#include <QScrollArea>

namespace inclusion {

/// A scroll area with a text to read. It takes the keyboard, so that the keys scroll it, and a screen reader
/// then says its name and all that is written in it.
class ReadingArea : public QScrollArea {
    Q_OBJECT

public:
    explicit ReadingArea(QWidget* parent = nullptr);

    /// The texts of the labels inside, one sentence after the other.
    QString everythingSaid() const;
};

} // namespace inclusion
