#pragma once

#include <QWidget>

class QLabel;

namespace inclusion {

/// The head of a card: the number of the step in a disc, its name, and what it is about in a few words.
class StepHeading : public QWidget {
    Q_OBJECT
    Q_PROPERTY(int number READ number WRITE setNumber)
    Q_PROPERTY(QString title READ title WRITE setTitle)
    Q_PROPERTY(QString hint READ hint WRITE setHint)

public:
    explicit StepHeading(QWidget* parent = nullptr);

    int number() const { return m_number; }
    void setNumber(int number);
    QString title() const;
    void setTitle(const QString& title);
    QString hint() const;
    void setHint(const QString& hint);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int discSize() const;

    int m_number = 1;
    QLabel* m_title;
    QLabel* m_hint;
};

} // namespace inclusion
