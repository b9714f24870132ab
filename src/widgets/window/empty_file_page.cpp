#include "widgets/window/empty_file_page.h"

#include "ui_empty_file_page.h"

namespace inclusion {

EmptyFilePage::EmptyFilePage(QWidget* parent) : QWidget(parent) {
    Ui::EmptyFilePage form;
    form.setupUi(this);
    setFocusProxy(form.addButton);
    connect(form.addButton, &QPushButton::clicked, this, &EmptyFilePage::addRequested);
}

} // namespace inclusion
