#pragma once

#include <QObject>

namespace inclusion {

class MainWindow;

namespace app {

/// Ends the program as closing its window does where the computer asks for that: at the end of the desktop
/// session, at shutdown and by signals. What was typed a moment ago is written first. \param window must
/// outlive it.
class Ending : public QObject {
public:
    explicit Ending(MainWindow& window);
    ~Ending() override;

private:
    void listenToSignals();

    MainWindow& m_window;
};

} // namespace app
} // namespace inclusion
