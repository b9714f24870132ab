#include "widgets/controls/finder_box.h"

#include "widgets/controls/line_field.h"
#include "widgets/controls/suggestion_list.h"
#include "workbench/models/suggestion_model.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPointer>
#include <QVBoxLayout>

#include <utility>

namespace inclusion {
namespace {

constexpr int pauseMilliseconds = 120;
constexpr int patienceMilliseconds = 300; ///< before it says that it is searching

} // namespace

FinderBox::FinderBox(QWidget* parent)
    : QWidget(parent), m_field(new LineField(this)), m_list(new SuggestionList(this)),
      m_model(new SuggestionModel(this)), m_searching(new QLabel(tr("Searching… Escape stops it."), this)) {
    m_searching->setProperty("textRole", "small muted");
    m_searching->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_field);
    layout->addWidget(m_searching);
    layout->addWidget(m_list);
    m_list->show(m_model);
    m_list->hide();
    m_field->setMaxLength(500);
    m_field->installEventFilter(this);
    m_list->installEventFilter(this);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &FinderBox::find);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMilliseconds);
    connect(&m_patience, &QTimer::timeout, m_searching, &QWidget::show);
    connect(m_field, &QLineEdit::textEdited, this, [this] {
        m_next = Next::Nothing;
        m_pause.start();
    });
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        m_next = Next::ChooseFirst; // of what was typed last
        find();
    });
    connect(m_list, &SuggestionList::chosen, this, &FinderBox::choose);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { choose(index.row()); });
    connect(m_list, &SuggestionList::leftUpwards, this, [this] { m_field->setFocus(Qt::OtherFocusReason); });
    connect(m_list, &SuggestionList::typed, this, [this](const QString& text) {
        m_field->setFocus(Qt::OtherFocusReason);
        m_field->end(false);
        m_field->insert(text);
        m_pause.start();
    });
}

void FinderBox::setUp(const QString& name, const QString& label, const QString& placeholder, Find find) {
    m_find = std::move(find);
    m_field->setObjectName(name);
    m_field->setAccessibleName(label);
    m_field->setPlaceholderText(placeholder);
    m_list->setObjectName(name + QStringLiteral("List"));
    m_list->setAccessibleName(tr("%1: what was found").arg(label));
}

void FinderBox::setMostRows(int rows) {
    m_list->setMostRows(rows);
}

void FinderBox::clear() {
    giveUp();
    m_field->setText({}); // forgets its typing, so that undo takes back what was chosen
    showList(false);
}

void FinderBox::giveUp() {
    ++m_search;
    m_next = Next::Nothing;
    m_pause.stop();
    m_patience.stop();
    m_searching->hide();
}

void FinderBox::find() {
    m_pause.stop();
    const QString words = m_field->text().simplified();
    if (words.isEmpty() && !m_eager) {
        giveUp();
        showList(false);
        return;
    }
    m_patience.start();
    m_find(words, [self = QPointer<FinderBox>(this), search = ++m_search](std::vector<Suggestion> found) {
        if (self && self->m_search == search)
            self->showFound(std::move(found));
    });
}

void FinderBox::showFound(std::vector<Suggestion> suggestions) {
    m_patience.stop();
    m_searching->hide();
    m_model->show(std::move(suggestions));
    showList(m_model->rowCount() > 0);
    // Read out with the field: a list that just appears is not.
    m_field->setAccessibleDescription(m_model->rowCount() == 0
                                          ? tr("nothing found")
                                          : tr("%1 found, Down goes to them").arg(m_model->rowCount()));
    const Next next = std::exchange(m_next, Next::Nothing);
    if (next == Next::ChooseFirst) {
        choose(0);
    } else if (next == Next::EnterList && !m_list->isHidden()) {
        m_list->setFocus(Qt::OtherFocusReason);
        m_list->setCurrentIndex(m_model->index(0));
    }
}

void FinderBox::showList(bool shown) {
    if (!shown && m_list->hasFocus())
        m_field->setFocus(Qt::OtherFocusReason);
    if (m_list->isHidden() != shown)
        return;
    m_list->setVisible(shown);
    Q_EMIT listChanged();
}

void FinderBox::choose(int row) {
    if (row < 0 || row >= m_model->rowCount())
        return;
    const Suggestion suggestion = m_model->at(row);
    Q_EMIT chosen(suggestion);
}

bool FinderBox::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Escape) {
        clear();
        Q_EMIT givenUp();
        return true;
    }
    if (watched == m_field && key->key() == Qt::Key_Down) {
        m_next = Next::EnterList;
        find();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace inclusion
