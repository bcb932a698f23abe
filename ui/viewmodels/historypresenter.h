#pragma once

#include "viewmodels/pageservices.h"

#include <QObject>

namespace viewmodels {

/// One line of a subscription's history, newest first.
struct HistoryLine
{
    QString date;
    QString text;
    QString actor;
    QString accessibleName;

    friend bool operator==(const HistoryLine &, const HistoryLine &) = default;
};

/// The audit trail of one subscription, read in pages.
class HistoryPresenter final : public QObject
{
    Q_OBJECT
public:
    static constexpr int firstLines = 5; ///< shown before "Show all"

    explicit HistoryPresenter(QObject *parent = nullptr);

    void setServices(const PageServices &services) { m_services = services; }
    void setTexts(const std::shared_ptr<const wording::Texts> &texts) { m_services.texts = texts; }

    /// A null id shows nothing. The same id reads again, as far as it was shown.
    void show(domain::SubscriptionId id);
    void showAll();

    [[nodiscard]] QList<HistoryLine> lines() const;
    [[nodiscard]] bool hasMore() const;
    /// UTC day of the suspension that still holds; invalid: not known.
    [[nodiscard]] QDate suspendedOn() const;

Q_SIGNALS:
    void changed();

private:
    void read(const QList<domain::AuditEvent> &soFar, const QString &after);

    PageServices m_services;
    domain::SubscriptionId m_id;
    QList<domain::AuditEvent> m_events;
    QString m_next;
    bool m_all = false;
    int m_ticket = 0;
};

} // namespace viewmodels
