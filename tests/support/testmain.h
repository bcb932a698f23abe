#pragma once

#include <QCoreApplication>
#include <QObject>
#include <QTest>

namespace support {

/// The base of every test object: a Qt warning or critical message that a test did not announce
/// with QTest::ignoreMessage fails it. A test with an init() of its own calls this one first.
class TestCase : public QObject
{
    Q_OBJECT
protected Q_SLOTS:
    void init();
    void cleanup();
};

} // namespace support

/// Tests that need a widget give QApplication, those that paint QGuiApplication, others
/// QCoreApplication.
#define DESK_TEST_MAIN(TestClass, Application)                                                     \
    int main(int argc, char **argv)                                                                \
    {                                                                                              \
        Application app(argc, argv);                                                               \
        TestClass test;                                                                            \
        return QTest::qExec(&test, argc, argv);                                                    \
    }
