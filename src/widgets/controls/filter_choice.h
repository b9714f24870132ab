#pragma once

#include <QList>
#include <QPushButton>
#include <QStringList>

class QMenu;
class QStyleOptionComboBox;

namespace inclusion {

/// A button, in the look of a box to choose from, that says what is shown and opens a list in which several
/// things can be chosen at once: all of them must hold. By keys: Space or Down opens the list, Space chooses
/// and goes on, Enter chooses and closes, Escape closes. What does not fit on the button is cut there; its
/// tooltip and its accessible name say all.
class FilterChoice : public QPushButton {
    Q_OBJECT

public:
    struct Choice {
        QString id;
        QString text;
    };

    explicit FilterChoice(QWidget* parent = nullptr);

    /// What can be chosen, in this order; what is chosen stays so where it is offered still. True where
    /// something is not.
    bool offer(const QList<Choice>& choices);
    /// The ids of what is chosen, in their order; none while everything is shown.
    QStringList chosen() const;
    /// The words for it.
    QStringList chosenTexts() const;
    /// Shows everything, without telling.
    void clear();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A person has chosen.
    void changed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void open();
    void showChosen();
    QStyleOptionComboBox look() const;

    QMenu* m_menu;
    QAction* m_separator;
};

} // namespace inclusion
