#include "widgets/dialogs/qt_dialogs.h"

#include "ui_about_dialog.h"
#include "widgets/dialogs/backups_dialog.h"
#include "widgets/dialogs/framework_import_dialog.h"
#include "widgets/dialogs/new_audit_dialog.h"
#include "widgets/dialogs/new_framework_dialog.h"
#include "widgets/dialogs/protect_dialog.h"
#include "widgets/dialogs/shortcuts_dialog.h"
#include "widgets/dialogs/wording_dialog.h"
#include "workbench/web_address.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QIcon>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QUrl>

#include <algorithm>

namespace inclusion {
namespace {

/// The translation context of the file dialogs.
struct FileDialogs {
    Q_DECLARE_TR_FUNCTIONS(FileDialogs)
};

constexpr int aboutIconSize = 48;

/// Shows a dialog without waiting for it; it deletes itself.
void show(QDialog* dialog) {
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

QFileDialog* fileDialog(QWidget* parent, const QString& title, std::function<void(const QString&)> done) {
    auto* dialog = new QFileDialog(parent, title);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
                     [done = std::move(done)](const QString& path) {
                         if (!path.isEmpty())
                             done(path);
                     });
    return dialog;
}

} // namespace

void QtDialogs::askOpenFile(QWidget* parent, std::function<void(const QString&)> done) {
    QFileDialog* dialog = fileDialog(parent, FileDialogs::tr("Open an audit"), std::move(done));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({FileDialogs::tr("Audits and review packs (*.inclusion *.inclusion-review)"),
                            FileDialogs::tr("All files (*)")});
    show(dialog);
}

void QtDialogs::askReplyFile(QWidget* parent, std::function<void(const QString&)> done) {
    QFileDialog* dialog = fileDialog(parent, FileDialogs::tr("Import a reply"), std::move(done));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {FileDialogs::tr("Replies (*.inclusion-reply)"), FileDialogs::tr("All files (*)")});
    show(dialog);
}

void QtDialogs::askSaveFile(QWidget* parent, FileKind kind, const QString& suggestion,
                            std::function<void(const QString&)> done) {
    const bool report = kind == FileKind::Report;
    QFileDialog* dialog =
        fileDialog(parent,
                   report                         ? FileDialogs::tr("Export the report")
                   : kind == FileKind::Calendar   ? FileDialogs::tr("Export the days of the plan")
                   : kind == FileKind::Attachment ? FileDialogs::tr("Save a copy of the file")
                                                  : FileDialogs::tr("Where to keep the audit"),
                   std::move(done));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    if (report) {
        const QString ending = QFileInfo(suggestion).suffix(); // the format was chosen before
        dialog->setNameFilters({FileDialogs::tr("Report (*.%1)").arg(ending)});
        dialog->setDefaultSuffix(ending);
    } else if (kind == FileKind::Minutes) {
        dialog->setWindowTitle(FileDialogs::tr("Where to save the paper"));
        dialog->setNameFilters({FileDialogs::tr("PDF (*.pdf)"), FileDialogs::tr("OpenDocument text (*.odt)"),
                                FileDialogs::tr("Word document (*.docx)"),
                                FileDialogs::tr("Web page (*.html)")});
        dialog->setDefaultSuffix(QStringLiteral("pdf"));
    } else if (kind == FileKind::ReviewPack) {
        dialog->setWindowTitle(FileDialogs::tr("Where to save the review pack"));
        dialog->setDefaultSuffix(QFileInfo(suggestion).suffix());
    } else if (kind == FileKind::Reply) {
        dialog->setWindowTitle(FileDialogs::tr("Where to save your reply"));
        dialog->setNameFilters({FileDialogs::tr("Replies (*.inclusion-reply)")});
        dialog->setDefaultSuffix(QStringLiteral("inclusion-reply"));
    } else if (kind == FileKind::Framework) {
        dialog->setWindowTitle(FileDialogs::tr("Where to write the framework"));
        dialog->setNameFilters({FileDialogs::tr("Frameworks (*.json)")});
        dialog->setDefaultSuffix(QStringLiteral("json"));
    } else if (kind == FileKind::Table) {
        dialog->setWindowTitle(FileDialogs::tr("Where to write the table"));
        dialog->setNameFilters({FileDialogs::tr("Tables (*.csv)")});
        dialog->setDefaultSuffix(QStringLiteral("csv"));
    } else if (kind == FileKind::Calendar) {
        dialog->setNameFilters({FileDialogs::tr("Calendar (*.ics)")});
        dialog->setDefaultSuffix(QStringLiteral("ics"));
    } else if (kind == FileKind::Audit) {
        dialog->setNameFilters({FileDialogs::tr("Audits (*.inclusion)")});
        dialog->setDefaultSuffix(QStringLiteral("inclusion"));
    }
    const QFileInfo suggested(suggestion);
    dialog->setDirectory(suggested.absolutePath());
    dialog->selectFile(suggested.fileName());
    show(dialog);
}

void QtDialogs::askAttachments(QWidget* parent, std::function<void(const QStringList&)> done) {
    auto* dialog = new QFileDialog(parent, FileDialogs::tr("Attach files"));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog,
                     [done = std::move(done)](const QStringList& paths) { done(paths); });
    show(dialog);
}

void QtDialogs::askWhether(QWidget* parent, const QString& question, const QString& doIt,
                           std::function<void()> done) {
    auto* box = new QMessageBox(QMessageBox::Warning, FileDialogs::tr("Inclusion Workbench"), question,
                                QMessageBox::Cancel, parent);
    const QPushButton* yes = box->addButton(doIt, QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(box, &QMessageBox::buttonClicked, box,
                     [yes, done = std::move(done)](const QAbstractButton* button) {
                         if (button == yes)
                             done();
                     });
    show(box);
}

void QtDialogs::askNewAudit(QWidget* parent, const NewAuditOffer& offer,
                            std::function<void(const NewAuditChoice&)> done) {
    auto* dialog = new NewAuditDialog(offer, parent);
    QObject::connect(dialog, &QDialog::accepted, dialog,
                     [dialog, done = std::move(done)] { done(dialog->choice()); });
    show(dialog);
}

void QtDialogs::askTableFile(QWidget* parent, std::function<void(const QString&)> done) {
    QFileDialog* dialog = fileDialog(parent, FileDialogs::tr("A table of evidence"), std::move(done));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({FileDialogs::tr("Tables (*.csv)"), FileDialogs::tr("All files (*)")});
    show(dialog);
}

void QtDialogs::askFrameworkFile(QWidget* parent, std::function<void(const QString&)> done) {
    QFileDialog* dialog = fileDialog(parent, FileDialogs::tr("A framework or a table"), std::move(done));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({FileDialogs::tr("Frameworks and tables (*.json *.csv *.ods *.xlsx *.docx)"),
                            FileDialogs::tr("All files (*)")});
    show(dialog);
}

void QtDialogs::askWordingFile(QWidget* parent, std::function<void(const QString&)> done) {
    QFileDialog* dialog =
        fileDialog(parent, FileDialogs::tr("Your own copy of the wording"), std::move(done));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({FileDialogs::tr("Texts, PDFs and tables (*.txt *.pdf *.csv *.ods *.xlsx)"),
                            FileDialogs::tr("All files (*)")});
    show(dialog);
}

void QtDialogs::reviewFramework(QWidget* parent, std::function<FrameworkPreview(const TableWish&)> reader,
                                std::function<void(const FrameworkPreview&)> done) {
    auto* dialog = new FrameworkImportDialog(std::move(reader), parent);
    QObject::connect(dialog, &QDialog::accepted, dialog,
                     [dialog, done = std::move(done)] { done(dialog->preview()); });
    show(dialog);
}

void QtDialogs::reviewWording(QWidget* parent, std::function<WordingPreview()> reader,
                              std::function<void(const WordingPreview&)> done) {
    auto* dialog = new WordingDialog(std::move(reader), parent);
    QObject::connect(dialog, &QDialog::accepted, dialog,
                     [dialog, done = std::move(done)] { done(dialog->preview()); });
    show(dialog);
}

void QtDialogs::askNewFramework(QWidget* parent,
                                std::function<void(const QString&, const QStringList&)> done) {
    auto* dialog = new NewFrameworkDialog(parent);
    QObject::connect(dialog, &QDialog::accepted, dialog,
                     [dialog, done = std::move(done)] { done(dialog->title(), dialog->levels()); });
    show(dialog);
}

void QtDialogs::askProtection(QWidget* parent, const ProtectionOffer& offer,
                              std::function<void(const ProtectionChoice&)> done) {
    auto* dialog = new ProtectDialog(offer, parent);
    QObject::connect(dialog, &QDialog::accepted, dialog,
                     [dialog, done = std::move(done)] { done(dialog->choice()); });
    show(dialog);
}

void QtDialogs::askBackup(QWidget* parent, std::vector<BackupDetails> details,
                          std::function<void(const std::filesystem::path&)> done) {
    auto* dialog = new BackupsDialog(std::move(details), parent);
    QObject::connect(dialog, &QDialog::accepted, dialog,
                     [dialog, done = std::move(done)] { done(dialog->chosen()); });
    show(dialog);
}

void QtDialogs::showShortcuts(QWidget* parent, const std::vector<ShortcutEntry>& entries) {
    show(new ShortcutsDialog(entries, parent));
}

void QtDialogs::showAbout(QWidget* parent) {
    auto* dialog = new QDialog(parent);
    Ui::AboutDialog form;
    form.setupUi(dialog);
    form.icon->setPixmap(QIcon(QStringLiteral(":/icons/inclusion-workbench.svg"))
                             .pixmap(std::max(aboutIconSize, 3 * dialog->fontMetrics().height())));
    form.version->setText(
        QCoreApplication::translate("AboutDialog", "Version %1").arg(QCoreApplication::applicationVersion()));
    QObject::connect(form.closeButton, &QPushButton::clicked, dialog, &QDialog::accept);
    show(dialog);
}

void QtDialogs::askReadFile(QWidget* parent, ReadFileKind kind, std::function<void(const QString&)> done) {
    const bool isLogo = kind == ReadFileKind::Logo;
    QFileDialog* dialog = fileDialog(
        parent, isLogo ? FileDialogs::tr("Choose a logo") : FileDialogs::tr("Choose a list of names"),
        std::move(done));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({isLogo ? FileDialogs::tr("Pictures (*.png *.jpg *.jpeg)")
                                   : FileDialogs::tr("Texts, one name a line (*.txt *.csv)"),
                            FileDialogs::tr("All files (*)")});
    show(dialog);
}

void QtDialogs::askPrinter(QWidget* parent, std::function<void(std::shared_ptr<QPrinter>)> done) {
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    auto* dialog = new QPrintDialog(printer.get(), parent);
    QObject::connect(dialog, qOverload<>(&QPrintDialog::accepted), dialog,
                     [printer, done = std::move(done)] { done(printer); });
    show(dialog);
}

void QtDialogs::openWithDesktop(const QString& path) {
    QDesktopServices::openUrl(isWebAddress(path) ? QUrl(path, QUrl::StrictMode) : QUrl::fromLocalFile(path));
}

} // namespace inclusion
