#include "subscriptions/customerheading.h"

#include "common/button.h"
#include "common/iconbutton.h"
#include "common/iconlabel.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/tile.h"
#include "subscriptions/pillbutton.h"
#include "subscriptions/textlink.h"
#include "theme/theme.h"
#include "viewmodels/affectedfollowup.h"
#include "viewmodels/customerpresenter.h"
#include "viewmodels/customerwords.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QVBoxLayout>

#include <algorithm>

namespace subscriptions {

using namespace Qt::StringLiterals;
using theme::ColorRole;
using theme::TextStyle;

namespace {

/// The name in the other script: as large as a subtitle, but light beside the title.
class LightLabel final : public common::Label
{
public:
    explicit LightLabel(QWidget *parent)
        : Label(TextStyle::Subtitle, ColorRole::TextSecondary, parent)
    {
        lighten();
    }

protected:
    void changeEvent(QEvent *event) override
    {
        Label::changeEvent(event);
        if (event->type() == QEvent::StyleChange) {
            lighten();
        }
    }

private:
    void lighten()
    {
        QFont light = theme::Theme::of(this).font(TextStyle::Subtitle);
        light.setWeight(QFont::Normal);
        setFont(light);
    }
};

} // namespace

CustomerHeading::CustomerHeading(viewmodels::CustomerPresenter *customer, QWidget *parent)
    : QWidget(parent)
    , m_customer(customer)
    , m_tile(new common::Tile(40, this))
    , m_back(new TextLink(TextStyle::Caption, ColorRole::TextSecondary, this))
    , m_crumb(new common::Label(TextStyle::Caption, ColorRole::TextSecondary, this))
    , m_name(new common::Label(TextStyle::Title, ColorRole::Text, this))
    , m_otherName(new LightLabel(this))
    , m_facts(new common::Label(TextStyle::Body, ColorRole::TextSecondary, this))
    , m_delegation(new PillButton(this))
    , m_work(new common::Button(common::Button::Kind::Standard, this))
    , m_invoices(new common::IconButton(u"billing"_s, QString(), this))
    , m_print(new common::IconButton(u"print"_s, QString(), this))
    , m_check(new common::Button(common::Button::Kind::Standard, this))
{
    m_invoices->setObjectName(u"customerInvoices"_s);
    m_invoices->setLook(common::IconButton::Look::Boxed);
    common::Letter::give(m_invoices, Qt::Key_I);
    m_print->setObjectName(u"printCustomer"_s);
    m_print->setLook(common::IconButton::Look::Boxed);
    common::Letter::tell(m_print, Qt::CTRL | Qt::Key_P);
    m_back->setObjectName(u"backToCustomers"_s);
    m_delegation->setObjectName(u"customerDelegation"_s);
    m_check->setObjectName(u"checkAgain"_s);
    m_check->setIconName(u"refresh"_s);
    m_work->setObjectName(u"customerWork"_s);
    common::Letter::tell(m_back, Qt::ALT | Qt::Key_Left);
    common::Letter::give(m_delegation, Qt::Key_G);
    common::Letter::give(m_work, Qt::Key_X);
    common::Letter::give(m_check, Qt::Key_C);
    m_work->setIconName(u"list"_s);
    m_name->setObjectName(u"customerName"_s);
    m_name->setElided(true);
    m_otherName->setElided(true);
    m_facts->setElided(true);
    m_crumb->setObjectName(u"companyCrumb"_s);
    m_crumb->setElided(true);

    m_crumbs = new QHBoxLayout;
    m_crumbs->addWidget(m_back);
    m_crumbs->addWidget(new common::IconLabel(
        u"chevron-right"_s, ColorRole::TextTertiary, theme::metric::iconPill, this));
    m_crumbs->addWidget(m_crumb, 1);
    m_names = new QHBoxLayout;
    m_names->addWidget(m_name, 0, Qt::AlignBaseline);
    m_names->addWidget(m_otherName, 0, Qt::AlignBaseline);
    m_names->addWidget(m_facts, 0, Qt::AlignBaseline);
    m_names->addStretch(1);
    m_texts = new QVBoxLayout;
    m_texts->setSpacing(0);
    m_texts->addLayout(m_crumbs);
    m_texts->addLayout(m_names);
    m_left = new QHBoxLayout;
    m_left->addWidget(m_tile);
    m_left->addLayout(m_texts, 1);
    m_right = new QHBoxLayout;
    m_right->addWidget(m_delegation);
    m_right->addWidget(m_work);
    m_right->addWidget(m_invoices);
    m_right->addWidget(m_print);
    m_right->addWidget(m_check);
    m_layout = new QHBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addLayout(m_left, 1);
    m_layout->addLayout(m_right);

    connect(m_back, &QAbstractButton::clicked, this, &CustomerHeading::backRequested);
    connect(m_delegation, &QAbstractButton::clicked, this, &CustomerHeading::delegationRequested);
    connect(m_work, &QAbstractButton::clicked, this, &CustomerHeading::workRequested);
    connect(m_invoices, &QAbstractButton::clicked, this, &CustomerHeading::invoicesRequested);
    connect(m_print, &QAbstractButton::clicked, this, &CustomerHeading::printRequested);
    connect(
        m_check, &QAbstractButton::clicked, m_customer, &viewmodels::CustomerPresenter::checkAgain);
    connect(m_customer, &viewmodels::CustomerPresenter::stateChanged, this,
        [this] { m_check->setEnabled(!m_customer->isChecking()); });
    retheme();
    retranslate();
}

void CustomerHeading::refresh()
{
    const bool known = m_customer->hasFile();
    for (QWidget *part :
        std::initializer_list<QWidget *>{ m_tile, m_delegation, m_invoices, m_print }) {
        part->setVisible(known);
    }
    showWork();
    m_name->setText(m_customer->name());
    m_crumb->setText(m_customer->name());
    m_otherName->setText(m_customer->otherName());
    if (!known) {
        m_facts->clear();
        arrange();
        return;
    }
    const domain::Customer &customer = m_customer->file().customer;
    m_tile->set(common::tileLetter(viewmodels::customerTileName(customer)), customer.id.text());
    QString facts;
    for (const QString &fact : { customer.domain, m_customer->market() }) {
        if (!fact.isEmpty()) {
            facts += u"·  "_s + fact + u"  "_s;
        }
    }
    m_facts->setText(facts.trimmed());
    m_delegation->set(common::pillKindOf(viewmodels::delegationTone(customer.delegation.state)),
        viewmodels::delegationIcon(customer.delegation.state), m_customer->delegation());
    m_name->setAccessibleDescription(m_customer->services().texts->list(
        { m_customer->otherName(), customer.domain, m_customer->market() }));
    arrange();
}

void CustomerHeading::showWork()
{
    const domain::WorkCounts work
        = m_customer->hasFile() ? m_customer->file().work : domain::WorkCounts();
    m_work->setVisible(work.total > 0);
    if (work.total > 0) {
        const wording::Texts &texts = *m_customer->services().texts;
        m_work->setText(
            work.open > 0 ? tr("Extra work: %1").arg(texts.number(work.open)) : tr("Extra work"));
        m_work->setAccessibleName(viewmodels::workSummary(work, texts));
        m_work->setHint(viewmodels::workSummary(work, texts));
    }
}

void CustomerHeading::checkAgain()
{
    m_check->click();
}

void CustomerHeading::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::StyleChange) {
        retheme();
    }
    QWidget::changeEvent(event);
}

void CustomerHeading::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    retheme();
}

void CustomerHeading::retranslate()
{
    m_back->setText(tr("Customers"));
    m_back->setToolTip(QKeySequence(Qt::ALT | Qt::Key_Left).toString(QKeySequence::NativeText));
    m_delegation->setToolTip(tr("Delegated admin privileges…"));
    showWork();
    m_check->setText(tr("Check again"));
    m_invoices->setName(tr("Invoices…"));
    m_print->setName(
        tr("Print… (%1)")
            .arg(QKeySequence(Qt::CTRL | Qt::Key_P).toString(QKeySequence::NativeText)));
    m_check->setHint(QKeySequence(Qt::Key_F5).toString(QKeySequence::NativeText));
}

void CustomerHeading::retheme()
{
    namespace metric = theme::metric;
    const theme::Theme &theme = theme::Theme::of(this);
    m_left->setSpacing(theme.px(metric::gap12));
    m_right->setSpacing(theme.px(metric::gap8));
    m_names->setSpacing(theme.px(metric::gap8));
    m_crumbs->setSpacing(theme.px(metric::gap8));
    m_layout->setSpacing(theme.px(metric::gap16));
    arrange();
}

void CustomerHeading::arrange()
{
    const theme::Theme &theme = theme::Theme::of(this);
    const auto natural = [](const common::Label *label) {
        return QFontMetrics(label->font()).horizontalAdvance(label->text()) + 2;
    };
    // Rows inside rows keep old sizes until they are laid out again.
    m_right->invalidate();
    m_names->invalidate();
    // Where the name would have no room the buttons take a line of their own.
    const int buttons = m_right->sizeHint().width() + m_layout->spacing();
    const int tile = m_tile->sizeHint().width() + m_left->spacing();
    const int least = std::min(natural(m_name), theme.px(240)) + tile;
    const bool wide = buttons + least <= width();
    m_layout->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    // The name is shown whole before the other name and the facts get any room.
    int room = width() - (wide ? buttons : 0) - tile - natural(m_name) - m_names->spacing();
    const int other = natural(m_otherName) + m_names->spacing();
    const bool showOther = !m_otherName->text().isEmpty() && other <= room;
    m_otherName->setVisible(showOther);
    room -= showOther ? other : 0;
    m_facts->setVisible(!m_facts->text().isEmpty() && natural(m_facts) <= room);
}

} // namespace subscriptions
