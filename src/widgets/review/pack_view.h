#pragma once

#include "core/review/pack_content.h"

#include <QWidget>

#include <memory>

class QVBoxLayout;

namespace Ui {
class PackView;
}

namespace inclusion {

class PackModel;
class ReplyEditor;
class ReviewDraft;

/// A pack as its reviewers see it: what it shows on the left, the statement in view on the right, and with a
/// draft the fields to reply in.
class PackView : public QWidget {
    Q_OBJECT

public:
    /// \param draft where replies go, or null: only to be read. Must outlive the view.
    PackView(std::shared_ptr<const review::PackContent> pack, ReviewDraft* draft, QWidget* parent = nullptr);
    ~PackView() override;

    void choose(const QString& subjectId);
    QList<QWidget*> regions() const;
    void takeFocus();
    /// Gives the keyboard to the words of the reply in view.
    void focusWords();

private:
    /// Keeps running text from becoming too wide to read.
    void fitLines();
    void showRow(int row);
    void showWritten(const QString& subjectId);
    void addWhole(QVBoxLayout& to);
    void addSubject(QVBoxLayout& to, const review::PackSubject& subject);
    void addJudgement(QVBoxLayout& to, const review::PackSubject& subject);
    void addDescriptors(QVBoxLayout& to, const review::PackSubject& subject);
    void addEvidence(QVBoxLayout& to, const review::PackSubject& subject);
    void addTexts(QVBoxLayout& to, const QString& heading, const std::vector<std::string>& texts);
    void addActions(QVBoxLayout& to);
    void addGlossary(QVBoxLayout& to);
    void addSteps(QVBoxLayout& to);
    void addNext(QVBoxLayout& to, int row);

    std::shared_ptr<const review::PackContent> m_pack;
    ReviewDraft* m_draft;
    std::unique_ptr<Ui::PackView> m_ui;
    PackModel* m_model;
    ReplyEditor* m_editor = nullptr; ///< of the subject in view
};

} // namespace inclusion
