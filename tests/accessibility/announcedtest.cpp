#include "accessibility/walk.h"
#include "support/testmain.h"
#include "support/textfit.h"

#include <QAccessible>
#include <QApplication>
#include <QDynamicPropertyChangeEvent>
#include <QPointer>
#include <QProgressBar>

using namespace Qt::StringLiterals;

namespace {

struct Alert
{
    QPointer<QObject> object;
    QString said; ///< name and description
};

/// Hears what common::alert() tells: Qt itself drops its events while no screen reader runs.
class Ear final : public QObject
{
public:
    QList<Alert> alerts;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::DynamicPropertyChange
            && static_cast<QDynamicPropertyChangeEvent *>(event)->propertyName() == "deskAlerts") {
            const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(watched);
            alerts.append({ watched,
                spoken->text(QAccessible::Name) + u' ' + spoken->text(QAccessible::Description) });
        }
        return QObject::eventFilter(watched, event);
    }
};

/// What is heard on the way to a scene, without moving to it.
const QHash<QString, QString> announced{
    { u"01-narrowed"_s, u"of 87 customers"_s },
    { u"01-error"_s, u"The customers could not be loaded"_s },
    { u"01-none"_s, u"0 of 87 customers"_s },
    { u"02-error"_s, u"could not be"_s },
    { u"03-5-failure"_s, u"The upgrade failed. Nothing was changed."_s },
    { u"03-5-result"_s, u"The subscription was upgraded"_s },
    { u"03-2-too-few"_s, u"licences"_s },
    { u"04-dry-run"_s, u"6 would work"_s },
    { u"04-none"_s, u"0 of 16"_s },
    { u"04-error"_s, u"The planner could not be loaded"_s },
    { u"04-bulk-running"_s, u"Upgrading"_s },
    { u"04-bulk-paused"_s, u"Paused"_s },
    { u"04-bulk-report"_s, u"6 of 6 subscriptions were upgraded"_s },
    { u"09-activity-filtered"_s, u"entries"_s },
    { u"07b-import"_s, u"Some rows have errors"_s },
    { u"07b-import-running"_s, u"Importing"_s },
    { u"07b-import-done"_s, u"20 customers"_s },
};

class AlertExaminer final : public accessibility::Examiner
{
public:
    AlertExaminer(const QList<gallery::Look> &looks, Ear &ear)
        : Examiner(looks)
        , m_ear(ear)
    {
    }

    [[nodiscard]] const QStringList &examined() const { return m_examined; }

protected:
    void examine(
        gallery::Frame &frame, const gallery::Scene &scene, const gallery::Look &look) override
    {
        m_examined.append(scene.name);
        const auto expected = announced.constFind(scene.name);
        if (expected != announced.cend()
            && std::none_of(m_ear.alerts.cbegin(), m_ear.alerts.cend(),
                [&expected](const Alert &alert) { return alert.said.contains(*expected); })) {
            QStringList heard;
            for (const Alert &alert : std::as_const(m_ear.alerts)) {
                heard.append(alert.said);
            }
            note(scene, look,
                { u"\"%1\" was not announced, but: %2"_s.arg(*expected, heard.join(u" | "_s)) });
        }
        for (const QWidget *front : inFront(frame)) {
            for (const QProgressBar *bar : front->findChildren<QProgressBar *>()) {
                // That of the licences is a measure of how many are assigned, not of work that
                // runs.
                if (bar->isVisible() && !isIn("licencesPage", bar) && !wasAnnounced(bar)) {
                    note(scene, look,
                        { u"progress that was not announced: "_s + support::nameOf(bar) });
                }
            }
        }
        m_ear.alerts.clear();
    }

private:
    static bool isIn(const char *page, const QWidget *widget)
    {
        while (widget != nullptr && widget->objectName() != QLatin1StringView(page)) {
            widget = widget->parentWidget();
        }
        return widget != nullptr;
    }

    bool wasAnnounced(const QWidget *widget) const
    {
        return std::any_of(m_ear.alerts.cbegin(), m_ear.alerts.cend(),
            [widget](const Alert &alert) { return alert.object == widget; });
    }

    Ear &m_ear;
    QStringList m_examined;
};

} // namespace

/// Progress, results and failures of the main job, of lists and of the import are alerts for a
/// screen reader: they are told without the focus moving to them.
class AnnouncedTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void progressAndResultsAreAnnounced()
    {
        Ear ear;
        qApp->installEventFilter(&ear);
        AlertExaminer examiner(
            { { theme::ThemeChoice::Light, catalog::Language::English, QSize(1280, 800) } }, ear);
        accessibility::walk(examiner);
        for (const QString &scene : announced.keys()) {
            if (!examiner.examined().contains(scene)) {
                examiner.note({}, {}, { u"there is no scene "_s + scene });
            }
        }
        QVERIFY2(examiner.isClean(), "the findings are on stderr");
    }
};

DESK_WALK_MAIN(AnnouncedTest)

#include "announcedtest.moc"
