#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace inclusion {

/// The head of a card: the number of the step in a disc, its name, and what it is about in a few words. What
/// the framework says about how to go about it unfolds below.
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

    /// What unfolds; nothing can be unfolded while it is empty.
    void setGuidance(const QString& guidance);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int discSize() const;
    void unfold(bool open);

    int m_number = 1;
    QLabel* m_title;
    QLabel* m_hint;
    QPushButton* m_how;
    QLabel* m_guidance;
    bool m_open = false;
};

} // namespace inclusion
