#include "support/testmain.h"

#include "theme/tokens.h"

#include <QGuiApplication>

using theme::ColorRole;
using theme::Scheme;

/// DESIGN.md section 2: text needs 4.5, outlines of controls and icons 3.0.
class TokensTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void everyRoleHasAColourInEveryScheme();
    void textIsReadableOnItsGround_data();
    void textIsReadableOnItsGround();
    void outlinesAreVisible_data();
    void outlinesAreVisible();
    void tilesAreReadable_data();
    void tilesAreReadable();
    void contrastFollowsTheStandard();
    void designNumbersHold();

private:
    void schemes(double least, const QList<QPair<ColorRole, ColorRole>> &pairs);
};

Q_DECLARE_METATYPE(theme::Scheme)

namespace {
const QList<Scheme> allSchemes{ Scheme::Light, Scheme::Dark, Scheme::HighContrast };
const QList<const char *> names{ "light", "dark", "high contrast" };
} // namespace

void TokensTest::everyRoleHasAColourInEveryScheme()
{
    for (const Scheme scheme : allSchemes) {
        for (int i = 0; i < theme::colorRoleCount; ++i) {
            const QColor color = theme::token(static_cast<ColorRole>(i), scheme);
            QVERIFY(color.isValid());
            QCOMPARE(color.alpha() < 255, static_cast<ColorRole>(i) == ColorRole::Scrim);
        }
        QVERIFY(!theme::tileColors(scheme).isEmpty());
    }
}

void TokensTest::schemes(double least, const QList<QPair<ColorRole, ColorRole>> &pairs)
{
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<int>("ink");
    QTest::addColumn<int>("ground");
    QTest::addColumn<double>("least");
    for (int i = 0; i < allSchemes.size(); ++i) {
        for (const auto &[ink, ground] : pairs) {
            QTest::addRow("%s: role %d on %d", names.at(i), int(ink), int(ground))
                << allSchemes.at(i) << int(ink) << int(ground) << least;
        }
    }
}

void TokensTest::textIsReadableOnItsGround_data()
{
    using R = ColorRole;
    QList<QPair<R, R>> pairs{ { R::OnAccent, R::Accent }, { R::OnAccent, R::AccentHover },
        { R::OnAccent, R::AccentPressed }, { R::AccentText, R::AccentFill }, { R::Ok, R::OkFill },
        { R::Warn, R::WarnFill }, { R::Error, R::ErrorFill }, { R::Text, R::AccentFill },
        { R::Text, R::OkFill }, { R::Text, R::WarnFill }, { R::Text, R::ErrorFill },
        { R::TextSecondary, R::AccentFill }, { R::AccentText, R::Hover },
        { R::AccentText, R::Pressed } };
    for (const R ink : { R::Text, R::TextSecondary, R::TextTertiary, R::AccentText }) {
        for (const R ground : { R::Canvas, R::Chrome, R::Surface, R::SurfaceAlt, R::Hover }) {
            pairs.append({ ink, ground });
        }
    }
    for (const R ink : { R::Ok, R::Warn, R::Error }) {
        for (const R ground : { R::Surface, R::SurfaceAlt, R::Hover }) {
            pairs.append({ ink, ground });
        }
    }
    schemes(4.5, pairs);
    // A selected row of high contrast has black glyphs instead (Theme::colorOnSelected).
    for (const R ink :
        { R::Text, R::TextSecondary, R::TextTertiary, R::AccentText, R::Ok, R::Warn, R::Error }) {
        for (const Scheme scheme : { Scheme::Light, Scheme::Dark }) {
            QTest::addRow("selected, scheme %d: role %d", int(scheme), int(ink))
                << scheme << int(ink) << int(R::Selected) << 4.5;
        }
    }
    QTest::newRow("selected, high contrast")
        << Scheme::HighContrast << int(R::OnAccent) << int(R::Selected) << 4.5;
}

void TokensTest::textIsReadableOnItsGround()
{
    QFETCH(Scheme, scheme);
    QFETCH(int, ink);
    QFETCH(int, ground);
    QFETCH(double, least);
    const double measured = theme::contrast(theme::token(static_cast<ColorRole>(ink), scheme),
        theme::token(static_cast<ColorRole>(ground), scheme));
    QVERIFY2(measured >= least, qPrintable(QString::number(measured)));
}

void TokensTest::outlinesAreVisible_data()
{
    using R = ColorRole;
    schemes(3.0,
        { { R::ControlStrong, R::Surface }, { R::Accent, R::Surface }, { R::Focus, R::Surface },
            { R::Focus, R::Canvas }, { R::Focus, R::Chrome }, { R::Focus, R::SurfaceAlt },
            { R::ProgressFill, R::Surface }, { R::ChartDelegatedAdmin, R::Surface },
            { R::ChartAlreadyHas, R::Surface }, { R::ChartNotActive, R::Surface },
            { R::Error, R::Surface } });
}

void TokensTest::outlinesAreVisible()
{
    textIsReadableOnItsGround();
}

void TokensTest::tilesAreReadable_data()
{
    QTest::addColumn<Scheme>("scheme");
    for (int i = 0; i < allSchemes.size(); ++i) {
        QTest::newRow(names.at(i)) << allSchemes.at(i);
    }
}

void TokensTest::tilesAreReadable()
{
    QFETCH(Scheme, scheme);
    for (const theme::TileColors &tile : theme::tileColors(scheme)) {
        QVERIFY(theme::contrast(tile.fill, tile.text) >= 6.5);
    }
}

void TokensTest::contrastFollowsTheStandard()
{
    QCOMPARE(theme::contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(theme::contrast(Qt::white, Qt::white), 1.0);
    // The numbers printed in DESIGN.md.
    const auto measured = [](ColorRole ink, ColorRole ground, Scheme scheme) {
        return theme::contrast(theme::token(ink, scheme), theme::token(ground, scheme));
    };
    const auto near = [](double value, double printed) { return qAbs(value - printed) < 0.051; };
    QVERIFY(near(measured(ColorRole::Text, ColorRole::Surface, Scheme::Light), 16.7));
    QVERIFY(near(measured(ColorRole::TextTertiary, ColorRole::Chrome, Scheme::Light), 4.6));
    QVERIFY(near(measured(ColorRole::OnAccent, ColorRole::Accent, Scheme::Dark), 5.0));
    QVERIFY(near(measured(ColorRole::Warn, ColorRole::WarnFill, Scheme::Dark), 7.8));
}

void TokensTest::designNumbersHold()
{
    QCOMPARE(theme::typeFace(theme::TextStyle::Body).size, 13);
    QCOMPARE(theme::typeFace(theme::TextStyle::Body).line, 18);
    QCOMPARE(theme::typeFace(theme::TextStyle::Title).weight, QFont::DemiBold);
    QCOMPARE(theme::textSizes.back(), 200);
}

DESK_TEST_MAIN(TokensTest, QGuiApplication)

#include "tokenstest.moc"
