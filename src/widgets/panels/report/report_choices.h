#pragma once

#include "core/audit/report_look.h"
#include "core/report/report_builder.h"

#include <QWidget>

#include <memory>
#include <string>
#include <vector>

namespace Ui {
class ReportChoices;
}

namespace inclusion {

struct ChangeSet;
class AuditSession;
class Dialogs;
class WorkbenchSettings;

/// What a report shall be like: the template, or sections and their order and options one by one; own
/// templates, the logo, and the list of names to look for. What is chosen is remembered on this computer.
class ReportChoices : public QWidget {
    Q_OBJECT

public:
    /// Made by a form: `work` comes before anything else is called.
    explicit ReportChoices(QWidget* parent = nullptr);
    ~ReportChoices() override;
    void work(AuditSession& session, WorkbenchSettings& settings, Dialogs& dialogs);

    report::ReportOptions options() const;
    /// The id of the format, as in report/any_format.h, or "json".
    std::string format() const;
    void focusFirst();

Q_SIGNALS:
    /// Something that the pages show was chosen otherwise.
    void changed();
    /// What to tell the person, e.g. that a picture cannot be read.
    void told(const QString& text);

private:
    void fill();
    void connectChoices();
    void connectFiles();
    void fillTemplates(const QString& current);
    void fillSections(const std::vector<std::string>& chosen);
    void restore();
    void remember();
    void applyTemplate();
    void showOptions(const report::ReportOptions& options);
    void chosenOne();
    void moveSection(int by);
    void keepTemplate();
    void renameTemplate();
    void deleteTemplate();
    void chooseLogo(const QString& path);
    void chooseNames(const QString& path);
    void showFiles();
    void refreshButtons();
    void refreshFrom(const ChangeSet& changes);
    std::vector<SavedTemplate> ownTemplates() const;
    const SavedTemplate* ownCalled(const std::vector<SavedTemplate>& all, const QString& name) const;
    bool eventFilter(QObject* watched, QEvent* event) override;

    AuditSession* m_session = nullptr;
    WorkbenchSettings* m_settings = nullptr;
    Dialogs* m_dialogs = nullptr;
    std::unique_ptr<Ui::ReportChoices> m_ui;
    bool m_listEvidence = true;
    bool m_isFilling = false;
};

} // namespace inclusion
