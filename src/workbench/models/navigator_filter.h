#pragma once

#include <QSet>
#include <QSortFilterProxyModel>

#include <vector>

namespace inclusion {

class NavigatorModel;
struct SubjectStatus;

/// What of the navigator is shown: items of which everything wanted holds, and whose number or title holds
/// what was typed. Areas stay as far as something in them does. The item that is being worked on stays, too,
/// so that it does not vanish under the hands of whoever puts it right.
class NavigatorFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    enum class Kind {
        NotRechecked,
        LookAgain,
        NotStarted,
        NotJudged,
        NoEvidence,
        OneSource,
        ReadyForReview,
        OpenQuestions,
        InFocus,
        ActionOf
    };

    explicit NavigatorFilter(NavigatorModel& navigator, QObject* parent = nullptr);

    /// One thing that must hold.
    struct Wanted {
        Kind kind = Kind::NotStarted;
        QSet<QString> subjects = {}; ///< those that `InFocus` and `ActionOf` show
    };
    /// All of them must hold; none: everything is shown.
    void setWanted(std::vector<Wanted> wanted);
    /// Words typed to find an item; all of them must occur.
    void setWords(const QString& words);
    /// The item in view.
    void setKept(const QString& subjectId);

    /// The row of a subject; invalid when it has none here.
    QModelIndex indexOf(const QString& subjectId) const;
    /// How many items (no areas) match; what is only kept is not counted.
    int matches() const;
    /// How many items there are.
    int items() const;

    static QString nameOf(Kind kind);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    bool accepts(const QModelIndex& index) const;
    void refresh();

    NavigatorModel& m_navigator;
    std::vector<Wanted> m_wanted;
    QStringList m_words;
    QString m_kept;
};

} // namespace inclusion
