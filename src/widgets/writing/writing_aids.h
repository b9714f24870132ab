#pragma once

#include "workbench/writing/glossary.h"

#include <QObject>

namespace inclusion {

class SpellChecker;
class WorkbenchSettings;

/// What helps people to write in the prose fields of a window: spelling, short forms, and whether they want
/// it. It is a child of its window, where every prose field finds it by itself (`of`), as it finds its theme
/// through its style; so no panel has to pass it on.
class WritingAids : public QObject {
    Q_OBJECT

public:
    /// `spelling` may be null (no spell-checking). Both must outlive the window.
    WritingAids(SpellChecker* spelling, WorkbenchSettings& settings, QWidget* window);

    /// The aids of the window (or of the window behind the dialog) that the widget stands in; null without.
    static WritingAids* of(const QObject* widget);

    /// Null while spelling is not looked at: not wanted, not installed, not read yet. The first call begins
    /// to read the dictionary, which takes memory: where nobody writes it is not read.
    SpellChecker* spelling() const;
    bool canSpell() const;
    bool wantsSpelling() const;
    void setWantsSpelling(bool wanted);

    const Glossary& glossary() const { return m_glossary; }
    /// Another framework is in view; null for none.
    void setFramework(const Framework* framework);

Q_SIGNALS:
    /// Marks may have come or gone.
    void changed();

private:
    SpellChecker* m_spelling;
    WorkbenchSettings& m_settings;
    Glossary m_glossary;
};

} // namespace inclusion
