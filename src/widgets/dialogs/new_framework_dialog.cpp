#include "widgets/dialogs/new_framework_dialog.h"

#include "ui_new_framework_dialog.h"

namespace inclusion {

NewFrameworkDialog::NewFrameworkDialog(QWidget* parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::NewFrameworkDialog>()) {
    m_ui->setupUi(this);
    m_ui->problem->hide();
    m_ui->levels->setPlainText(tr("Emerging\nDeveloping\nSecure"));
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->writeButton, &QPushButton::clicked, this, &NewFrameworkDialog::write);
}

NewFrameworkDialog::~NewFrameworkDialog() = default;

QString NewFrameworkDialog::title() const {
    return m_ui->frameworkTitle->text().simplified();
}

QStringList NewFrameworkDialog::levels() const {
    QStringList names;
    for (const QString& line : m_ui->levels->toPlainText().split(QLatin1Char('\n')))
        if (const QString name = line.simplified(); !name.isEmpty())
            names.append(name);
    return names;
}

void NewFrameworkDialog::showProblem(const QString& problem, QWidget* field) {
    m_ui->problem->sayProblem(problem);
    field->setAccessibleDescription(problem);
    field->setFocus();
}

void NewFrameworkDialog::write() {
    QStringList names = levels();
    const qsizetype all = names.size();
    if (title().isEmpty())
        showProblem(tr("Give the framework a title."), m_ui->frameworkTitle);
    else if (all < 2 || all > 10)
        showProblem(tr("Name two to ten levels, one a line."), m_ui->levels);
    else if (names.removeDuplicates() > 0)
        showProblem(tr("Give each level a name of its own."), m_ui->levels);
    else
        accept();
}

} // namespace inclusion
