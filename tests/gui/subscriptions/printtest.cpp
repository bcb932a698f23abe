#include "subscriptionstage.h"

#include "common/printing.h"
#include "common/printsheet.h"
#include "viewmodels/printedpage.h"

#include <QAbstractButton>
#include <QFile>
#include <QImage>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace {

/// What a tool for PDFs prints; every tool of poppler-utils takes the file last but one.
QByteArray outputOf(const QString &tool, const QStringList &arguments)
{
    QProcess process;
    process.start(tool, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0) {
        return {};
    }
    return process.readAllStandardOutput();
}

QString textOf(const QString &pdf)
{
    return QString::fromUtf8(outputOf(u"pdftotext"_s, { u"-layout"_s, pdf, u"-"_s }));
}

} // namespace

/// A customer's page and the result of an upgrade on paper and as PDF: black on white, with text
/// that other programs find.
class PrintTest final : public support::TestCase
{
    Q_OBJECT
public:
    explicit PrintTest(theme::Theme &theme)
        : m_theme(theme)
    {
    }

private Q_SLOTS:
    void aCustomerIsSavedAsPdfWithTextThatIsFound_data()
    {
        QTest::addColumn<catalog::Language>("language");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("English") << catalog::Language::English
                                 << QStringList{ u"Hanbit Logistics"_s, u"한빛물류"_s,
                                        u"hanbit.example"_s, u"Subscriptions"_s, u"Page 1 of"_s };
        QTest::newRow("Korean") << catalog::Language::Korean
                                << QStringList{ u"한빛물류"_s, u"Hanbit Logistics"_s,
                                       u"위임된 관리자 권한"_s, u"구독"_s, u"라이선스"_s,
                                       u"활성"_s };
    }
    void aCustomerIsSavedAsPdfWithTextThatIsFound()
    {
        QFETCH(catalog::Language, language);
        QFETCH(QStringList, words);
        SubscriptionStage stage(hanbit);
        QTRY_VERIFY(stage.isThere());
        stage.page->setTexts(stage.book.speak(language));
        m_theme.setChoice(theme::ThemeChoice::Dark);
        QTest::keyClick(stage.page, Qt::Key_P, Qt::ControlModifier);
        auto *sheet = stage.page->window()->findChild<common::PrintSheet *>();
        QVERIFY(sheet != nullptr);
        stage.window.picture(u"print-sheet-"_s + QString::fromLatin1(QTest::currentDataTag()));
        QTemporaryDir folder;
        const QString file = folder.filePath(u"한빛.pdf"_s);
        sheet->saveAs(file);
        QTRY_VERIFY(sheet->findChild<QAbstractButton *>(u"savePdf"_s)->isEnabled());
        const QString text = textOf(file);
        words.append(SampleBook::customer(hanbit).text());
        for (const QString &word : std::as_const(words)) {
            QVERIFY2(text.contains(word), qPrintable(word + u" is not in\n"_s + text));
        }
        // White paper, though the window is dark.
        const QString picture = folder.filePath(u"page"_s);
        (void)outputOf(u"pdftoppm"_s,
            { u"-r"_s, u"50"_s, u"-png"_s, u"-f"_s, u"1"_s, u"-l"_s, u"1"_s, u"-singlefile"_s, file,
                picture });
        const QImage page(picture + u".png"_s);
        QVERIFY(!page.isNull());
        if (const QString kept = qEnvironmentVariable("DESK_PICTURES"); !kept.isEmpty()) {
            QFile::copy(file, kept + u"/customer-"_s + wording::languageCode(language) + u".pdf"_s);
        }
        QCOMPARE(page.pixelColor(2, 2).lightness(), 255);
        int darkest = 255;
        for (int y = 0; y < page.height(); ++y) {
            for (int x = 0; x < page.width(); ++x) {
                darkest = std::min(darkest, page.pixelColor(x, y).lightness());
            }
        }
        QVERIFY(darkest < 100);
        m_theme.setChoice(theme::ThemeChoice::Light);
        (void)stage.book.speak(catalog::Language::English);
    }

    void aLongResultHasNumberedSheetsAndItsHeadsAgain()
    {
        const SampleBook book;
        viewmodels::ResultPageWords words;
        words.title = u"The subscription was upgraded."_s;
        words.text = u"한빛물류: Office 365 E3 <new> & more"_s;
        words.product = u"Office 365 Enterprise E3"_s;
        words.idLabel = u"Subscription ID"_s;
        words.id = u"0f0f0f0f-1111-2222-3333-444444444444"_s;
        words.listTitle = u"Accounts"_s;
        QList<viewmodels::AffectedLine> lines;
        for (int number = 1; number <= 120; ++number) {
            lines.append({ u"김민아 %1"_s.arg(number), u"mina%1@hanbit.example"_s.arg(number),
                u"Yammer"_s, u"라이선스 없음"_s, u"Assign it"_s, { u"PD-2020-00042"_s, number } });
        }
        const viewmodels::PrintedPage page
            = viewmodels::printedResult(words, lines, *book.services().texts,
                u"/books/mine.sqlite"_s, QDateTime(QDate(2020, 5, 12), QTime(9, 30), Qt::UTC));
        QTemporaryDir folder;
        const QString file = folder.filePath(u"result.pdf"_s);
        const auto sheets
            = common::savePdf(file, page, m_theme.font(theme::TextStyle::Body)).result();
        QVERIFY(sheets.has_value());
        QVERIFY(*sheets > 2);
        const QString text = textOf(file);
        for (const QString &word : { u"PD-2020-00042"_s, u"김민아 1"_s, u"김민아 120"_s,
                 u"mina120@hanbit.example"_s, u"Office 365 E3 <new> & more"_s, u"mine.sqlite"_s,
                 u"Page %1 of %1"_s.arg(*sheets), u"12 May 2020"_s, u"18:30"_s }) {
            QVERIFY2(text.contains(word), qPrintable(word + u" is not in\n"_s + text));
        }
        QCOMPARE(text.count(u"What to do"_s), *sheets);
        // Where nothing can be written there is no file.
        const auto failed = common::savePdf(folder.filePath(u"no/such.pdf"_s), page, {}).result();
        QVERIFY(!failed.has_value());
        QCOMPARE(failed.error().code, domain::ErrorCode::StorageFailed);
    }

private:
    theme::Theme &m_theme;
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    theme::Theme theme(app);
    PrintTest test(theme);
    return QTest::qExec(&test, argc, argv);
}
#include "printtest.moc"
