#include "viewmodels/customerpresenter.h"

#include "viewmodels/answer.h"
#include "viewmodels/customerwords.h"

#include <algorithm>

namespace viewmodels {

using domain::Result;
using services::CustomerFile;

CustomerPresenter::CustomerPresenter(QObject *parent)
    : QObject(parent)
{
}

void CustomerPresenter::setServices(const PageServices &services)
{
    if (m_services.book != nullptr) {
        disconnect(m_services.book, nullptr, this, nullptr);
    }
    const bool otherBook = m_services.book != services.book;
    m_services = services;
    if (m_services.book != nullptr) {
        connect(m_services.book, &domain::Book::changed, this,
            [this](const domain::BookChange &change) {
                if (!m_id.isNull() && (change.wholesale || change.customers.contains(m_id))) {
                    read();
                }
            });
    }
    if (otherBook) {
        close();
    } else {
        reload();
    }
}

void CustomerPresenter::open(domain::CustomerId id)
{
    if (id == m_id && m_hasFile) {
        read();
        return;
    }
    close();
    m_id = id;
    read();
}

void CustomerPresenter::close()
{
    ++m_ticket;
    m_id = {};
    m_file = {};
    m_hasFile = false;
    m_checking = false;
    setState(State::Nothing);
    Q_EMIT fileChanged();
}

void CustomerPresenter::reload()
{
    if (!m_id.isNull()) {
        read();
    }
}

void CustomerPresenter::read()
{
    if (m_services.customers == nullptr) {
        return;
    }
    setState(State::Loading);
    whenAnswered(m_services.customers->file(m_id), this,
        [this, ticket = ++m_ticket](const Result<CustomerFile> &file) {
            if (ticket == m_ticket) {
                take(file);
            }
        });
}

void CustomerPresenter::checkAgain()
{
    if (m_services.customers == nullptr || m_id.isNull() || m_checking) {
        return;
    }
    m_checking = true;
    Q_EMIT stateChanged();
    whenAnswered(m_services.customers->checkAgain(m_id), this,
        [this, id = m_id](const Result<CustomerFile> &file) {
            if (id != m_id) {
                return;
            }
            m_checking = false;
            ++m_ticket; // what was being read is older than this answer
            take(file);
            Q_EMIT stateChanged();
            if (file) {
                Q_EMIT checked();
            }
        });
}

void CustomerPresenter::take(const Result<CustomerFile> &file)
{
    if (!file) {
        m_error = file.error();
        setState(State::Failed);
        return;
    }
    m_file = *file;
    m_hasFile = true;
    setState(State::Ready);
    Q_EMIT fileChanged();
}

void CustomerPresenter::setState(State state)
{
    if (m_state != state) {
        m_state = state;
        Q_EMIT stateChanged();
    }
}

QString CustomerPresenter::name() const
{
    return m_hasFile ? customerName(m_file.customer, m_services.texts->language()) : QString();
}

QString CustomerPresenter::otherName() const
{
    return m_hasFile ? customerOtherName(m_file.customer, m_services.texts->language()) : QString();
}

QString CustomerPresenter::market() const
{
    return m_hasFile ? m_services.texts->market(m_file.customer.country) : QString();
}

QString CustomerPresenter::delegation() const
{
    switch (m_file.customer.delegation.state) {
    case domain::DelegationState::Granted:
        return tr("Delegated admin granted");
    case domain::DelegationState::Requested:
        return tr("Delegated admin requested");
    case domain::DelegationState::Removed:
        return tr("Delegated admin removed");
    case domain::DelegationState::None:
        break;
    }
    return tr("Delegated admin not granted");
}

QString CustomerPresenter::lastChecked() const
{
    if (!m_hasFile || !m_file.lastChecked.isValid()) {
        return {};
    }
    return tr("Last checked %1").arg(m_services.texts->recent(m_file.lastChecked, m_file.now));
}

int CustomerPresenter::upgradable() const
{
    return static_cast<int>(
        std::count_if(m_file.subscriptions.cbegin(), m_file.subscriptions.cend(),
            [](const services::SubscriptionFile &file) { return file.verdict.canUpgrade(); }));
}

} // namespace viewmodels
