#include "sandboxpage/sandboxpage.h"

#include "common/button.h"
#include "common/card.h"
#include "common/copytext.h"
#include "common/emptystate.h"
#include "common/errorpresenter.h"
#include "common/keytip.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/messagebar.h"
#include "common/pagescroll.h"
#include "common/segmentedcontrol.h"
#include "sandboxpage/accesscard.h"
#include "sandboxpage/coveragepart.h"
#include "sandboxpage/faultspart.h"
#include "sandboxpage/requestspart.h"
#include "theme/theme.h"
#include "viewmodels/answer.h"

#include <QApplication>
#include <QEvent>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace sandboxpage {

namespace {

/// Where a request leads to in the window.
struct Target
{
    domain::CustomerId customer;
    domain::SubscriptionId subscription; ///< null: the customer alone
};

/// None: the customer is not in the book.
domain::Result<std::optional<Target>> targetIn(domain::BookReader &reader,
    domain::CustomerId customer, std::optional<domain::SubscriptionId> subscription)
{
    if (!reader.customer(customer)) {
        return std::optional<Target>();
    }
    Target target{ customer, {} };
    if (subscription) {
        const auto found = reader.subscription(*subscription);
        if (found && found->customerId == customer) {
            target.subscription = *subscription;
        }
    }
    return std::optional<Target>(target);
}

} // namespace

SandboxPage::SandboxPage(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"sandboxPage"_s);
    build();
    connectAll();
    addShortcuts();
    retheme();
    retranslate();
}

void SandboxPage::build()
{
    using theme::ColorRole;
    using theme::TextStyle;
    m_title = new common::Label(TextStyle::Title, ColorRole::Text, this);
    m_help = new common::Label(TextStyle::Body, ColorRole::TextSecondary, this);
    m_help->setWrapping(true);
    m_access = new AccessCard(this);
    m_bar = new common::MessageBar(this);
    m_bar->setObjectName(u"sandboxBar"_s);
    m_bar->setClosable(true);
    m_bar->hide();
    m_parts = new common::SegmentedControl(this);
    m_parts->setObjectName(u"sandboxParts"_s);
    m_parts->setOptions({ { u"-"_s, {}, {} }, { u"-"_s, {}, {} }, { u"-"_s, {}, {} } });
    m_parts->setCurrentIndex(0);
    common::Letter::give(m_parts, Qt::Key_P);
    m_pages = new QWidget(this);
    m_requests = new RequestsPart(m_pages);
    m_faults = new FaultsPart(m_pages);
    m_coverage = new CoveragePart(m_pages);
    m_offCard = new common::Card(m_pages);
    m_off = new common::EmptyState(m_offCard);
    m_off->setObjectName(u"sandboxOff"_s);
    m_off->button()->setObjectName(u"turnOnSandbox"_s);
    common::Letter::give(m_off->button(), Qt::Key_T);
    (new QVBoxLayout(m_offCard))->addWidget(m_off);
    // One of them is seen; a stack would keep the room that the others were wanting when they were.
    auto *column = new QVBoxLayout(m_pages);
    column->setContentsMargins(0, 0, 0, 0);
    for (QWidget *page :
        std::initializer_list<QWidget *>{ m_requests, m_faults, m_coverage, m_offCard }) {
        column->addWidget(page, 1);
        page->hide();
    }
    auto *titles = new QVBoxLayout;
    titles->setSpacing(0);
    titles->addWidget(m_title);
    titles->addWidget(m_help);
    auto *scroll = new common::PageScroll(this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    m_layout = new QVBoxLayout(scroll->content());
    m_layout->addLayout(titles);
    m_layout->addWidget(m_access);
    m_layout->addWidget(m_bar);
    m_layout->addWidget(m_parts, 0, Qt::AlignLeft);
    m_layout->addWidget(m_pages, 1);
}

void SandboxPage::connectAll()
{
    connect(m_access, &AccessCard::settingsRequested, this, &SandboxPage::settingsRequested);
    connect(m_off, &common::EmptyState::actionTriggered, this, [this] {
        m_turnedOnHere = true;
        Q_EMIT startRequested();
    });
    connect(m_parts, &common::SegmentedControl::currentChanged, this, &SandboxPage::showState);
    connect(m_requests, &RequestsPart::showRequested, this, &SandboxPage::lookUp);
    connect(m_requests, &RequestsPart::failed, this, &SandboxPage::tellError);
    connect(m_requests, &RequestsPart::statusTextChanged, this, &SandboxPage::statusTextChanged);
    connect(m_faults, &FaultsPart::statusTextChanged, this, &SandboxPage::statusTextChanged);
    connect(m_coverage, &CoveragePart::statusTextChanged, this, &SandboxPage::statusTextChanged);
}

void SandboxPage::addShortcuts()
{
    using common::KeyTip;
    const auto add = [this](const QKeySequence &keys, KeyTip::Words words, auto act) {
        connect(common::addKey(this, KeyTip::Place::Sandbox, keys, std::move(words),
                    Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, this, act);
    };
    add(
        QKeySequence::Find, [] { return tr("Search the requests"); },
        [this] {
            if (m_shown != m_offCard) {
                showPart(Part::Requests);
                m_requests->focusSearch();
            }
        });
    add(
        QKeySequence(Qt::Key_F5), [] { return tr("Read again"); }, [this] { reload(); });
    new KeyTip(
        KeyTip::Place::Sandbox, { Qt::Key_Return },
        [] { return tr("Show the customer of the request"); }, this);
    new KeyTip(
        KeyTip::Place::Sandbox, { Qt::Key_Delete }, [] { return tr("Remove the fault"); }, this);
}

void SandboxPage::setControl(viewmodels::SandboxControl *control)
{
    m_control = control;
    connect(control, &viewmodels::SandboxControl::stateChanged, this, &SandboxPage::showState);
    m_requests->setControl(control);
    m_faults->setControl(control);
    m_coverage->setControl(control);
    showState();
}

void SandboxPage::setServices(const viewmodels::PageServices &services)
{
    if (services.book != m_services.book) {
        m_bar->hide();
    }
    m_services = services;
    setTexts(services.texts);
}

void SandboxPage::setTexts(const std::shared_ptr<const wording::Texts> &texts)
{
    m_services.texts = texts;
    m_requests->setTexts(texts);
    m_faults->setTexts(texts);
    m_coverage->setTexts(texts);
    showState();
    Q_EMIT statusTextChanged();
}

void SandboxPage::showPart(Part part)
{
    m_parts->setCurrentIndex(static_cast<int>(part));
}

QString SandboxPage::statusText() const
{
    const QWidget *shown = m_shown;
    return shown == m_requests ? m_requests->statusText()
        : shown == m_faults    ? m_faults->statusText()
        : shown == m_coverage  ? m_coverage->statusText()
                               : QString();
}

void SandboxPage::focusList()
{
    const QWidget *shown = m_shown;
    if (shown == m_requests) {
        m_requests->focusList();
    } else if (shown == m_faults) {
        m_faults->focusList();
    } else if (shown == m_coverage) {
        m_coverage->focusList();
    } else {
        m_off->button()->setFocus(Qt::OtherFocusReason);
    }
}

void SandboxPage::exportRequests()
{
    if (m_shown == m_requests) {
        m_requests->exportRequests();
    }
}

QList<common::Pane> SandboxPage::panes() const
{
    const QWidget *shown = m_shown;
    QList<common::Pane> all{ { m_access }, { m_bar }, { m_parts } };
    all += shown == m_requests ? m_requests->panes()
        : shown == m_faults    ? m_faults->panes()
        : shown == m_coverage  ? m_coverage->panes()
                               : QList<common::Pane>{ { m_offCard } };
    return all;
}

void SandboxPage::reload()
{
    m_requests->model()->reload();
    m_faults->model()->reload();
    m_coverage->model()->reload();
}

void SandboxPage::lookUp(const QString &customer, const QString &subscription)
{
    const auto id = domain::CustomerId::fromText(customer);
    const auto unknown
        = [this] { common::showToast(this, tr("This customer is not in the database.")); };
    if (!id || m_services.book == nullptr) {
        unknown();
        return;
    }
    const auto found = m_services.book->read<std::optional<Target>>(
        [id, inner = domain::SubscriptionId::fromText(subscription)](
            domain::BookReader &reader) { return targetIn(reader, *id, inner); });
    viewmodels::whenAnswered(
        found, this, [this, unknown](const domain::Result<std::optional<Target>> &target) {
            if (!target) {
                tellError(target.error(), tr("The customer could not be shown."));
            } else if (!target->has_value()) {
                unknown();
            } else {
                Q_EMIT openRequested((*target)->customer, (*target)->subscription);
            }
        });
}

void SandboxPage::tellError(const domain::Error &error, const QString &what)
{
    if (!m_services.texts) {
        return;
    }
    common::MessageBar::Content content = common::presentError(error, *m_services.texts);
    //: Two sentences: the cause, what to do next
    content.text
        = content.text.isEmpty() ? content.title : tr("%1 %2").arg(content.title, content.text);
    content.title = what;
    m_bar->setContent(content);
    m_bar->show();
}

// --- what is shown

void SandboxPage::showState()
{
    const auto state = m_control ? m_control->state() : viewmodels::SandboxControl::State();
    m_access->setState(state);
    m_parts->setVisible(state.running);
    const QWidget *focused = QApplication::focusWidget();
    const bool hadFocus = focused != nullptr && m_pages->isAncestorOf(focused);
    const QWidget *before = m_shown;
    if (state.running) {
        QWidget *const parts[]{ m_requests, m_faults, m_coverage };
        put(parts[std::clamp(m_parts->currentIndex(), 0, 2)]);
    } else {
        showOffTexts();
        put(m_offCard);
    }
    const bool settled = state.running || state.error;
    const bool turnedOn = settled && std::exchange(m_turnedOnHere, false);
    if (turnedOn || (hadFocus && m_shown != before)) {
        focusList(); // what had the keyboard is gone
    }
    Q_EMIT statusTextChanged();
}

void SandboxPage::put(QWidget *part)
{
    if (part == m_shown) {
        return;
    }
    if (m_shown != nullptr) {
        m_shown->hide();
    }
    m_shown = part;
    part->show();
}

void SandboxPage::showOffTexts()
{
    const auto state = m_control ? m_control->state() : viewmodels::SandboxControl::State();
    QString text = tr("It answers clients of the Partner Center REST API over this database, on "
                      "this computer alone.");
    if (state.error) {
        const QString port = state.error->fact(u"port"_s);
        text = port.isEmpty()
            ? tr("The server could not be started.")
            : tr("Port %1 is in use. Choose another port in the sandbox settings.").arg(port);
    }
    const bool starting = state.wanted && !state.error;
    m_off->setTexts(
        starting ? tr("The sandbox server is starting…") : tr("The sandbox server is off"), text,
        starting ? QString() : tr("Turn on the sandbox server"));
}

void SandboxPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::StyleChange) {
        retheme();
    }
    QWidget::changeEvent(event);
}

void SandboxPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    retheme();
}

void SandboxPage::retranslate()
{
    m_title->setText(tr("Sandbox"));
    m_help->setText(tr("What clients of the sandbox server ask, and what they are answered."));
    m_parts->setOptions(
        { { tr("Requests"), {}, {} }, { tr("Faults"), {}, {} }, { tr("Coverage"), {}, {} } });
    m_parts->setAccessibleName(tr("Part of the sandbox"));
    showState();
}

void SandboxPage::retheme()
{
    namespace metric = theme::metric;
    const theme::Theme &theme = theme::Theme::of(this);
    const int side = common::PageScroll::sideOf(*this);
    m_layout->setContentsMargins(side, metric::gap16, side, metric::gap16);
    m_layout->setSpacing(theme.px(metric::gap12));
    m_requests->setRoom(width() - 2 * side);
}

// --- state

QVariantMap SandboxPage::saveState() const
{
    return { { u"part"_s, m_parts->currentIndex() }, { u"requests"_s, m_requests->saveState() },
        { u"faults"_s, m_faults->saveState() }, { u"coverage"_s, m_coverage->saveState() } };
}

void SandboxPage::restoreState(const QVariantMap &state)
{
    m_parts->setCurrentIndex(std::clamp(state.value(u"part"_s).toInt(), 0, 2));
    m_requests->restoreState(state.value(u"requests"_s).toMap());
    m_faults->restoreState(state.value(u"faults"_s).toMap());
    m_coverage->restoreState(state.value(u"coverage"_s).toMap());
}

} // namespace sandboxpage
