#pragma once

#include "gui/mainwindow/windowstage.h"

#include "common/emptystate.h"
#include "common/table.h"
#include "handoff/handoffpage.h"
#include "services/subscriptionacts.h"
#include "viewmodels/handoffmodel.h"

/// The window on a book that says of itself that it was imported, with tasks for Partner Center.
struct HandOffStage : WindowStage
{
    /// `tasks` changes of licences, each on another subscription.
    explicit HandOffStage(int tasks)
    {
        markImported();
        for (int i = 0; i < tasks; ++i) {
            services::ActRequest request;
            request.subscription = subjects().at(i).id;
            request.quantity = subjects().at(i).quantity + 1;
            const auto outcome = stage.workspace().pageServices().acts->carryOut(request).result();
            QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
        }
        show();
        QTRY_COMPARE(rows(), tasks);
    }

    [[nodiscard]] domain::Book &book() { return *stage.workspace().pageServices().book; }
    void markImported()
    {
        const auto done = book()
                              .write<void>([](domain::BookWriter &writer) -> domain::Result<void> {
                                  auto info = writer.info();
                                  if (!info) {
                                      return tl::unexpected(info.error());
                                  }
                                  info->origin = domain::BookOrigin::Imported;
                                  return writer.setInfo(*info);
                              })
                              .result();
        QVERIFY(done);
    }
    /// Active ones of this partner that have room for more licences.
    [[nodiscard]] const QList<domain::Subscription> &subjects()
    {
        if (m_subjects.isEmpty()) {
            const auto page
                = book()
                      .read<domain::Page<domain::Subscription>>([](domain::BookReader &reader) {
                          return reader.subscriptionsById({}, 500);
                      })
                      .result();
            for (const domain::Subscription &each : page->items) {
                if (each.status == domain::SubscriptionStatus::Active
                    && each.soldBy == domain::SoldBy::Own && !each.isAddOn() && !each.isTrial
                    && each.quantity < 250) {
                    m_subjects.append(each);
                }
            }
        }
        return m_subjects;
    }
    /// What was asked of the book before has been answered, and the window has heard it.
    void settleBook()
    {
        const auto nothing = [](domain::BookReader &) -> domain::Result<void> { return {}; };
        (void)book()
            .write<void>([](domain::BookWriter &) -> domain::Result<void> { return {}; })
            .result();
        (void)book().readAside<void>(nothing).result();
        constexpr int rest = 200; // of the list's own short wait behind a commit
        QTest::qWait(rest);
    }
    void show()
    {
        key(Qt::Key_5, Qt::ControlModifier);
        QTRY_VERIFY(eye.isReady("handOffPage"));
    }
    [[nodiscard]] viewmodels::HandOffModel *model()
    {
        return stage.window().handOffPage()->model();
    }
    [[nodiscard]] int rows() { return model()->rowCount(); }
    [[nodiscard]] common::Table *table() { return child<common::Table>("handOffTable"); }
    [[nodiscard]] QString cell(int row, int column)
    {
        return model()->index(row, column).data().toString();
    }
    /// Saved where the environment variable DESK_PICTURES names a folder.
    void picture(const QString &name)
    {
        const QString folder = qEnvironmentVariable("DESK_PICTURES");
        if (!folder.isEmpty()) {
            QTest::qWait(50);
            QVERIFY(stage.window().grab().save(folder + u'/' + name + u".png"));
        }
    }

private:
    QList<domain::Subscription> m_subjects;
};
