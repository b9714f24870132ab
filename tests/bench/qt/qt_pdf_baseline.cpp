// The baseline of the report's benchmark: the same content as HTML, laid out by QTextDocument and written by
// QPdfWriter, without tags.
#include <QFile>
#include <QGuiApplication>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextDocument>

int main(int argc, char* argv[]) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    QFile page(arguments.value(1));
    if (arguments.size() != 3 || !page.open(QIODevice::ReadOnly))
        return 2;
    QTextDocument document;
    document.setHtml(QString::fromUtf8(page.readAll()));
    QPdfWriter writer(arguments.value(2));
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({18, 18, 18, 18}, QPageLayout::Millimeter);
    document.print(&writer);
    return 0;
}
