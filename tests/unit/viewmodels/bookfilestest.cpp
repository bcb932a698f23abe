#include "support/testmain.h"
#include "viewmodels/bookfiles.h"
#include "viewmodels/salvagejob.h"

using namespace Qt::StringLiterals;

/// Files that the program makes are found again by its own dialogs.
class BookFilesTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void everyDialogShowsTheEndingThatIsRegistered()
    {
        const QStringList filters = viewmodels::bookfiles::filters();
        QCOMPARE(filters.size(), 2);
        QVERIFY2(
            filters.constFirst().contains("*.partnerdesk"_L1), qPrintable(filters.constFirst()));
    }

    void whatIsMadeHasAnEndingThatIsShown()
    {
        const QString ending = u"*."_s + viewmodels::bookfiles::suffix();
        QVERIFY(viewmodels::bookfiles::patterns().split(u' ').contains(ending));
        const QString saved = viewmodels::SalvageJob::freeName(u"/nowhere/book.db"_s);
        QVERIFY2(saved.endsWith(u'.' + viewmodels::bookfiles::suffix()), qPrintable(saved));
    }
};

DESK_TEST_MAIN(BookFilesTest, QCoreApplication)
#include "bookfilestest.moc"
