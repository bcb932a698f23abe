#include "domain/sortkey.h"
#include "support/testmain.h"

#include <QLocale>

using namespace Qt::StringLiterals;

class SortKeyTest : public support::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void keysSortAsTheCollatorCompares_data();
    void keysSortAsTheCollatorCompares();
};

void SortKeyTest::keysSortAsTheCollatorCompares_data()
{
    QTest::addColumn<QCollator>("collator");
    for (const auto language : { QLocale::Korean, QLocale::English }) {
        for (const auto how : { Qt::CaseInsensitive, Qt::CaseSensitive }) {
            QCollator collator{ QLocale(language) };
            collator.setCaseSensitivity(how);
            QTest::addRow("%s, %s", qPrintable(QLocale::languageToCode(language)),
                how == Qt::CaseSensitive ? "case tells" : "case tells nothing")
                << collator;
        }
    }
}

void SortKeyTest::keysSortAsTheCollatorCompares()
{
    QFETCH(const QCollator, collator);
    QStringList names{ u""_s, u"가나 물류"_s, u"가나물류"_s, u"나눔"_s, u"한빛 상사"_s,
        u"(주)한빛"_s, u"ㄱ"_s, u"Contoso"_s, u"contoso"_s, u"Contoso Korea"_s, u"Éclair"_s,
        u"Eclair"_s, u"Zeta"_s, u"a b"_s, u"a-b"_s, u"ab"_s, u"10번가"_s, u"2번가"_s, u"北方"_s,
        u"京都"_s, u"アサヒ"_s };
    // Ends of every length, so that a key that reads beyond its end shows.
    for (int i = 1; i <= 40; ++i) {
        names.append(QString(i, u'가'));
        names.append(QString(i, u'b'));
    }
    const auto sign = [](int order) { return (order > 0) - (order < 0); };
    for (const QString &one : names) {
        for (const QString &other : names) {
            const int keys
                = domain::SortKey(collator, one).compare(domain::SortKey(collator, other));
            QVERIFY2(sign(keys) == sign(collator.compare(one, other)),
                qPrintable(one + u" / "_s + other));
        }
    }
}

DESK_TEST_MAIN(SortKeyTest, QCoreApplication)
#include "sortkeytest.moc"
