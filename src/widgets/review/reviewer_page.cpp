#include "widgets/review/reviewer_page.h"

#include "ui_reviewer_page.h"
#include "widgets/controls/focus_order.h"
#include "widgets/dialogs/dialogs.h"
#include "widgets/review/pack_view.h"
#include "workbench/attachment_files.h"
#include "workbench/background.h"
#include "workbench/error_text.h"
#include "workbench/qt_convert.h"
#include "workbench/review_draft.h"
#include "workbench/review_words.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace inclusion {

ReviewerPage::ReviewerPage(std::string bytes, QString path, const ServiceDependencies& dependencies,
                           QString draftFolder, Dialogs& dialogs, QWidget* parent)
    : QWidget(parent), m_bytes(std::move(bytes)), m_path(std::move(path)), m_dependencies(dependencies),
      m_draftFolder(std::move(draftFolder)), m_dialogs(dialogs), m_ui(std::make_unique<Ui::ReviewerPage>()) {
    m_ui->setupUi(this);
    m_ui->passphraseProblem->hide();
    m_ui->passphraseCard->setMinimumWidth(std::max(520, 52 * fontMetrics().averageCharWidth()));
    m_ui->passphraseFile->setText(QFileInfo(m_path).fileName());
    m_ui->readingNote->hide();
    connect(m_ui->openSealed, &QPushButton::clicked, this, &ReviewerPage::openSealed);
    connect(m_ui->passphrase, &QLineEdit::returnPressed, this, &ReviewerPage::openSealed);
    connect(m_ui->closeSealed, &QPushButton::clicked, this, &ReviewerPage::closeRequested);
    connect(m_ui->closePack, &QPushButton::clicked, this, &ReviewerPage::closeRequested);
    connect(m_ui->saveReply, &QPushButton::clicked, this, &ReviewerPage::saveReply);
    connect(m_ui->reviewerRole, &QLineEdit::textEdited, this, [this](const QString& role) {
        if (m_draft)
            m_draft->setReviewer(role);
    });
}

ReviewerPage::~ReviewerPage() {
    delete m_view; // it points to the draft
}

Result<> ReviewerPage::begin() {
    m_ui->reviewerPages->setCurrentWidget(m_ui->passphrasePage);
    if (!review::isSealed(m_bytes))
        return show({});
    return {};
}

void ReviewerPage::takeFocus() {
    if (m_view)
        m_view->takeFocus();
    else
        m_ui->passphrase->setFocus(Qt::OtherFocusReason);
}

QString ReviewerPage::title() const {
    return m_draft ? shown(m_draft->pack()->title) : QFileInfo(m_path).fileName();
}

QList<QWidget*> ReviewerPage::regions() const {
    QList<QWidget*> regions;
    if (m_view) {
        regions.append(m_ui->reviewerRole);
        regions.append(m_view->regions());
    } else {
        regions.append(m_ui->passphraseCard);
    }
    return regions;
}

void ReviewerPage::openSealed() {
    const std::string words = toCore(m_ui->passphrase->text());
    m_ui->openSealed->setEnabled(false);
    m_ui->passphraseProblem->say(tr("Opening…"), tr("Opening"));
    m_ui->passphraseProblem->show();
    using Opened = Result<review::OpenedPack>;
    // Making a key of the words takes as long as a guess is meant to cost.
    inBackground<std::shared_ptr<Opened>>(
        this,
        [bytes = m_bytes, words] { return std::make_shared<Opened>(review::openPackFile(bytes, words)); },
        [this](const std::shared_ptr<Opened>& pack) {
            m_ui->openSealed->setEnabled(true);
            if (!*pack) {
                const QString text = errorText(pack->error());
                m_ui->passphraseProblem->say(QStringLiteral("✕ ") + text, text);
                m_ui->passphrase->setAccessibleDescription(text);
                m_ui->passphrase->setFocus(Qt::OtherFocusReason);
                m_ui->passphrase->selectAll();
                return;
            }
            m_ui->passphrase->clear();
            showPack(std::make_unique<ReviewDraft>(std::move(**pack), m_dependencies.clock,
                                                   m_dependencies.ids, m_draftFolder));
        });
}

Result<> ReviewerPage::show(std::string_view passphrase) {
    auto pack = review::openPackFile(m_bytes, passphrase);
    if (!pack)
        return tl::unexpected<Error>(std::move(pack.error()));
    showPack(std::make_unique<ReviewDraft>(std::move(*pack), m_dependencies.clock, m_dependencies.ids,
                                           m_draftFolder));
    return {};
}

void ReviewerPage::tell(const QString& sign, const QString& text) {
    m_ui->readingNote->say(sign + text, text);
    m_ui->readingNote->show();
}

void ReviewerPage::showPack(std::unique_ptr<ReviewDraft> draft) {
    m_draft = std::move(draft);
    m_view = new PackView(m_draft->pack(), m_draft.get(), this);
    m_ui->readingLayout->addWidget(m_view, 1);
    m_ui->reviewerRole->setText(m_draft->reviewer());
    connect(m_draft.get(), &ReviewDraft::failed, this, [this](const Error& error) {
        tell(QStringLiteral("✕ "),
             tr("What you typed could not be kept on this computer: %1").arg(errorText(error)));
    });
    connect(m_draft.get(), &ReviewDraft::kept, this, [this] {
        const QString text = tr("Kept on this computer");
        m_ui->draftState->say(QStringLiteral("✓ ") + text, text);
    });
    if (m_draft->problem())
        tell(QStringLiteral("▲ "),
             tr("There is a draft of a reply on this computer, but it cannot be read."));
    else if (m_draft->isRestored())
        tell(QStringLiteral("✓ "), tr("What you wrote before is here again."));
    m_ui->reviewerPages->setCurrentWidget(m_ui->readingPage);
    tidyFocusOrder(this);
    m_view->takeFocus();
    Q_EMIT opened();
}

bool ReviewerPage::keepDraft() {
    if (!m_draft)
        return true;
    const auto kept = m_draft->keep();
    if (!kept)
        tell(QStringLiteral("✕ "),
             tr("What you typed could not be kept on this computer: %1").arg(errorText(kept.error())));
    return kept.has_value();
}

void ReviewerPage::saveReply() {
    if (!m_draft)
        return;
    if (m_draft->reviewer().isEmpty()) {
        const QString sentence = tr("Say first as whom you reply: your role, such as Chair of governors.");
        tell(QStringLiteral("✕ "), sentence);
        m_ui->reviewerRole->setAccessibleDescription(sentence);
        m_ui->reviewerRole->setFocus(Qt::OtherFocusReason);
        return;
    }
    const auto wordless = m_draft->wordless();
    if (!wordless.empty()) {
        tell(QStringLiteral("✕ "),
             wordless.size() == 1 ? tr("A question or challenge still needs words. It is shown now.")
                                  : tr("%1 questions or challenges still need words. The first is shown now.")
                                        .arg(wordless.size()));
        m_view->choose(toQt(wordless.front()));
        m_view->focusWords();
        return;
    }
    if (m_draft->count() == 0) {
        tell(QStringLiteral("✕ "), tr("There is nothing to send yet: say something of a statement first."));
        return;
    }
    const QString name = fileNameFrom(tr("Reply of %1", "file name").arg(m_draft->reviewer()));
    const QString suggestion =
        QDir(QFileInfo(m_path).absolutePath()).filePath(name + QStringLiteral(".inclusion-reply"));
    m_dialogs.askSaveFile(window(), FileKind::Reply, suggestion, [this](const QString& path) {
        if (const auto saved = m_draft->saveReply(path); !saved) {
            tell(QStringLiteral("✕ "), errorText(saved.error()));
            return;
        }
        tell(
            QStringLiteral("✓ "),
            tr("Your reply stands in %1. Send that file to the school.").arg(QDir::toNativeSeparators(path)));
    });
}

} // namespace inclusion
