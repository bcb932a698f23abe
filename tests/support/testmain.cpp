#include "support/testmain.h"

#include <QRegularExpression>

#include <atomic>

using namespace Qt::StringLiterals;

namespace support {
namespace {

std::atomic<int> criticals{ 0 };
QtMessageHandler testLibraryHandler = nullptr;

/// failOnWarning does not see criticals, so they are counted before QtTest's own handler.
void countCriticals(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type == QtCriticalMsg) {
        ++criticals;
    }
    testLibraryHandler(type, context, message);
}

} // namespace

void TestCase::init()
{
    // What the offscreen platform says of itself is no fault of the program.
    QTest::failOnWarning(QRegularExpression(
        u"^(?!.*(This plugin does not support|OpenType support missing|XDG_RUNTIME_DIR)).*$"_s));
    criticals = 0;
    testLibraryHandler = qInstallMessageHandler(countCriticals);
}

void TestCase::cleanup()
{
    qInstallMessageHandler(testLibraryHandler);
    QVERIFY2(criticals == 0, "a critical message was written");
}

} // namespace support
