#include <QCoreApplication>
#include <QTextStream>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream(stdout) << "broadsheet-cli " << BROADSHEET_VERSION << Qt::endl;
    return 0;
}
