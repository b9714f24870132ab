#include "widgets/panels/overview/school_year_form.h"

#include "core/analysis/school_calendar.h"
#include "ui_school_year_form.h"
#include "widgets/controls/date_field.h"
#include "workbench/audit_session.h"
#include "workbench/error_text.h"
#include "workbench/qt_convert.h"
#include "workbench/review_text.h"

#include <QLabel>

#include <algorithm>

namespace inclusion {

SchoolYearForm::SchoolYearForm(AuditSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_ui(std::make_unique<Ui::SchoolYearForm>()) {
    m_ui->setupUi(this);
    for (std::size_t row = 0; row < halfTermCount; ++row)
        addRow(static_cast<int>(row));
    m_ui->yearProblem->hide();
    connect(m_ui->usualDates, &QPushButton::clicked, this, &SchoolYearForm::useUsual);
}

SchoolYearForm::~SchoolYearForm() = default;

void SchoolYearForm::addRow(int row) {
    const auto place = static_cast<std::size_t>(row);
    const QString name = halfTermName(place);
    const auto field = [&](const QString& objectName, const QString& spoken) {
        auto* editor = new DateField(this);
        editor->setObjectName(objectName);
        editor->setAccessibleName(spoken);
        editor->setToday(toQt(m_session.clock().today()));
        editor->setReadOnly(m_session.isReadOnly());
        connect(editor, &QLineEdit::editingFinished, this, &SchoolYearForm::save);
        return editor;
    };
    const QString id = toQt(halfTermId(place));
    m_rows.at(place) = {field(id + QStringLiteral("-first"), tr("%1: first school day").arg(name)),
                        field(id + QStringLiteral("-last"), tr("%1: last school day").arg(name))};
    // Below the row of headings.
    m_ui->yearLayout->addWidget(new QLabel(name, this), row + 1, 0);
    m_ui->yearLayout->addWidget(m_rows.at(place).first, row + 1, 1);
    m_ui->yearLayout->addWidget(m_rows.at(place).last, row + 1, 2);
}

void SchoolYearForm::showYear(const std::string& cycle, const std::optional<SchoolYear>& year, bool usual) {
    m_cycle = cycle;
    const auto usualYear = analysis::usualSchoolYear(cycle);
    m_ui->yearNote->setText(
        usual && year ? tr("These are the usual dates of %1. Set those of your school; they hold for every "
                           "audit of that year.")
                            .arg(toQt(cycle))
        : year ? tr("The dates of %1 that your school has set. They hold for every audit of that year.")
                     .arg(toQt(cycle))
               : tr("%1 is no school year, so its dates are not known. Enter all of them.").arg(toQt(cycle)));
    m_ui->usualDates->setVisible(!usual && usualYear && !m_session.isReadOnly());
    if (m_shown == year)
        return; // what is being typed stays
    m_shown = year;
    for (std::size_t row = 0; row < halfTermCount; ++row) {
        m_rows.at(row).first->setDate(year ? toQt(year->halfTerms.at(row).first) : QDate());
        m_rows.at(row).last->setDate(year ? toQt(year->halfTerms.at(row).last) : QDate());
    }
    showProblem({});
}

void SchoolYearForm::focusFirst() {
    m_rows.front().first->setFocus(Qt::OtherFocusReason);
}

std::optional<SchoolYear> SchoolYearForm::typed() const {
    SchoolYear year;
    year.cycle = m_cycle;
    for (std::size_t row = 0; row < halfTermCount; ++row) {
        const auto first = toCore(m_rows.at(row).first->date());
        const auto last = toCore(m_rows.at(row).last->date());
        if (!first || !last)
            return std::nullopt;
        year.halfTerms.at(row) = {*first, *last};
    }
    return year;
}

QString SchoolYearForm::problemOf(const SchoolYear& year) const {
    for (std::size_t row = 0; row < halfTermCount; ++row) {
        const TermDates& each = year.halfTerms.at(row);
        if (each.last < each.first)
            return tr("%1 ends before it begins. It is saved once its days are right.")
                .arg(halfTermName(row));
        if (row > 0 && each.first <= year.halfTerms.at(row - 1).last)
            return tr("%1 begins before %2 ends. It is saved once the days follow one another.")
                .arg(halfTermName(row), halfTermName(row - 1));
    }
    return {};
}

void SchoolYearForm::save() {
    if (m_session.isReadOnly())
        return;
    const auto year = typed();
    if (!year) {
        const bool unreadable = std::any_of(m_rows.begin(), m_rows.end(), [](const Row& row) {
            return !row.first->isAcceptable() || !row.last->isAcceptable();
        });
        showProblem(unreadable || m_shown
                        ? tr("A day is missing or cannot be read. Write it like 14 Oct 2026.")
                        : QString());
        return;
    }
    if (m_shown == year) {
        showProblem({});
        return;
    }
    QString problem = problemOf(*year);
    if (problem.isEmpty()) {
        auto edit = m_session.service().setSchoolYear(*year);
        if (edit) {
            showProblem({});
            m_session.run(std::move(edit));
            return;
        }
        problem = edit.error().code == ErrorCode::InvalidValue
                      ? tr("The six half-terms lie within one year. Look at the year of each day.")
                      : errorText(edit.error());
    }
    showProblem(problem);
}

void SchoolYearForm::useUsual() {
    if (const auto usual = analysis::usualSchoolYear(m_cycle))
        m_session.run(m_session.service().setSchoolYear(*usual));
}

void SchoolYearForm::showProblem(const QString& problem) {
    m_ui->yearProblem->sayProblem(problem);
    for (const Row& row : m_rows) {
        row.first->setAccessibleDescription(problem);
        row.last->setAccessibleDescription(problem);
    }
}

} // namespace inclusion
