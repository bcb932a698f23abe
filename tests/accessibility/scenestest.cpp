#include "accessibility/walk.h"
#include "support/restless.h"
#include "support/testmain.h"

#include <QApplication>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// The classes of everything that is seen in the scenes; a screen that never comes to rest is
/// noted.
class ClassCollector final : public accessibility::Examiner
{
public:
    using Examiner::Examiner;

    [[nodiscard]] const QSet<QString> &seen() const { return m_seen; }

protected:
    void examine(gallery::Frame &, const gallery::Scene &scene, const gallery::Look &look) override
    {
        note(scene, look, support::restless());
        for (const QWidget *widget : QApplication::allWidgets()) {
            if (widget->isVisible()) {
                m_seen.insert(
                    QString::fromLatin1(widget->metaObject()->className()).section(u"::"_s, -1));
            }
        }
    }

private:
    QSet<QString> m_seen;
};

/// The classes of the interface with what each is derived from, read from the headers.
QHash<QString, QString> classesOfTheInterface()
{
    static const QRegularExpression derived(u"^class (\\w+)(?: final)?\\s*:\\s*public ([\\w:]+)"_s,
        QRegularExpression::MultilineOption);
    QHash<QString, QString> bases;
    QDirIterator files(QStringLiteral(DESK_SOURCE_DIR) + u"/ui"_s, { u"*.h"_s }, QDir::Files,
        QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly)) {
            return {};
        }
        const QString text = QString::fromUtf8(file.readAll());
        for (auto each = derived.globalMatch(text); each.hasNext();) {
            const QRegularExpressionMatch match = each.next();
            bases.insert(match.captured(1), match.captured(2).section(u"::"_s, -1));
        }
    }
    return bases;
}

/// A page, a sheet, a dialog, a card or a panel: what is made to be looked at as a whole.
bool isScreen(const QString &name, const QHash<QString, QString> &bases)
{
    static const QRegularExpression names(u"(Page|Sheet|Dialog|Wizard|Panel|Pane|Card)$"_s);
    QString base = name;
    while (bases.contains(base)) {
        base = bases.value(base);
        if (base == "OverlayDialog"_L1 || base == "WizardPage"_L1) {
            return true;
        }
    }
    return base.startsWith(u'Q') && base != "QObject"_L1 && names.match(name).hasMatch();
}

} // namespace

/// Every page, sheet, dialog, card and panel of ui/ occurs in a scene, so that the tests of this
/// folder examine it. A new screen without a scene fails here: give it one in tests/gallery.
class ScenesTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void everyScreenHasAScene()
    {
        const QHash<QString, QString> bases = classesOfTheInterface();
        const QList<QString> inherited = bases.values();
        QStringList screens;
        for (const QString &name : bases.keys()) {
            // What others are derived from is seen as one of them.
            if (isScreen(name, bases) && !inherited.contains(name)) {
                screens.append(name);
            }
        }
        for (const auto &known : { u"CustomersPage"_s, u"ImportSheet"_s, u"ReviewPage"_s }) {
            QVERIFY2(screens.contains(known), qPrintable(known));
        }
        ClassCollector collector(
            { { theme::ThemeChoice::Light, catalog::Language::English, QSize(1280, 800) } });
        accessibility::walk(collector);
        for (const QString &name : std::as_const(screens)) {
            if (!collector.seen().contains(name)) {
                collector.note({}, {}, { u"no scene shows "_s + name });
            }
        }
        QVERIFY2(collector.isClean(), "the findings are on stderr");
    }
};

DESK_WALK_MAIN(ScenesTest)

#include "scenestest.moc"
