#pragma once

#include <QString>

#include <set>

class QObject;

/// Puts Qt's model tester on every item model below an object as soon as it is there, so that whatever a test
/// does in a window runs under it; a model that breaks a rule ends the test program. Models that Qt makes for
/// itself (the entries of a box, files of a dialog) are left alone.
class ModelWatch {
public:
    void lookBelow(const QObject& root);
    /// The classes of the models that were watched.
    const std::set<QString>& seen() const { return m_seen; }

private:
    std::set<QString> m_seen;
};
