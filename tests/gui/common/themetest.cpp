#include "support/testmain.h"

#include "common/button.h"
#include "common/chip.h"
#include "common/label.h"
#include "common/pill.h"
#include "theme/deskstyle.h"
#include "theme/focusring.h"
#include "theme/paint.h"
#include "theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QPainter>
#include <QSet>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using theme::ColorRole;
using theme::Scheme;
using theme::Theme;
using theme::ThemeChoice;

class ThemeTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void aWidgetFindsTheThemeOfItsStyle();
    void aChoiceReachesOpenWindowsAtOnce();
    void textSizeReachesOpenWindowsAtOnce();
    void textFollowsTheDesktopsFont();
    void heightsGrowWithTheText_data();
    void heightsGrowWithTheText();
    void anOddTextSizeTakesTheNearestStep();
    void systemFollowsTheDesktop();
    void aSystemInHighContrastKeepsItsOwnColours();
    void aChoiceIsNotUndoneByTheDesktop();
    void thePaletteIsTheOneOfTheDesign();
    void selectedRowsOfHighContrastAreBlackOnColour();
    void theFocusRingComesByKeyboardOnly();
    void aTextFieldAlwaysShowsItsRing();
    void theRingFollowsItsControl();
    void aTileKeepsItsColours();
    void reducedMotionStopsEverything();
    void theWishesOfTheSystemAreFollowed();
    void linesLieOnThePixelsOfTheScreen_data();
    void linesLieOnThePixelsOfTheScreen();
};

namespace {

QColor pixel(QWidget &widget, const QPoint &position)
{
    return widget.grab().toImage().pixelColor(position);
}

QPalette desktop(const QColor &ground, const QColor &text)
{
    QPalette palette;
    for (const QPalette::ColorRole role : { QPalette::Window, QPalette::Base, QPalette::Button }) {
        palette.setColor(QPalette::All, role, ground);
    }
    for (const QPalette::ColorRole role :
        { QPalette::WindowText, QPalette::Text, QPalette::ButtonText }) {
        palette.setColor(QPalette::All, role, text);
    }
    return palette;
}

theme::FocusRing *ringIn(const QWidget &window)
{
    for (theme::FocusRing *ring : window.findChildren<theme::FocusRing *>()) {
        if (ring->isVisible()) {
            return ring;
        }
    }
    return nullptr;
}

} // namespace

void ThemeTest::aWidgetFindsTheThemeOfItsStyle()
{
    Theme theme(*qApp);
    QWidget widget;
    QCOMPARE(&Theme::of(&widget), &theme);
    QCOMPARE(&Theme::of(nullptr), &theme);
}

void ThemeTest::aChoiceReachesOpenWindowsAtOnce()
{
    Theme theme(*qApp);
    theme.setChoice(ThemeChoice::Light);
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *button = new common::Button(u"Submit"_s, common::Button::Kind::Primary);
    auto *label = new common::Label(u"Text"_s, theme::TextStyle::Body, ColorRole::Error);
    column->addWidget(button);
    column->addWidget(label);
    window.show();
    QSignalSpy changed(&theme, &Theme::changed);
    const QPoint inside(6, button->height() / 2);
    QCOMPARE(pixel(*button, inside), theme::token(ColorRole::Accent, Scheme::Light));

    theme.setChoice(ThemeChoice::Dark);

    QCOMPARE(changed.size(), 1);
    QCOMPARE(theme.scheme(), Scheme::Dark);
    QCOMPARE(pixel(*button, inside), theme::token(ColorRole::Accent, Scheme::Dark));
    QCOMPARE(
        label->palette().color(QPalette::WindowText), theme::token(ColorRole::Error, Scheme::Dark));
    QCOMPARE(pixel(window, QPoint(2, 2)), theme::token(ColorRole::Canvas, Scheme::Dark));
}

void ThemeTest::textSizeReachesOpenWindowsAtOnce()
{
    Theme theme(*qApp);
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *label = new common::Label(u"Text"_s, theme::TextStyle::Title, ColorRole::Text);
    auto *box = new QCheckBox(u"Box"_s);
    column->addWidget(label);
    column->addWidget(box);
    window.show();
    QCOMPARE(label->font().pixelSize(), 20);
    QCOMPARE(box->font().pixelSize(), 13);

    theme.setTextScale(200);

    QCOMPARE(label->font().pixelSize(), 40);
    QCOMPARE(box->font().pixelSize(), 26);
    QCOMPARE(label->sizeHint().height(), 56);
}

void ThemeTest::textFollowsTheDesktopsFont()
{
    Theme theme(*qApp);
    const common::Label label(u"Text"_s, theme::TextStyle::Title, ColorRole::Text);
    const auto desktop = [](qreal times) {
        QFont font;
#ifdef Q_OS_WIN
        font.setPointSizeF(9.0 * times);
#else
        font.setPointSizeF(times > 1.0 ? 13.0 * times : 10.0);
#endif
        return font;
    };
    QCOMPARE(label.font().pixelSize(), 20);
    QSignalSpy changed(&theme, &Theme::changed);

    theme.setSystemFont(desktop(1.5));
    QCOMPARE(label.font().pixelSize(), 30);
    QCOMPARE(theme.textScalePercent(), 100); // the user's own choice stays
    QCOMPARE(changed.size(), 1);

    theme.setTextScale(115); // is relative to it
    QCOMPARE(label.font().pixelSize(), 35);

    theme.setTextScale(200); // no page is laid out for more
    QCOMPARE(label.font().pixelSize(), 40);

    theme.setTextScale(100);
    theme.setSystemFont(desktop(1.0));
    QCOMPARE(label.font().pixelSize(), 20);

    // The desktop says that something changed: the theme reads it anew by itself.
    theme.setSystemFont(desktop(1.5));
    QEvent told(QEvent::ThemeChange);
    QWidget window;
    QApplication::sendEvent(&window, &told);
    QTRY_COMPARE(label.font().pixelSize(), 20);
}

void ThemeTest::heightsGrowWithTheText_data()
{
    QTest::addColumn<int>("percent");
    for (const int size : theme::textSizes) {
        QTest::addRow("%d", size) << size;
    }
}

void ThemeTest::heightsGrowWithTheText()
{
    QFETCH(int, percent);
    Theme theme(*qApp);
    theme.setTextScale(percent);
    const int control = qRound(32 * percent / 100.0);
    QCOMPARE(common::Button(u"Go"_s, common::Button::Kind::Standard).sizeHint().height(), control);
    QCOMPARE(QLineEdit().sizeHint().height(), control);
    QCOMPARE(QSpinBox().sizeHint().height(), control);
    QCOMPARE(common::Chip(u"Market"_s).sizeHint().height(), control);
    QCOMPARE(common::Pill(common::PillKind::Ok, {}, u"Active"_s).sizeHint().height(),
        qRound(22 * percent / 100.0));
    QVERIFY(QCheckBox(u"Box"_s).sizeHint().height() >= 24);
    // Nothing is cut: the text fits into the height of its control.
    QVERIFY(QFontMetrics(theme.font(theme::TextStyle::Body)).height() <= control);
}

void ThemeTest::anOddTextSizeTakesTheNearestStep()
{
    Theme theme(*qApp);
    theme.setTextScale(118);
    QCOMPARE(theme.textScalePercent(), 115);
    theme.setTextScale(1000);
    QCOMPARE(theme.textScalePercent(), 200);
}

void ThemeTest::systemFollowsTheDesktop()
{
    Theme theme(*qApp);
    QCOMPARE(theme.choice(), ThemeChoice::System);
    theme.setSystemPalette(desktop(QColor(40, 40, 40), QColor(230, 230, 230)));
    QCOMPARE(theme.scheme(), Scheme::Dark);
    theme.setSystemPalette(desktop(QColor(240, 240, 240), QColor(20, 20, 20)));
    QCOMPARE(theme.scheme(), Scheme::Light);
}

void ThemeTest::aSystemInHighContrastKeepsItsOwnColours()
{
    Theme theme(*qApp);
    QPalette system = desktop(Qt::black, Qt::white);
    system.setColor(QPalette::All, QPalette::Highlight, QColor(0, 128, 0));
    system.setColor(QPalette::All, QPalette::HighlightedText, Qt::white);
    theme.setSystemPalette(system);
    QCOMPARE(theme.scheme(), Scheme::HighContrast);
    QCOMPARE(theme.color(ColorRole::Selected), QColor(0, 128, 0));
    QCOMPARE(theme.colorOnSelected(ColorRole::Warn), QColor(Qt::white));
    theme.setChoice(ThemeChoice::HighContrast);
    QCOMPARE(
        theme.color(ColorRole::Selected), theme::token(ColorRole::Selected, Scheme::HighContrast));
}

void ThemeTest::aChoiceIsNotUndoneByTheDesktop()
{
    Theme theme(*qApp);
    theme.setChoice(ThemeChoice::Light);
    theme.setSystemPalette(desktop(QColor(40, 40, 40), QColor(230, 230, 230)));
    QCOMPARE(theme.scheme(), Scheme::Light);
}

void ThemeTest::thePaletteIsTheOneOfTheDesign()
{
    Theme theme(*qApp);
    theme.setChoice(ThemeChoice::Dark);
    const QPalette palette = QApplication::palette();
    QCOMPARE(palette.color(QPalette::Window), theme.color(ColorRole::Canvas));
    QCOMPARE(palette.color(QPalette::Base), theme.color(ColorRole::Surface));
    QCOMPARE(palette.color(QPalette::Highlight), theme.color(ColorRole::Selected));
    QCOMPARE(palette.color(QPalette::PlaceholderText), theme.color(ColorRole::TextTertiary));
    QCOMPARE(palette.color(QPalette::Disabled, QPalette::ButtonText),
        theme.color(ColorRole::TextDisabled));
}

void ThemeTest::selectedRowsOfHighContrastAreBlackOnColour()
{
    Theme theme(*qApp);
    theme.setChoice(ThemeChoice::HighContrast);
    QCOMPARE(theme.colorOnSelected(ColorRole::Error), QColor(Qt::black));
    QCOMPARE(QApplication::palette().color(QPalette::HighlightedText), QColor(Qt::black));
    theme.setChoice(ThemeChoice::Light);
    QCOMPARE(theme.colorOnSelected(ColorRole::Error), theme.color(ColorRole::Error));
}

void ThemeTest::theFocusRingComesByKeyboardOnly()
{
    Theme theme(*qApp);
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *first = new common::Button(u"One"_s, common::Button::Kind::Standard);
    auto *second = new common::Button(u"Two"_s, common::Button::Kind::Standard);
    column->addWidget(first);
    column->addWidget(second);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::mouseClick(first, Qt::LeftButton);
    first->setFocus(Qt::MouseFocusReason);
    QVERIFY(ringIn(window) == nullptr);
    QTest::keyClick(first, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), second);
    QVERIFY(ringIn(window) != nullptr);
    QCOMPARE(ringIn(window)->target(), second);
    QTest::mouseClick(second, Qt::LeftButton);
    QVERIFY(ringIn(window) == nullptr);
}

void ThemeTest::aTextFieldAlwaysShowsItsRing()
{
    Theme theme(*qApp);
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *button = new common::Button(u"One"_s, common::Button::Kind::Standard);
    auto *field = new QLineEdit;
    column->addWidget(button);
    column->addWidget(field);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::mouseClick(field, Qt::LeftButton);
    field->setFocus(Qt::MouseFocusReason);
    QVERIFY(ringIn(window) != nullptr);
    QCOMPARE(ringIn(window)->target(), field);
}

void ThemeTest::theRingFollowsItsControl()
{
    Theme theme(*qApp);
    QWidget window;
    window.resize(400, 200);
    QLineEdit field(&window);
    field.setGeometry(20, 20, 100, 32);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    field.setFocus();
    QVERIFY(ringIn(window) != nullptr);
    QCOMPARE(ringIn(window)->geometry(), QRect(16, 16, 108, 40));
    field.move(60, 80);
    QCOMPARE(ringIn(window)->geometry(), QRect(56, 76, 108, 40));
    field.hide();
    QVERIFY(ringIn(window) == nullptr);
}

void ThemeTest::aTileKeepsItsColours()
{
    Theme theme(*qApp);
    theme.setChoice(ThemeChoice::Light);
    const QString id = u"0b2c6b6e-4a1f-4a33-9d9c-0b1a2c3d4e5f"_s;
    const theme::TileColors first = theme.tile(id);
    QCOMPARE(theme.tile(id).fill, first.fill);
    QSet<QRgb> fills;
    for (int i = 0; i < 100; ++i) {
        fills.insert(theme.tile(QString::number(i)).fill.rgb());
    }
    QCOMPARE(fills.size(), theme::tileColors(Scheme::Light).size());
}

void ThemeTest::reducedMotionStopsEverything()
{
    Theme theme(*qApp);
    QCOMPARE(theme.duration(150), 150);
    theme.setReduceMotion(true);
    QCOMPARE(theme.duration(150), 0);
    QCOMPARE(QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration), 0);
}

void ThemeTest::theWishesOfTheSystemAreFollowed()
{
    Theme theme(*qApp);
    theme.setChoice(ThemeChoice::System);
    QCOMPARE(theme.scheme(), Scheme::Light);
    theme.setSystemWishes({ true, false, false });
    QCOMPARE(theme.scheme(), Scheme::Dark);
    QCOMPARE(QApplication::palette().color(QPalette::Window),
        theme::token(ColorRole::Canvas, Scheme::Dark));
    theme.setSystemWishes({ true, true, false });
    QCOMPARE(theme.scheme(), Scheme::HighContrast);
    theme.setChoice(ThemeChoice::Light);
    QCOMPARE(theme.scheme(), Scheme::Light);
    QCOMPARE(theme.duration(150), 150);
    theme.setSystemWishes({ true, true, true }); // less motion holds under every choice
    QCOMPARE(theme.duration(150), 0);
    QVERIFY(!theme.reduceMotion()); // what the user set is shown as the user set it
}

void ThemeTest::linesLieOnThePixelsOfTheScreen_data()
{
    QTest::addColumn<qreal>("ratio");
    for (const int percent : { 100, 125, 150, 175, 200, 300 }) {
        QTest::addRow("%d %%", percent) << percent / 100.0;
    }
}

/// Across the middle of a box there are its ground, its outline and its fill, and no mixture.
void ThemeTest::linesLieOnThePixelsOfTheScreen()
{
    QFETCH(qreal, ratio);
    QImage image((QSizeF(60, 40) * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::white);
    QPainter painter(&image);
    theme::paintBox(&painter, QRectF(3, 5, 41, 23), 4.0, Qt::yellow, Qt::black);
    painter.end();
    QSet<QRgb> seen;
    int dark = 0;
    const int middle = image.width() / 2;
    for (int y = 0; y < image.height(); ++y) {
        seen.insert(image.pixel(middle, y));
        dark += image.pixelColor(middle, y) == Qt::black ? 1 : 0;
    }
    QCOMPARE(seen,
        (QSet<QRgb>{ QColor(Qt::white).rgb(), QColor(Qt::yellow).rgb(), QColor(Qt::black).rgb() }));
    QCOMPARE(dark, 2 * qRound(ratio));
}

DESK_TEST_MAIN(ThemeTest, QApplication)

#include "themetest.moc"
