#pragma once

#include <QString>
#include <QWidget>

#include <utility>
#include <vector>

class QButtonGroup;
class QKeyEvent;
class QVBoxLayout;

namespace inclusion {

class LevelChoice;

/// Levels of a scale to choose one from, lowest first, and none. The keys 1 to 9 choose a level and 0 none.
class LevelPick : public QWidget {
    Q_OBJECT

public:
    /// Id and name of a level.
    using Level = std::pair<QString, QString>;

    explicit LevelPick(QWidget* parent = nullptr);

    /// `prefix` begins the object names, `none` is the name of the choice of no level.
    void setLevels(const std::vector<Level>& levels, const QString& prefix, const QString& none);
    bool isEmpty() const { return m_choices.empty(); }
    /// The id of the chosen level; empty for none.
    QString chosen() const;
    /// Marks a level; nothing is sent.
    void choose(const QString& id);

Q_SIGNALS:
    /// A person chose.
    void picked(const QString& id);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QVBoxLayout* m_layout;
    QButtonGroup* m_group;
    std::vector<Level> m_levels;
    QString m_prefix;
    std::vector<std::pair<QString, LevelChoice*>> m_choices;
};

} // namespace inclusion
