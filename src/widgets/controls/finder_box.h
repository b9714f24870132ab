#pragma once

#include "workbench/suggestion.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <vector>

namespace inclusion {

class LineField;
class SuggestionList;
class SuggestionModel;

/// Type-ahead: a field, and below it what the words may mean. Enter takes the first, Down goes into the list,
/// Escape gives up. The list is part of the panel, so that nothing pops up over what one reads.
class FinderBox : public QWidget {
    Q_OBJECT

public:
    /// What the words may mean; called a moment after the last key.
    using Find = std::function<std::vector<Suggestion>(const QString& words)>;

    explicit FinderBox(QWidget* parent = nullptr);

    /// `name` tells the parts apart: object names and, for screen readers, what is looked for.
    void setUp(const QString& name, const QString& label, const QString& placeholder, Find find);
    /// Whether suggestions are shown before anything was typed.
    void setEager(bool eager) { m_eager = eager; }
    void setMostRows(int rows);
    LineField* field() const { return m_field; }
    /// Empties the field and takes the list away.
    void clear();
    /// Looks again, at once.
    void find();

Q_SIGNALS:
    void chosen(const inclusion::Suggestion& suggestion);
    /// Escape was pressed.
    void givenUp();
    /// The list came or went: the order of Tab has changed.
    void listChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void choose(int row);
    void showList(bool shown);

    LineField* m_field;
    SuggestionList* m_list;
    SuggestionModel* m_model;
    Find m_find;
    QTimer m_pause;
    bool m_eager = false;
};

} // namespace inclusion
