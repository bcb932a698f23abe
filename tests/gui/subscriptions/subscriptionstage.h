#pragma once

#include "samplebook.h"

#include "common/table.h"
#include "subscriptions/subscriptionspage.h"
#include "support/testmain.h"

#include <QLabel>
#include <QSignalSpy>

inline const QString hanbit = QStringLiteral("Hanbit Logistics");
inline const QString brightwater = QStringLiteral("Brightwater Clinics");
inline const QString lanhai = QStringLiteral("Lanhai Trading");

/// The page over the sample book, in its window.
struct SubscriptionStage
{
    explicit SubscriptionStage(const QString &company, const QSize &size = { 1280, 800 })
        : page(new subscriptions::SubscriptionsPage)
        , window(page, size)
        , upgrades(page, &subscriptions::SubscriptionsPage::upgradeRequested)
    {
        page->setServices(book.services());
        page->open(SampleBook::customer(company));
        window.activateWindow();
    }

    template <typename T = QWidget>
    [[nodiscard]] T *find(const char *name) const
    {
        return page->findChild<T *>(QLatin1StringView(name));
    }
    [[nodiscard]] common::Table *table() const { return find<common::Table>("subscriptionTable"); }
    [[nodiscard]] QString told(const char *label) const { return find<QLabel>(label)->text(); }
    [[nodiscard]] bool isThere() const
    {
        return table()->model()->rowCount() > 0 || find("subscriptionId")->isVisible();
    }
    void clickRow(int row) const
    {
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
            table()->visualRect(table()->model()->index(row, 0)).center());
    }
    [[nodiscard]] QStringList conditions() const
    {
        QStringList names;
        for (const QWidget *row : page->findChildren<QWidget *>(QStringLiteral("conditionRow"))) {
            names.append(row->accessibleName().section(QLatin1Char(':'), 0, 0));
        }
        return names;
    }

    SampleBook book;
    subscriptions::SubscriptionsPage *page;
    PageWindow window;
    QSignalSpy upgrades;
};
