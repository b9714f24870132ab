#include "widgets/dialogs/reading_dialog.h"

#include "ui_reading_dialog.h"
#include "widgets/controls/focus_order.h"
#include "widgets/theme/appearance_control.h"

#include <QButtonGroup>

namespace inclusion {

ReadingDialog::ReadingDialog(AppearanceControl& appearance, QWidget* parent)
    : QDialog(parent), m_appearance(appearance), m_ui(std::make_unique<Ui::ReadingDialog>()),
      m_colours(new QButtonGroup(this)), m_letters(new QButtonGroup(this)) {
    m_ui->setupUi(this);
    const auto addTo = [](QButtonGroup* group, QAbstractButton* button, auto value) {
        group->addButton(button, static_cast<int>(value));
    };
    addTo(m_colours, m_ui->followSystem, Appearance::FollowSystem);
    addTo(m_colours, m_ui->light, Appearance::Light);
    addTo(m_colours, m_ui->dark, Appearance::Dark);
    addTo(m_colours, m_ui->highContrast, Appearance::HighContrast);
    addTo(m_letters, m_ui->systemLetters, Letters::System);
    addTo(m_letters, m_ui->openDyslexic, Letters::OpenDyslexic);
    if (!AppearanceControl::hasOpenDyslexic()) {
        m_ui->openDyslexic->setEnabled(false);
        m_ui->openDyslexic->setText(tr("OpenDyslexic (not installed on this computer)"));
    }
    connect(m_colours, &QButtonGroup::idClicked, this, [this](int id) {
        m_appearance.setAppearance(static_cast<Appearance>(id));
        refresh();
    });
    connect(m_letters, &QButtonGroup::idClicked, this, [this](int id) {
        m_appearance.setLetters(static_cast<Letters>(id));
        refresh();
    });
    connect(m_ui->lessMotion, &QCheckBox::clicked, this,
            [this](bool checked) { m_appearance.setLessMotion(checked); });
    connect(m_ui->textSize, &QSlider::valueChanged, this, &ReadingDialog::setTextSize);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
    refresh();
}

ReadingDialog::~ReadingDialog() = default;

void ReadingDialog::setTextSize(int step) {
    const int percent = step * AppearanceControl::textStep;
    if (percent != m_appearance.textSize())
        m_appearance.setTextSize(percent);
    refresh();
}

void ReadingDialog::refresh() {
    m_colours->button(static_cast<int>(m_appearance.appearance()))->setChecked(true);
    m_letters->button(static_cast<int>(m_appearance.letters()))->setChecked(true);
    m_ui->lessMotion->setChecked(m_appearance.lessMotion());
    m_ui->textSize->setValue(m_appearance.textSize() / AppearanceControl::textStep);
    const QString percent = tr("%1 %", "size of the text").arg(m_appearance.textSize());
    m_ui->textSizeValue->setText(percent);
    m_ui->textSize->setAccessibleDescription(percent);
    stopTabAtChecked(*m_colours);
    stopTabAtChecked(*m_letters);
}

} // namespace inclusion
