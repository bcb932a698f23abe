#include "scenes.h"

#include "services/runrecord.h"

#include <QAbstractButton>
#include <QFile>
#include <QPlainTextEdit>

#include <memory>

namespace gallery {

using namespace Qt::StringLiterals;

namespace {

const QDateTime begun(QDate(2020, 5, 12), QTime(0, 30), Qt::UTC);

/// A run that was killed: one with a draft of the book that is open, and one without.
void leaveEnd(Frame &frame, const QString &folder, bool withDraft)
{
    const auto record = services::RunRecord::begin(folder, u"0.1.0"_s, begun);
    if (!record) {
        return;
    }
    QFile report((*record)->crashFile());
    if (report.open(QIODevice::WriteOnly)) {
        report.write("signal 11\n/usr/bin/partner-desk(+0x1f2e3)[0x55d0c0de]\n");
    }
    const auto some
        = frame.stage().workspace().pageServices().book->read<QList<domain::Subscription>>(
            [](domain::BookReader &reader) {
                return reader.subscriptionsById({}, 200).map(
                    [](const domain::Page<domain::Subscription> &page) { return page.items; });
            });
    frame.wait(u"A subscription for the draft"_s, [&some] { return some.isFinished(); });
    const auto read = some.result();
    const QList<domain::Subscription> subscriptions = read ? *read : QList<domain::Subscription>();
    for (const domain::Subscription &each : subscriptions) {
        if (withDraft && each.upgradedTo.isNull() && !each.isAddOn()) {
            services::KeptDraft draft;
            draft.book = frame.stage().workspace().file();
            draft.customer = each.customerId;
            draft.source = each.id;
            draft.step = services::KeptDraft::Step::Review;
            draft.requestId = u"0"_s;
            (*record)->keepDraft(draft);
            break;
        }
    }
}

/// By its close button, behind the others; the next one is told then.
void closeMessage(Frame &frame)
{
    const auto buttons = frame.eye().child("recoveryBar")->findChildren<QAbstractButton *>();
    buttons.constLast()->click();
}

} // namespace

void takeCrash(Frame &frame)
{
    const QString folder = frame.stage().path(u"running"_s);
    leaveEnd(frame, folder, false);
    leaveEnd(frame, folder, true);
    auto record = services::RunRecord::begin(folder, u"0.1.0"_s, begun);
    if (!record) {
        return;
    }
    mainwindow::MainWindow &window = frame.stage().window();
    window.setRunRecord(**record);
    // The window asks for it as long as it lives.
    const std::shared_ptr<services::RunRecord> kept = *std::move(record);
    QObject::connect(&window, &QObject::destroyed, [kept] { kept->end(); });
    frame.wait(
        u"The message after a crash"_s, [&frame] { return frame.eye().isReady("recoveryResume"); });
    frame.take({ u"10-crash-draft"_s, u"After a crash: the upgrade is offered again"_s, {} });
    closeMessage(frame);
    frame.wait(u"The message without a draft"_s,
        [&frame] { return frame.eye().child("recoveryResume") == nullptr; });
    frame.take({ u"10-crash"_s, u"After a crash"_s, {} });
    frame.click("recoveryDiagnostics");
    frame.wait(u"The diagnostic file"_s, [&frame] {
        auto *text = qobject_cast<QPlainTextEdit *>(frame.eye().child("diagnosticText"));
        return text != nullptr && text->toPlainText().contains("violations"_L1);
    });
    frame.take({ u"10-diagnostics"_s, u"Diagnostic file: what it will contain"_s, {} });
    frame.press(Qt::Key_Escape);
    closeMessage(frame);
}

} // namespace gallery
