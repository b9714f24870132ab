#pragma once

#include "core/review/pack_content.h"

#include <QWidget>

class QButtonGroup;
class QLabel;

namespace inclusion {

class LevelPick;
class ProseEdit;
class ReviewDraft;

/// What a reviewer writes on one subject of a pack: agree, question or challenge with words, and where the
/// pack asks for it a level with a reason. Everything goes into the draft as it is typed.
class ReplyEditor : public QWidget {
    Q_OBJECT

public:
    ReplyEditor(ReviewDraft& draft, const review::PackSubject* subject, QWidget* parent = nullptr);

    void focusWords();

private:
    void addStances();
    void addLevels(const review::PackScale& scale);
    void keepComment();
    void showNeed();

    ReviewDraft& m_draft;
    std::string m_subjectId;
    QButtonGroup* m_stances;
    ProseEdit* m_text = nullptr;
    QLabel* m_need = nullptr;
    LevelPick* m_levels = nullptr;
    ProseEdit* m_reason = nullptr;
};

} // namespace inclusion
