#include "accessibility/walk.h"

#include "gallery/scenes.h"

#include "common/overlaydialog.h"
#include "subscriptions/hovercard.h"
#include "support/paintrecorder.h"

#include <QApplication>
#include <QDir>

#include <cstdio>

namespace accessibility {

using namespace Qt::StringLiterals;

void prepare()
{
    // One walk is one function, longer than QtTest's five minutes where the machine is busy.
    qputenv("QTEST_FUNCTION_TIMEOUT", "1800000");
    if (qgetenv("QT_QPA_PLATFORM") == "offscreen") {
        qputenv("QT_QPA_PLATFORM",
            "offscreen:configfile=" DESK_SOURCE_DIR "/tests/gallery/screen.json");
    }
}

void Examiner::see(gallery::Frame &frame, const gallery::Scene &scene, const gallery::Look &look)
{
    for (QWidget *front : inFront(frame)) {
        (void)support::paintingOf(*front); // what is painted for the first time may move others
    }
    const qsizetype before = m_order.size();
    examine(frame, scene, look);
    const QString folder = qEnvironmentVariable("DESK_PICTURES");
    if (!folder.isEmpty() && m_order.size() > before) {
        for (QWidget *front : inFront(frame)) {
            (void)front->window()->grab().save(
                QDir(folder).filePath(scene.name + u'-' + look.name() + u".png"));
        }
    }
}

void Examiner::note(
    const gallery::Scene &scene, const gallery::Look &look, const QStringList &findings)
{
    for (const QString &finding : findings) {
        if (!m_findings.contains(finding)) {
            m_order.append(finding);
        }
        m_findings[finding].append(scene.name + u' ' + look.name());
    }
}

bool Examiner::isClean() const
{
    for (const QString &finding : m_order) {
        const QStringList places = m_findings.value(finding);
        // Longer than what QtTest prints of a message.
        std::fprintf(stderr, "%s\n    %s", qPrintable(finding), qPrintable(places.constFirst()));
        if (places.size() > 1) {
            std::fprintf(stderr, " and %d more, the last %s", static_cast<int>(places.size() - 1),
                qPrintable(places.constLast()));
        }
        std::fprintf(stderr, "\n");
    }
    return m_order.isEmpty();
}

QList<QWidget *> Examiner::inFront(gallery::Frame &frame)
{
    QWidget &window = frame.stage().window();
    QList<QWidget *> front;
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (top != &window && top->isVisible()) {
            front.append(top);
        }
    }
    if (front.isEmpty()) {
        QWidget *sheet = common::OverlayDialog::topOf(&window);
        QWidget *card = window.findChild<subscriptions::HoverCard *>();
        const bool inCard = card != nullptr && card->isAncestorOf(QApplication::focusWidget());
        front.append(sheet != nullptr ? sheet : inCard ? card : &window);
    }
    return front;
}

void walk(Examiner &examiner, catalog::Language spoken)
{
    auto catalogue = catalog::Catalogue::load(u":/catalogs"_s);
    if (!catalogue) {
        examiner.note({}, {}, { u"The catalogue could not be read."_s });
        return;
    }
    const auto mood = std::make_shared<gallery::Mood>();
    shell::ApplicationLanguage language;
    shell::play::Stage stage(*qApp, language, *catalogue, gallery::openerOf(mood), spoken);
    gallery::Frame frame(stage, mood, examiner);
    gallery::takeEverything(frame);
    for (const QString &missing : frame.missing()) {
        examiner.note({}, {}, { u"did not come about: "_s + missing });
    }
}

} // namespace accessibility
