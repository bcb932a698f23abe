#pragma once

#include "common/focus.h"
#include "viewmodels/customerlistmodel.h"
#include "viewmodels/exportoffer.h"
#include "viewmodels/pageservices.h"

#include <QVariantMap>
#include <QWidget>

class QBoxLayout;
class QStackedLayout;

namespace common {
class Button;
class EmptyState;
class FilterUndo;
class Label;
class MessageBar;
class Skeleton;
} // namespace common

namespace customers {

class CheckAll;
class CustomerTable;
class FilterBar;

/// The customer list with its filters (picture 01). The search field belongs to the window's
/// header: it tells the page through setSearch() and follows searchPut().
class CustomersPage final : public QWidget
{
    Q_OBJECT
public:
    explicit CustomersPage(QWidget *parent = nullptr);

    /// Another book, another role: the list is read again.
    void setServices(const viewmodels::PageServices &services);
    /// Only the language changed. Call it beside installing the translators.
    void setTexts(const std::shared_ptr<const wording::Texts> &texts);
    void setCloud(domain::Cloud cloud);
    /// Another book: what was looked for in the last one is not meant for it.
    void forgetFilters();
    void setSearch(const QString &search);

    /// Columns, sorting, filters, selection and scroll, for the window's settings.
    [[nodiscard]] QVariantMap saveState() const;
    void restoreState(const QVariantMap &state);

    /// "16 of 24 customers · 43 subscriptions · 9 can upgrade"; empty while it is not known.
    [[nodiscard]] QString statusText() const;
    /// Puts the keyboard into the list.
    void focusList();
    /// Actions and filters, then the list, for F6.
    [[nodiscard]] QList<common::Pane> panes() const;

    /// What of the list can leave the program, as it is shown just now.
    [[nodiscard]] viewmodels::ExportOffer exportOffer() const;

    [[nodiscard]] viewmodels::CustomerListModel *model() const { return m_model; }

Q_SIGNALS:
    void customerOpened(domain::CustomerId id);
    void importRequested();
    void exportRequested();
    /// The search is cleared, or taken back with the filters: setSearch() is called already.
    void searchPut(const QString &search);
    void statusTextChanged();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void connectAll();
    void addShortcuts();
    void retranslate();
    void retheme();
    void showState();
    void showCounts();
    void showEmptyTexts();
    void showError(const domain::Error &error, const QString &what);
    void clearFilters();

    viewmodels::PageServices m_services;
    viewmodels::CustomerListModel *m_model;
    QBoxLayout *m_layout = nullptr;
    QBoxLayout *m_heading = nullptr;
    QStackedLayout *m_stack = nullptr;
    QLayout *m_actions = nullptr;
    common::Label *m_title = nullptr;
    common::Label *m_help = nullptr;
    common::Button *m_import = nullptr;
    common::Button *m_export = nullptr;
    common::Button *m_checkAll = nullptr;
    FilterBar *m_filters = nullptr;
    common::FilterUndo *m_undo = nullptr;
    common::MessageBar *m_error = nullptr;
    common::Button *m_tryAgain = nullptr;
    common::Button *m_copyDetails = nullptr;
    domain::Error m_shownError;
    CheckAll *m_check = nullptr;
    CustomerTable *m_table = nullptr;
    QWidget *m_pages = nullptr;
    QWidget *m_skeletonCard = nullptr;
    common::Skeleton *m_skeleton = nullptr;
    QWidget *m_emptyCard = nullptr;
    common::EmptyState *m_empty = nullptr;
};

} // namespace customers
