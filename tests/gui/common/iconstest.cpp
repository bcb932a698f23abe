#include "support/testmain.h"

#include "theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QSet>

using namespace Qt::StringLiterals;
using theme::ColorRole;
using theme::Theme;

class IconsTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void everyPictureIsBuiltIn();
    void anIconTakesTheColourOfItsRole();
    void theMarkKeepsItsColours();
    void anIconIsSharpAtTheRatioOfTheScreen_data();
    void anIconIsSharpAtTheRatioOfTheScreen();
    void anActionIconIsSharpAtTheRatioOfTheScreen_data();
    void anActionIconIsSharpAtTheRatioOfTheScreen();
    void theLargestIconIsNotScaledUp();
    void anIconGrowsWithTheText();
    void anActionIconFollowsTheTheme();
    void aDisabledIconIsGrey();
    void anUnknownNameIsToldAndEmpty();
};

namespace {

/// The colours of all opaque pixels.
QSet<QRgb> inks(const QPixmap &picture)
{
    const QImage image = picture.toImage().convertToFormat(QImage::Format_ARGB32);
    QSet<QRgb> found;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) == 255) {
                found.insert(image.pixel(x, y));
            }
        }
    }
    return found;
}

} // namespace

void IconsTest::everyPictureIsBuiltIn()
{
    const QDir folder(QStringLiteral(DESK_SOURCE_DIR "/resources/icons"));
    const QStringList files = folder.entryList({ u"*.svg"_s }, QDir::Files, QDir::Name);
    QVERIFY(files.size() > 50);
    QStringList expected;
    for (const QString &file : files) {
        expected.append(file.chopped(4));
    }
    QCOMPARE(Theme::iconNames(), expected);
}

void IconsTest::anIconTakesTheColourOfItsRole()
{
    Theme theme(*qApp);
    theme.setChoice(theme::ThemeChoice::Light);
    const QStringList names = Theme::iconNames();
    for (const QString &name : names) {
        if (name == "mark"_L1) {
            continue;
        }
        const QSet<QRgb> found = inks(theme.icon(name, ColorRole::Error, 20, 2.0));
        QVERIFY2(!found.isEmpty(), qPrintable(name));
        QCOMPARE(found, QSet<QRgb>{ theme.color(ColorRole::Error).rgba() });
    }
}

void IconsTest::theMarkKeepsItsColours()
{
    Theme theme(*qApp);
    const QSet<QRgb> found = inks(theme.icon(u"mark"_s, ColorRole::Error, 24, 2.0));
    QVERIFY(found.contains(qRgb(255, 255, 255)));
    QVERIFY(!found.contains(theme.color(ColorRole::Error).rgba()));
}

void IconsTest::anIconIsSharpAtTheRatioOfTheScreen_data()
{
    QTest::addColumn<qreal>("ratio");
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("pixels");
    QTest::newRow("20 at 100 %") << 1.0 << 20 << 20;
    QTest::newRow("16 at 125 %") << 1.25 << 16 << 20;
    QTest::newRow("16 at 150 %") << 1.5 << 16 << 24;
    QTest::newRow("20 at 175 %") << 1.75 << 20 << 35;
    QTest::newRow("14 at 200 %") << 2.0 << 14 << 28;
    QTest::newRow("20 at 300 %") << 3.0 << 20 << 60;
}

void IconsTest::anIconIsSharpAtTheRatioOfTheScreen()
{
    QFETCH(qreal, ratio);
    QFETCH(int, size);
    QFETCH(int, pixels);
    Theme theme(*qApp);
    const QPixmap picture = theme.icon(u"check"_s, ColorRole::Text, size, ratio);
    QCOMPARE(picture.size(), QSize(pixels, pixels));
    QCOMPARE(picture.devicePixelRatio(), ratio);
}

void IconsTest::anActionIconIsSharpAtTheRatioOfTheScreen_data()
{
    QTest::addColumn<qreal>("ratio");
    for (const int percent : { 100, 125, 150, 200, 300 }) {
        QTest::addRow("%d %%", percent) << percent / 100.0;
    }
}

/// What a menu paints is the picture of that size, pixel for pixel.
void IconsTest::anActionIconIsSharpAtTheRatioOfTheScreen()
{
    QFETCH(qreal, ratio);
    Theme theme(*qApp);
    const QPixmap wanted = theme.icon(u"settings"_s, ColorRole::Text, 16, ratio);
    QImage painted(wanted.size(), QImage::Format_ARGB32_Premultiplied);
    painted.setDevicePixelRatio(ratio);
    painted.fill(Qt::transparent);
    QPainter painter(&painted);
    theme.qicon(u"settings"_s).paint(&painter, QRect(0, 0, 16, 16));
    painter.end();
    QCOMPARE(painted, wanted.toImage().convertToFormat(painted.format()));
}

void IconsTest::theLargestIconIsNotScaledUp()
{
    int largest = 0;
    for (const QString &folder : QDir(u":/icons"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        largest = qMax(largest, folder.toInt());
    }
    constexpr int designSize = 24;
    QVERIFY(largest >= designSize * theme::textSizes.back() / 100 * 3);
}

void IconsTest::anIconGrowsWithTheText()
{
    Theme theme(*qApp);
    theme.setTextScale(200);
    QCOMPARE(theme.icon(u"check"_s, ColorRole::Text, 20, 1.0).size(), QSize(40, 40));
}

void IconsTest::anActionIconFollowsTheTheme()
{
    Theme theme(*qApp);
    theme.setChoice(theme::ThemeChoice::Light);
    const QIcon icon = theme.qicon(u"copy"_s, ColorRole::Text);
    const QRgb light = theme.color(ColorRole::Text).rgba();
    QVERIFY(inks(icon.pixmap(20)).contains(light));
    theme.setChoice(theme::ThemeChoice::Dark);
    QVERIFY(!inks(icon.pixmap(20)).contains(light));
    QVERIFY(inks(icon.pixmap(20)).contains(theme.color(ColorRole::Text).rgba()));
}

void IconsTest::aDisabledIconIsGrey()
{
    Theme theme(*qApp);
    const QIcon icon = theme.qicon(u"copy"_s, ColorRole::Text);
    const QSet<QRgb> found = inks(icon.pixmap(QSize(20, 20), QIcon::Disabled));
    QCOMPARE(found, QSet<QRgb>{ theme.color(ColorRole::TextDisabled).rgba() });
}

void IconsTest::anUnknownNameIsToldAndEmpty()
{
    Theme theme(*qApp);
    QVERIFY(!Theme::hasIcon(u"no-such-icon"_s));
    QTest::ignoreMessage(QtWarningMsg, "There is no icon named no-such-icon");
    QVERIFY(theme.icon(u"no-such-icon"_s, ColorRole::Text, 20, 1.0).isNull());
}

DESK_TEST_MAIN(IconsTest, QApplication)

#include "iconstest.moc"
