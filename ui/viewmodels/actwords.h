#pragma once

#include "services/subscriptionacts.h"
#include "viewmodels/detailspresenter.h"
#include "wording/billing.h"

#include <QCoreApplication>

namespace viewmodels {

/// What can be done to a subscription beside upgrading it, as an entry of its menu.
struct ActEntry
{
    rules::LifeAct act = rules::LifeAct::ChangeLicences;
    QString text;
    QString icon;
    QString disabledReason; ///< empty: it can be done
};

/// The entries in their fixed order: licences, suspend or reactivate, auto-renew, cancel.
class ActMenu
{
    Q_DECLARE_TR_FUNCTIONS(viewmodels::ActMenu)
public:
    explicit ActMenu(const SubscriptionScene &scene)
        : m_scene(scene)
    {
    }

    [[nodiscard]] QList<ActEntry> entries() const;

private:
    [[nodiscard]] ActEntry entry(
        rules::LifeAct act, const QString &icon, const QString &text) const;

    const SubscriptionScene m_scene;
};

/// The price effect as a dialog shows it: two columns.
struct ActBill
{
    struct Row
    {
        QString item;
        QString detail; ///< days, number and price; may be empty
        QString amount;
        QString spoken;
        bool strong = false;

        friend bool operator==(const Row &, const Row &) = default;
    };
    QString title;
    QList<Row>
        rows; ///< empty: nothing is charged or credited, or the note says why it is not shown
    QString note;

    friend bool operator==(const ActBill &, const ActBill &) = default;
};

/// The dialog before an act, in words; made afresh whenever number or language change.
class ActWords
{
    Q_DECLARE_TR_FUNCTIONS(viewmodels::ActWords)
public:
    ActWords(rules::LifeAct act, const services::ActOptions &options,
        const services::Context &context, const wording::Texts &texts);

    [[nodiscard]] QString title() const;
    [[nodiscard]] QString subtitle() const; ///< product and company
    [[nodiscard]] QString icon() const;
    [[nodiscard]] QString question() const; ///< empty for the number of licences
    [[nodiscard]] QStringList consequences() const;
    [[nodiscard]] bool isDestructive() const;
    [[nodiscard]] QString recordNote() const; ///< of an imported book; else empty

    // The number of licences
    [[nodiscard]] QString numberLabel() const;
    [[nodiscard]] QString range() const; ///< Enter 38 to 300.
    [[nodiscard]] QString standing() const; ///< 42 now · 38 assigned · 4 not assigned
    /// What is wrong with the number; empty: nothing. None: the field holds no number.
    [[nodiscard]] QString fault(std::optional<qint64> quantity) const;
    /// Why the button cannot be pressed; empty: it can.
    [[nodiscard]] QString notYet(std::optional<qint64> quantity) const;

    [[nodiscard]] QString button(std::optional<qint64> quantity) const; ///< repeats the act
    [[nodiscard]] ActBill bill(std::optional<qint64> quantity) const;
    /// After the act, for a moment and for screen readers.
    [[nodiscard]] QString done(const services::ActOutcome &outcome) const;
    /// What is asked of the service.
    [[nodiscard]] services::ActRequest request(
        std::optional<qint64> quantity, const QString &requestId) const;

private:
    [[nodiscard]] const domain::Subscription &own() const
    {
        return m_options.subscription().subscription;
    }
    [[nodiscard]] QDate today() const { return m_options.file.now.toUTC().date(); }
    [[nodiscard]] QString names(const QList<domain::Subscription> &addOns) const;
    [[nodiscard]] QStringList whatSuspendingMeans() const;
    [[nodiscard]] QStringList whatReactivatingMeans() const;
    [[nodiscard]] QStringList whatCancellingMeans() const;
    [[nodiscard]] QStringList whatAutoRenewMeans() const;

    rules::LifeAct m_act;
    const services::ActOptions &m_options;
    const services::Context &m_context;
    const wording::Texts &m_texts;
};

} // namespace viewmodels
