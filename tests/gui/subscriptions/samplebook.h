#pragma once

#include "services/customers.h"
#include "services/subscriptionacts.h"
#include "store/bookfile.h"
#include "theme/theme.h"
#include "viewmodels/pageservices.h"

#include <QTemporaryDir>
#include <QTranslator>
#include <QWidget>

#include <memory>

/// A book on disk with the customers of the design's pictures, the services over it, and the words.
class SampleBook
{
public:
    SampleBook();
    ~SampleBook();

    [[nodiscard]] viewmodels::PageServices services() const;
    void setRole(domain::Role role);
    [[nodiscard]] std::shared_ptr<const wording::Texts> speak(catalog::Language language);

    [[nodiscard]] static domain::CustomerId customer(const QString &companyName);
    /// The n-th subscription of the customer, from 1.
    [[nodiscard]] static domain::SubscriptionId subscription(
        const QString &companyName, int number);
    /// From now on the book is one that was imported, with customers that are no demo.
    void becomeImported();
    [[nodiscard]] domain::Customer stored(const QString &companyName) const;
    void suspend(domain::SubscriptionId id); ///< as another window would do it

private:
    void fill(domain::BookWriter &writer);

    QTemporaryDir m_folder;
    services::Context m_context;
    std::unique_ptr<domain::Book> m_book;
    std::unique_ptr<services::CustomerService> m_customers;
    std::unique_ptr<services::SubscriptionActService> m_acts;
    std::unique_ptr<services::DelegationService> m_delegations;
    std::unique_ptr<QTranslator> m_translator;
    std::shared_ptr<const wording::Texts> m_texts;
};

/// A window with the page where the real one has it: header, rail and status bar leave it this
/// room.
class PageWindow : public QWidget
{
    Q_OBJECT
public:
    explicit PageWindow(QWidget *page, const QSize &size = { 1280, 800 });
    /// Saved as `name`.png where the environment variable DESK_PICTURES names a folder.
    void picture(const QString &name);
    /// What is cut off of texts and buttons; empty: nothing.
    [[nodiscard]] QStringList clipped() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *m_page;
};
