// The baseline of opening and memory: a window with nothing in it, as large as the program's.
#include <QApplication>
#include <QMainWindow>

int main(int argc, char* argv[]) {
    const QApplication app(argc, argv);
    QMainWindow window;
    window.resize(1366, 768);
    window.show();
    return QApplication::exec();
}
