#include "widgets/controls/source_choice.h"

#include "workbench/qt_convert.h"
#include "workbench/words.h"

#include <QComboBox>

namespace inclusion {

void fillWithSources(QComboBox& box) {
    for (const SourceType type : allSourceTypes)
        box.addItem(nameOf(type), toQt(idOf(type)));
}

SourceType sourceOf(const QComboBox& box) {
    return sourceTypeFromId(toCore(box.currentData().toString())).value_or(SourceType::Document);
}

void setSource(QComboBox& box, SourceType type) {
    box.setCurrentIndex(box.findData(toQt(idOf(type))));
}

} // namespace inclusion
