#pragma once

#include <QWidget>

class QBoxLayout;

namespace common {
class Button;
class IconButton;
class Label;
class Tile;
} // namespace common

namespace viewmodels {
class CustomerPresenter;
}

namespace subscriptions {

class PillButton;
class TextLink;

/// Breadcrumb, company, domain, market, delegated admin and "Check again".
class CustomerHeading final : public QWidget
{
    Q_OBJECT
public:
    explicit CustomerHeading(viewmodels::CustomerPresenter *customer, QWidget *parent = nullptr);

    void refresh();
    void checkAgain(); ///< as by the button

Q_SIGNALS:
    void backRequested();
    void delegationRequested(); ///< show how the delegated admin privileges stand
    void printRequested();
    void workRequested();
    void invoicesRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showWork();
    void retranslate();
    void retheme();
    void arrange();

    viewmodels::CustomerPresenter *m_customer;
    QBoxLayout *m_layout = nullptr;
    QBoxLayout *m_texts = nullptr;
    QBoxLayout *m_crumbs = nullptr;
    QBoxLayout *m_names = nullptr;
    QBoxLayout *m_left = nullptr;
    QBoxLayout *m_right = nullptr;
    common::Tile *m_tile;
    TextLink *m_back;
    common::Label *m_crumb;
    common::Label *m_name;
    common::Label *m_otherName;
    common::Label *m_facts;
    PillButton *m_delegation;
    common::Button *m_work; ///< what upgrades of this customer left to do
    common::IconButton *m_invoices;
    common::IconButton *m_print;
    common::Button *m_check;
};

} // namespace subscriptions
