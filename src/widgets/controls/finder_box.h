#pragma once

#include "workbench/suggestion.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <vector>

class QLabel;

namespace inclusion {

class LineField;
class SuggestionList;
class SuggestionModel;

/// Type-ahead: a field, and below it what the words may mean. Enter takes the first, Down goes into the list,
/// Escape gives up. The list is part of the panel, so that nothing pops up over what one reads.
class FinderBox : public QWidget {
    Q_OBJECT

public:
    using Found = std::function<void(std::vector<Suggestion>)>;
    /// Looks for what the words may mean and says so by `found`, at once or later; called a moment after the
    /// last key.
    using Find = std::function<void(const QString& words, const Found& found)>;

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
    void giveUp();
    void showList(bool shown);
    void showFound(std::vector<Suggestion> suggestions);
    /// What was wanted of the list before it was there.
    enum class Next { Nothing, ChooseFirst, EnterList };

    LineField* m_field;
    SuggestionList* m_list;
    SuggestionModel* m_model;
    Find m_find;
    QLabel* m_searching; ///< shown while a search takes its time
    QTimer m_pause;
    QTimer m_patience;
    int m_search = 0; ///< the number of the newest search: what older ones find is dropped
    Next m_next = Next::Nothing;
    bool m_eager = false;
};

} // namespace inclusion
