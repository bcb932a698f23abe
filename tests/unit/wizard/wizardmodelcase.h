#pragma once

#include "support/testmain.h"
#include "unit/wizard/wizardbook.h"
#include "viewmodels/wizardmodel.h"

#include <QTranslator>

#include <memory>

/// What the tests of the wizard's model share: English texts, and the way to the review page.
class WizardModelCase : public support::TestCase
{
    Q_OBJECT

protected:
    static std::shared_ptr<const wording::Texts> english()
    {
        return std::make_shared<wording::Texts>(wording::Language::English);
    }

    static int cardOf(const viewmodels::WizardModel &model, const QString &product)
    {
        const auto cards = model.choosePage().cards;
        for (int i = 0; i < cards.size(); ++i) {
            if (cards.at(i).name.contains(product)) {
                return i;
            }
        }
        return -1;
    }

    /// Opens, chooses, goes to the review page and ticks.
    static void toReview(
        viewmodels::WizardModel &model, domain::SubscriptionId id, const QString &product)
    {
        using viewmodels::WizardPage;
        model.open(id);
        QTRY_COMPARE(model.page(), WizardPage::Choose);
        model.choose(cardOf(model, product));
        model.next();
        QCOMPARE(model.page(), WizardPage::Licences);
        model.next();
        QCOMPARE(model.page(), WizardPage::Review);
        model.setAcknowledged(true);
    }

protected Q_SLOTS:
    void init()
    {
        TestCase::init();
        m_english.reset(new QTranslator);
        QVERIFY(m_english->load(QStringLiteral(":/i18n/partner-desk_en.qm")));
        QCoreApplication::installTranslator(m_english.get());
    }
    void cleanup()
    {
        QCoreApplication::removeTranslator(m_english.get());
        TestCase::cleanup();
    }

private:
    std::unique_ptr<QTranslator> m_english;
};
