#include "democontent.h"

#include "services/demobook.h"
#include "store/bookfile.h"
#include "support/testmain.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::Result;

/// Reset and replay: whatever a demonstration did to the demo book, a reset leads back to the same
/// content, row by row, and the same demonstration ends in the same content again. `--rounds N`
/// plays it as often.
#define SAME_CONTENT(one, other)                                                                   \
    do {                                                                                           \
        const QStringList different = differences(one, other);                                     \
        QVERIFY2(different.isEmpty(),                                                              \
            qPrintable(different.first(qMin(different.size(), 12)).join(u'\n')));                  \
    } while (false)

class ReplayTest : public support::TestCase
{
    Q_OBJECT

public:
    int rounds = 3;

private:
    QTemporaryDir m_folder;

    [[nodiscard]] std::unique_ptr<domain::Book> open(const QString &name) const
    {
        auto book = store::openBook(path(name), { store::OpenMode::CreateIfMissing });
        return book ? *std::move(book) : nullptr;
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] static bool reset(
        domain::Book &book, const services::Context &context, qint64 seed = 1)
    {
        return book
            .write<void>([&](domain::BookWriter &writer) {
                return services::writeDemoBook(writer, context, seed);
            })
            .result()
            .has_value();
    }

private Q_SLOTS:
    void aResetLeadsBackEveryTime()
    {
        const auto book = open(u"demo.sqlite"_s);
        QVERIFY(book);
        const services::Context context = somebody();
        QVERIFY(reset(*book, context));
        const QStringList first = contentOf(path(u"demo.sqlite"_s));
        const QByteArray digest = digestOf(first);
        QVERIFY(first.size() > 1000);
        QByteArray played;
        qint64 slowest = 0;
        for (int round = 1; round <= rounds; ++round) {
            QCOMPARE(playOn(*book, context), QString());
            const QByteArray end = digestOf(withoutAnswers(contentOf(path(u"demo.sqlite"_s))));
            QVERIFY(end != digestOf(withoutAnswers(first)));
            QVERIFY2(played.isEmpty() || played == end, qPrintable(u"round %1"_s.arg(round)));
            played = end;
            QElapsedTimer timer;
            timer.start();
            QVERIFY(reset(*book, context));
            slowest = std::max(slowest, timer.elapsed());
            const QStringList again = contentOf(path(u"demo.sqlite"_s));
            SAME_CONTENT(first, again);
            QCOMPARE(digestOf(again), digest);
            const auto broken = book->read<QList<domain::Violation>>(
                                        [](domain::BookReader &reader) { return reader.verify(); })
                                    .result();
            QVERIFY(broken && broken->isEmpty());
        }
        qInfo("%d rounds, %d rows, the slowest reset took %d ms", rounds, int(first.size()),
            int(slowest));
        QVERIFY2(slowest < 2000, qPrintable(u"%1 ms"_s.arg(slowest)));
    }

    /// Neither the person who loads the demo, nor what the file was before, is seen in it.
    void aResetIsTheSameWhoeverAsks()
    {
        const auto book = open(u"fresh.sqlite"_s);
        const auto other = open(u"other.sqlite"_s);
        QVERIFY(book && other);
        QVERIFY(reset(*book, somebody()));
        services::Context guest = somebody(domain::Role::Guest);
        guest.actor.name = u"Nobody"_s;
        guest.variant = catalog::Variant::Corrected;
        QVERIFY(reset(*other, guest, 77));
        QVERIFY(reset(*other, guest));
        SAME_CONTENT(contentOf(path(u"fresh.sqlite"_s)), contentOf(path(u"other.sqlite"_s)));
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    ReplayTest test;
    QStringList arguments = QCoreApplication::arguments();
    if (const qsizetype at = arguments.indexOf(u"--rounds"_s);
        at > 0 && at + 1 < arguments.size()) {
        test.rounds = arguments.at(at + 1).toInt();
        arguments.remove(at, 2);
    }
    return QTest::qExec(&test, arguments);
}
#include "replaytest.moc"
