#include "bookoflife.h"
#include "proofrun.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int actsInABook = 60;

} // namespace

/// Books of random customers that live: whatever is done to them, in whatever order, they stay
/// whole.
class LifeProofTest : public support::TestCase
{
    Q_OBJECT
public:
    explicit LifeProofTest(const proof::Run &run)
        : m_run(run)
    {
    }

private Q_SLOTS:
    void whateverIsDoneTheBookStaysWhole();

private:
    proof::Run m_run;
};

void LifeProofTest::whateverIsDoneTheBookStaysWhole()
{
    const auto catalogue = catalog::Catalogue::load(u":/catalogs"_s);
    QVERIFY(catalogue.has_value());
    QMap<QString, int> met;
    for (int i = 0; i < m_run.count; ++i) {
        const std::uint64_t seed = m_run.seed + static_cast<std::uint64_t>(i);
        proof::BookOfLife book(seed, *catalogue);
        QString fault = book.begin();
        for (int acts = 0; acts < actsInABook && fault.isEmpty(); ++acts) {
            fault = book.live();
        }
        if (fault.isEmpty()) {
            fault = book.end();
        }
        if (!fault.isEmpty()) {
            QFAIL(qPrintable(u"--seed %1 --count 1\n%2\nafter:\n  %3"_s.arg(
                QString::number(seed), fault, book.told().join(u"\n  "_s))));
        }
        for (auto each = book.met().cbegin(); each != book.met().cend(); ++each) {
            met[each.key()] += each.value();
        }
    }
    QStringList times;
    for (auto each = met.cbegin(); each != met.cend(); ++each) {
        times.append(u"  %1  %2"_s.arg(QString::number(each.value()), each.key()));
    }
    qInfo("books of seeds %llu to %llu:\n%s", static_cast<unsigned long long>(m_run.seed),
        static_cast<unsigned long long>(m_run.seed) + static_cast<unsigned>(m_run.count) - 1,
        qPrintable(times.join(u'\n')));
    if (m_run.count < 5) {
        return; // one book repeated does not meet everything
    }
    for (const char *kind : { "upgrade", "licences", "suspend", "reactivate", "cancel" }) {
        for (const char *ending : { " done", " refused" }) {
            QVERIFY2(met.value(QLatin1StringView(kind) + QLatin1StringView(ending)) > 0, kind);
        }
    }
}

int main(int argc, char **argv)
{
    const proof::Run run = proof::Run::read(argc, argv, 60, 8);
    QCoreApplication app(argc, argv);
    LifeProofTest test(run);
    return QTest::qExec(&test, argc, argv);
}

#include "lifeprooftest.moc"
