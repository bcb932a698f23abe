#pragma once

#include "viewmodels/pageservices.h"

#include <QObject>

namespace viewmodels {

/// One customer with all subscriptions, kept fresh: a commit that names the customer re-reads the
/// file, and an answer to an older question never replaces a newer one.
class CustomerPresenter final : public QObject
{
    Q_OBJECT
public:
    enum class State { Nothing, Loading, Ready, Failed };

    explicit CustomerPresenter(QObject *parent = nullptr);

    /// Closes the customer where the book is another one; else reads again.
    void setServices(const PageServices &services);
    void setTexts(const std::shared_ptr<const wording::Texts> &texts) { m_services.texts = texts; }

    void open(domain::CustomerId id);
    void close();
    void reload();
    /// Judges again and keeps the result in the book with the time.
    void checkAgain();

    [[nodiscard]] domain::CustomerId id() const { return m_id; } ///< null: none is open
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isChecking() const { return m_checking; }
    /// True from the first answer for this customer on; stays through later failures.
    [[nodiscard]] bool hasFile() const { return m_hasFile; }
    [[nodiscard]] const services::CustomerFile &file() const { return m_file; }
    [[nodiscard]] const domain::Error &error() const { return m_error; }
    [[nodiscard]] const PageServices &services() const { return m_services; }

    // The page's heading
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString otherName() const; ///< the name in the other script; often empty
    [[nodiscard]] QString market() const;
    [[nodiscard]] QString delegation() const; ///< "Delegated admin granted"
    [[nodiscard]] QString lastChecked() const; ///< "Last checked Today 09:28"; empty: never
    [[nodiscard]] int
    upgradable() const; ///< subscriptions that can be upgraded by the signed-in role

Q_SIGNALS:
    void fileChanged(); ///< another customer, or newer facts of the same one
    void stateChanged();
    void checked(); ///< checkAgain has been carried out

private:
    void read();
    void take(const domain::Result<services::CustomerFile> &file);
    void setState(State state);

    PageServices m_services;
    domain::CustomerId m_id;
    services::CustomerFile m_file;
    bool m_hasFile = false;
    bool m_checking = false;
    int m_ticket = 0;
    State m_state = State::Nothing;
    domain::Error m_error;
};

} // namespace viewmodels
