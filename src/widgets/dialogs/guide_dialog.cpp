#include "widgets/dialogs/guide_dialog.h"

#include "ui_guide_dialog.h"
#include "widgets/dialogs/dialogs.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QScreen>
#include <QTextBlock>

#include <algorithm>

namespace inclusion {
namespace {

const QString contentsPage = QStringLiteral("README.md");
constexpr int lineCharacters = 84; ///< as running text has elsewhere
constexpr int shownLines = 32;
constexpr int pageMargin = 16;    ///< pixels around the text
constexpr int aroundDialog = 120; ///< pixels of the screen that stay free

/// What a heading is called in a link: its words in small letters, joined by hyphens.
QString nameOfHeading(const QString& heading) {
    static const QRegularExpression other(QStringLiteral("[^\\w\\- ]"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    return heading.toLower().remove(other).replace(QLatin1Char(' '), QLatin1Char('-'));
}

} // namespace

GuideDialog::GuideDialog(const QString& folder, Dialogs& dialogs, QWidget* parent)
    : QDialog(parent), m_folder(folder), m_dialogs(dialogs), m_ui(std::make_unique<Ui::GuideDialog>()) {
    m_ui->setupUi(this);
    m_ui->guide->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // pictures keep their width
    connect(m_ui->guide, &QTextBrowser::anchorClicked, this, &GuideDialog::follow);
    connect(m_ui->guide, &QTextBrowser::backwardAvailable, m_ui->backButton, &QPushButton::setEnabled);
    connect(m_ui->backButton, &QPushButton::clicked, m_ui->guide, &QTextBrowser::backward);
    connect(m_ui->contentsButton, &QPushButton::clicked, this, &GuideDialog::showContents);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
    m_ui->backButton->setEnabled(false);
    const QSize room = QGuiApplication::primaryScreen()->availableSize() - QSize(aroundDialog, aroundDialog);
    resize(std::min(lineCharacters * fontMetrics().averageCharWidth() + 80, room.width()),
           std::min(shownLines * fontMetrics().lineSpacing() + 80, room.height()));
    showContents();
    m_ui->guide->setFocus();
}

GuideDialog::~GuideDialog() = default;

bool GuideDialog::isThere(const QString& folder) {
    return !folder.isEmpty() && QFileInfo::exists(QDir(folder).filePath(contentsPage));
}

void GuideDialog::showContents() {
    openPage(contentsPage);
}

void GuideDialog::openPage(const QString& page) {
    follow(QUrl(page));
}

void GuideDialog::follow(const QUrl& link) {
    const QString path = link.path();
    if (!link.scheme().isEmpty() && !link.isLocalFile()) {
        m_dialogs.openWithDesktop(link.toString());
        return;
    }
    const QString file = QDir::cleanPath(QDir(m_folder).absoluteFilePath(path));
    if (!path.isEmpty() && !QFileInfo::exists(file))
        return; // one of the files that are for developers only and not installed
    if (!path.isEmpty() && !file.endsWith(QLatin1String(".md"))) {
        m_dialogs.openWithDesktop(QUrl::fromLocalFile(file).toString());
        return;
    }
    if (!path.isEmpty()) {
        m_ui->guide->setSource(QUrl::fromLocalFile(file), QTextDocument::MarkdownResource);
        m_ui->guide->document()->setDocumentMargin(pageMargin);
    }
    if (!link.fragment().isEmpty())
        goToHeading(link.fragment());
}

void GuideDialog::goToHeading(const QString& name) {
    for (QTextBlock block = m_ui->guide->document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0 || nameOfHeading(block.text()) != name)
            continue;
        m_ui->guide->moveCursor(QTextCursor::End); // so that the heading comes to the top
        m_ui->guide->setTextCursor(QTextCursor(block));
        return;
    }
}

void GuideDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        m_ui->guide->reload(); // links have the colours of the theme
}

} // namespace inclusion
