#include "widgets/panels/review/packs_page.h"

#include "core/review/pack_json.h"
#include "ui_packs_page.h"
#include "widgets/controls/focus_order.h"
#include "widgets/controls/record_delegate.h"
#include "widgets/dialogs/dialogs.h"
#include "widgets/panels/review/empty_guide.h"
#include "widgets/panels/review/new_pack.h"
#include "widgets/review/pack_view.h"
#include "workbench/attachment_files.h"
#include "workbench/audit_session.h"
#include "workbench/background.h"
#include "workbench/error_text.h"
#include "workbench/models/records_model.h"
#include "workbench/qt_convert.h"
#include "workbench/review_words.h"

#include <QDir>
#include <QFileInfo>

namespace inclusion {
namespace {

constexpr int foldBelowCharacters = 120; ///< under which a pack stands below the list
constexpr int listLines = 11;            ///< of text that the list is then as high as
constexpr int packLines = 18;            ///< and the pack at least
constexpr int packsMargin = 20;

std::vector<RecordsModel::Row> packRows(const AuditSession& session) {
    std::vector<RecordsModel::Row> rows;
    if (session.audit() == nullptr)
        return rows;
    const auto packs = session.service().reviewPacks(session.auditId());
    for (const ReviewPack& pack : packs ? *packs : std::vector<ReviewPack>()) {
        QStringList roles;
        for (const std::string& role : pack.reviewers)
            roles.append(shown(role));
        QString text = shown(pack.title) + QLatin1Char('\n') +
                       PacksPage::tr("%1 · for %2", "day, roles")
                           .arg(toQt(pack.createdAt.date().shortForm()), roles.join(QStringLiteral(", ")));
        if (pack.replyBy)
            text += PacksPage::tr(" · reply by %1").arg(toQt(pack.replyBy->shortForm()));
        rows.push_back({toQt(pack.id.text()), std::move(text)});
    }
    return rows;
}

} // namespace

PacksPage::PacksPage(AuditSession& session, Dialogs& dialogs, const ReviewServices& services, QWidget* parent)
    : QWidget(parent), m_session(session), m_dialogs(dialogs), m_services(services),
      m_ui(std::make_unique<Ui::PacksPage>()),
      m_model(new RecordsModel(
          session, {RecordKind::ReviewPack}, [&session] { return packRows(session); }, this)),
      m_new(new NewPack(session, dialogs, services)),
      m_guide(new EmptyGuide(QStringLiteral("packsGuide"), tr("What a pack is"),
                             {tr("A pack is a frozen copy of the audit: judgements, reasons and, as far as "
                                 "you allow, the evidence. "
                                 "Governors read it at home and say where they agree, ask or challenge."),
                              tr("It opens in a browser without the internet, or in this program. It is "
                                 "sealed by six words that you "
                                 "tell by phone."),
                              tr("What your governors saw stays readable here, whatever changes since.")},
                             tr("Make the first pack"))) {
    m_ui->setupUi(this);
    m_ui->packsCardLayout->setStretchFactor(m_ui->packs, 1);
    m_ui->splitter->setSizes({600, 1400});
    m_ui->packs->setModel(m_model);
    m_ui->packs->setItemDelegate(new RecordDelegate(m_ui->packs));
    m_ui->packDone->hide();
    m_ui->packScrollLayout->addWidget(m_new);
    m_ui->packScrollLayout->addWidget(m_guide);
    m_ui->packScrollLayout->addStretch(1);
    connect(m_ui->newPack, &QPushButton::clicked, this, [this] { beginPack(false); });
    connect(m_guide, &EmptyGuide::begun, this, [this] { beginPack(false); });
    connect(m_ui->packAgain, &QPushButton::clicked, this, [this] {
        if (const auto pack = chosen()) {
            m_ui->packDone->hide();
            showNew(true);
            m_new->beginAgain(*pack);
        }
    });
    m_ui->packPaper->setVisible(services.paperForm && services.writeDocument);
    connect(m_ui->packPaper, &QPushButton::clicked, this, &PacksPage::savePaper);
    connect(m_new, &NewPack::left, this, [this] {
        showNew(false);
        takeFocus();
    });
    connect(m_new, &NewPack::made, this, &PacksPage::packMade);
    connect(m_model, &RecordsModel::refreshed, this, &PacksPage::showPack);
    connect(m_ui->packs->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { showNew(false); });
    showNew(false);
}

PacksPage::~PacksPage() = default;

std::optional<ReviewPack> PacksPage::chosen() const {
    const QString id = m_model->idAt(m_ui->packs->currentIndex().row());
    if (id.isEmpty())
        return std::nullopt;
    auto pack = m_session.service().reviewPack(ReviewPackId(toCore(id)));
    return pack ? std::move(*pack) : std::nullopt;
}

void PacksPage::beginPack(bool apart) {
    m_ui->packDone->hide();
    showNew(true);
    m_new->begin(apart);
}

void PacksPage::showNew(bool shown) {
    m_making = shown;
    m_new->setVisible(shown);
    showPack();
}

void PacksPage::showPack() {
    const bool empty = m_model->rowCount() == 0;
    m_ui->packsEmpty->setVisible(empty);
    m_ui->packs->setVisible(!empty);
    m_guide->setVisible(empty && !m_making);
    m_guide->setEnabledBegin(!m_session.isReadOnly());
    m_ui->newPack->setEnabled(!m_session.isReadOnly());
    m_ui->packAgain->setEnabled(!empty);
    m_ui->packPaper->setEnabled(!empty);
    if (!empty && !m_ui->packs->currentIndex().isValid()) {
        m_ui->packs->setCurrentIndex(m_model->index(0)); // comes back here
        return;
    }
    const auto pack = m_making ? std::nullopt : chosen();
    const QString id = pack ? toQt(pack->id.text()) : QString();
    if (id != m_shown || (pack && m_view == nullptr)) {
        m_shown = id;
        delete m_view;
        m_view = nullptr;
        const auto json = pack ? m_session.service().packContent(*pack) : Result<std::string>(std::string());
        auto content = pack && json
                           ? review::readPack(*json)
                           : Result<review::PackContent>(tl::unexpect, Error{ErrorCode::NotFound, {}, {}});
        if (content) {
            m_view =
                new PackView(std::make_shared<const review::PackContent>(std::move(*content)), nullptr, this);
            m_ui->packScrollLayout->insertWidget(1, m_view, 100);
        }
    }
    tidyFocusOrder(this);
}

void PacksPage::savePaper() {
    const auto pack = chosen();
    const auto json = pack ? m_session.service().packContent(*pack) : Result<std::string>(std::string());
    const auto content =
        json ? review::readPack(*json) : Result<review::PackContent>(tl::unexpect, json.error());
    if (!pack || !content) {
        if (pack)
            m_session.report(content.error());
        return;
    }
    const QString folder = QFileInfo(fromPath(m_session.path())).absolutePath();
    const QString name = fileNameFrom(tr("%1 to print", "file name").arg(toQt(pack->title)));
    m_dialogs.askSaveFile(
        window(), FileKind::Minutes, QDir(folder).filePath(name + QStringLiteral(".pdf")),
        [this, shown = *content](const QString& path) {
            inBackground<Result<std::vector<std::string>>>(
                this,
                [shown, form = m_services.paperForm, write = m_services.writeDocument, to = toPath(path)] {
                    return write(form(shown), to);
                },
                [this, path](Result<std::vector<std::string>> written) {
                    const QString text =
                        written ? tr("The form to print stands in %1. It is not sealed: hand it over.")
                                      .arg(QDir::toNativeSeparators(path))
                                : errorText(written.error());
                    m_ui->packDone->say((written ? QStringLiteral("✓ ") : QStringLiteral("✕ ")) + text, text);
                    m_ui->packDone->show();
                });
        });
}

void PacksPage::packMade(const ReviewPackId& id, const QString& path, const QString& words) {
    const QString where = QDir::toNativeSeparators(path);
    const QString text =
        words.isEmpty() ? tr("The pack stands in %1. It is not sealed.").arg(where)
                        : tr("The pack stands in %1. Tell the passphrase by phone: %2").arg(where, words);
    m_ui->packDone->say(QStringLiteral("✓ ") + text, text);
    m_ui->packDone->show();
    const int row = m_model->rowOf(toQt(id.text()));
    if (row >= 0)
        m_ui->packs->setCurrentIndex(m_model->index(row));
    showNew(false);
    takeFocus();
}

void PacksPage::takeFocus() {
    if (m_model->rowCount() > 0)
        m_ui->packs->setFocus(Qt::OtherFocusReason);
    else
        m_ui->newPack->setFocus(Qt::OtherFocusReason);
}

void PacksPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // Large text has no room for a pack beside the list: it goes below, and the page scrolls.
    const int line = fontMetrics().lineSpacing();
    const bool narrow = width() < foldBelowCharacters * fontMetrics().averageCharWidth();
    m_ui->splitter->setOrientation(narrow ? Qt::Vertical : Qt::Horizontal);
    m_ui->listSide->setMaximumHeight(narrow ? listLines * line : QWIDGETSIZE_MAX);
    m_ui->listSide->setMinimumHeight(narrow ? listLines * line : 0);
    m_ui->packScroll->setUnfolded(narrow, packLines * line);
    m_ui->listSideLayout->setContentsMargins(packsMargin, 0, narrow ? packsMargin : 8,
                                             narrow ? 12 : packsMargin);
    m_ui->packScrollLayout->setContentsMargins(narrow ? packsMargin : 8, narrow ? 12 : 0, packsMargin,
                                               packsMargin);
}

} // namespace inclusion
