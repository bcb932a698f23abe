#pragma once

#include "heldbook.h"
#include "viewmodels/pageservices.h"

#include <QAbstractItemModel>
#include <QTranslator>

#include <memory>

/// A held book with the real catalogue and words, as pages get them.
class PageScene
{
public:
    PageScene();
    ~PageScene();

    HeldBook book;
    [[nodiscard]] viewmodels::PageServices services();
    void setRole(domain::Role role);
    /// The program's own language: translators and words, as the window does it.
    [[nodiscard]] std::shared_ptr<const wording::Texts> speak(catalog::Language language);
    [[nodiscard]] const catalog::Catalogue &catalogue() const { return *m_context.catalogue; }

    /// The ids of customers and subscriptions are made from a number, the same in each run.
    [[nodiscard]] static domain::CustomerId customerId(int number);
    [[nodiscard]] static domain::SubscriptionId subscriptionId(int number);
    [[nodiscard]] domain::Subscription subscription(
        int number, int customer, const QString &product) const;

private:
    services::Context m_context;
    std::unique_ptr<services::CustomerService> m_customers;
    std::shared_ptr<const wording::Texts> m_texts;
    std::unique_ptr<QTranslator> m_translator;
};

/// A model as lines of text, "Hanbit Logistics | hanbit.example | …", so that a failure reads like
/// a difference of two texts.
[[nodiscard]] QStringList lines(const QAbstractItemModel &model, int role = Qt::DisplayRole);
