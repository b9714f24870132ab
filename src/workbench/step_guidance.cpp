#include "workbench/step_guidance.h"

#include "workbench/qt_convert.h"

#include <QStringList>

#include <algorithm>

namespace inclusion {

QString stepGuidance(const Framework* framework, std::initializer_list<WayOfWorkingStage> stages) {
    QStringList steps;
    for (const WayOfWorkingStep& step :
         framework ? framework->data().wayOfWorking : std::vector<WayOfWorkingStep>()) {
        const bool isWanted = std::find(stages.begin(), stages.end(), step.stage) != stages.end();
        if (!isWanted || step.guidance.empty())
            continue;
        QStringList lines{toQt(step.title)};
        for (const std::string& paragraph : step.guidance)
            lines.append(toQt(paragraph));
        steps.append(lines.join(QLatin1Char('\n')));
    }
    return steps.join(QStringLiteral("\n\n"));
}

} // namespace inclusion
