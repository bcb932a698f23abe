#include "subscriptions/detailspane.h"

#include "common/button.h"
#include "common/checkmenu.h"
#include "common/copytext.h"
#include "common/focus.h"
#include "common/iconbutton.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/menuwords.h"
#include "common/messagebar.h"
#include "common/pagescroll.h"
#include "common/pill.h"
#include "common/tones.h"
#include "subscriptions/whynotpanel.h"
#include "theme/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QAction>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace subscriptions {

using namespace Qt::StringLiterals;
namespace metric = theme::metric;
using common::Button;
using common::MessageBar;
using theme::ColorRole;
using theme::TextStyle;
using viewmodels::UpgradeNote;

using common::withLetter;

namespace {

Qt::Key letterOf(rules::LifeAct act)
{
    switch (act) {
    case rules::LifeAct::ChangeLicences:
        return Qt::Key_L;
    case rules::LifeAct::Suspend:
        return Qt::Key_S;
    case rules::LifeAct::Reactivate:
        return Qt::Key_V;
    case rules::LifeAct::Cancel:
        return Qt::Key_N;
    case rules::LifeAct::ChangeAutoRenew:
        break;
    }
    return Qt::Key_T;
}

} // namespace

DetailsPane::DetailsPane(QWidget *parent)
    : Card(parent)
{
    setObjectName(u"detailsPane"_s);
    m_content = new QWidget(this);
    m_name = new common::Label(TextStyle::Subtitle, ColorRole::Text, m_content);
    m_name->setObjectName(u"subscriptionName"_s);
    m_name->setWrapping(true);
    m_friendlyName = new common::Label(TextStyle::Caption, ColorRole::TextSecondary, m_content);
    m_friendlyName->setWrapping(true);
    m_status = new common::Pill(m_content);
    m_more = new common::IconButton(u"more"_s, QString(), m_content);
    m_more->setObjectName(u"subscriptionMenuButton"_s);
    m_more->setSmall(true);
    connect(m_more, &QAbstractButton::clicked, this, &DetailsPane::openMenu);
    m_idLabel = new common::Label(TextStyle::Caption, ColorRole::TextTertiary, m_content);
    m_id = new common::Label(TextStyle::Mono, ColorRole::Text, m_content);
    m_id->setObjectName(u"subscriptionId"_s);
    m_copy = new common::IconButton(u"copy"_s, QString(), m_content);
    m_copy->setObjectName(u"copySubscriptionId"_s);
    m_copy->setSmall(true);
    m_bar = new MessageBar(m_content);
    m_bar->setObjectName(u"upgradeNote"_s);
    m_bar->setCaptionText(true);
    m_bar->setAnnounced(false); // it comes with each row that is chosen
    m_why = m_bar->addAction(QString(), Button::Kind::Link);
    m_why->setObjectName(u"whyNotButton"_s);
    m_reactivate = m_bar->addAction(QString(), Button::Kind::Standard);
    m_reactivate->setObjectName(u"reactivateButton"_s);
    m_upgrade = m_bar->addAction(QString(), Button::Kind::Primary);
    m_upgrade->setObjectName(u"upgradeNow"_s);

    m_work = new Button(Button::Kind::Link, m_content);
    m_work->setObjectName(u"workLink"_s);
    common::Letter::give(m_more, Qt::Key_O);
    common::Letter::give(m_reactivate, Qt::Key_R);
    common::Letter::tell(m_why, Qt::ALT | Qt::Key_W);
    common::Letter::tell(m_upgrade, Qt::CTRL | Qt::Key_U);
    common::Letter::tell(m_work, Qt::ALT | Qt::Key_A);
    common::Letter::tell(m_copy, Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    m_work->setIconName(u"list"_s);
    m_work->hide();
    connect(m_work, &QAbstractButton::clicked, this, &DetailsPane::workRequested);

    auto *scrolled = new QWidget;
    m_whyNot = new WhyNotPanel(scrolled);
    m_body = new DetailsBody(scrolled);
    m_scrolled = new QVBoxLayout(scrolled);
    m_scrolled->addWidget(m_whyNot);
    m_scrolled->addWidget(m_body, 1);
    m_scrolled->addStretch(0);
    m_scroll = new common::ScrollArea(m_content);
    m_scroll->setObjectName(u"detailsScroll"_s);
    m_scroll->setProperty("deskFlat", true);
    common::wantFocusRing(m_scroll, metric::radiusControl);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidget(scrolled);
    scrolled->setAutoFillBackground(false);

    m_nameRow = new QHBoxLayout;
    m_nameRow->addWidget(m_name, 1);
    m_nameRow->addWidget(m_status, 0, Qt::AlignTop);
    m_nameRow->addWidget(m_more, 0, Qt::AlignTop);
    m_idRow = new QHBoxLayout;
    m_idRow->addWidget(m_idLabel);
    m_idRow->addWidget(m_id);
    m_idRow->addWidget(m_copy);
    m_idRow->addStretch(1);
    m_fixed = new QVBoxLayout;
    m_fixed->addLayout(m_nameRow);
    m_fixed->addWidget(m_friendlyName);
    m_fixed->addLayout(m_idRow);
    m_fixed->addWidget(m_bar);
    m_fixed->addWidget(m_work, 0, Qt::AlignLeft);
    m_layout = new QVBoxLayout(m_content);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addLayout(m_fixed);
    m_layout->addWidget(m_scroll, 1);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 1, 1, 1);
    outer->addWidget(m_content);

    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this,
        &DetailsPane::arrangeScrolled);
    connect(m_copy, &QAbstractButton::clicked, this, &DetailsPane::copyId);
    connect(m_upgrade, &QAbstractButton::clicked, this, &DetailsPane::upgradeRequested);
    connect(m_reactivate, &QAbstractButton::clicked, this,
        [this] { Q_EMIT actRequested(rules::LifeAct::Reactivate); });
    connect(m_body, &DetailsBody::focusLost, this, [this] { m_more->setFocus(); });
    connect(m_body, &DetailsBody::licencesRequested, this,
        [this] { Q_EMIT actRequested(rules::LifeAct::ChangeLicences); });
    connect(
        m_why, &QAbstractButton::clicked, this, [this] { Q_EMIT reasonsToggled(!m_reasonsShown); });
    connect(m_body, &DetailsBody::subscriptionRequested, this, &DetailsPane::subscriptionRequested);
    connect(m_body, &DetailsBody::allHistoryRequested, this, &DetailsPane::allHistoryRequested);
    showReasons(false);
    retheme();
    retranslate();
    clear();
}

void DetailsPane::setHead(const Head &head)
{
    const bool another = head.id != m_head.id;
    m_head = head;
    m_name->setText(head.product);
    m_friendlyName->setText(head.friendlyName);
    m_friendlyName->setVisible(!head.friendlyName.isEmpty());
    m_status->set(common::pillKindOf(head.statusTone), head.statusIcon, head.status);
    arrangeId();
    m_content->show();
    if (another) {
        m_scroll->verticalScrollBar()->setValue(0);
    }
}

void DetailsPane::setNote(const UpgradeNote &note)
{
    m_note = note;
    const bool can = note.kind == UpgradeNote::Kind::CanUpgrade;
    m_bar->setIconName(can                               ? u"arrow-up"_s
            : note.kind == UpgradeNote::Kind::RoleMayNot ? u"lock"_s
                                                         : u"blocked"_s);
    m_bar->setContent(
        { can ? MessageBar::Kind::Info : MessageBar::Kind::Neutral, note.title, note.text });
    m_upgrade->setVisible(note.offersUpgrade);
    m_upgrade->setEnabled(note.offersUpgrade && note.disabledReason.isEmpty());
    m_upgrade->setDisabledReason(note.disabledReason);
    m_upgrade->setAccessibleName(note.accessibleButton);
    showActions();
}

void DetailsPane::setWork(const QString &text)
{
    m_work->setText(text);
    m_work->setAccessibleName(text + u", "_s + m_name->text()); // the heading's is the customer's
    m_work->setHint(QKeySequence(Qt::ALT | Qt::Key_A).toString(QKeySequence::NativeText));
    m_work->setVisible(!text.isEmpty());
}

void DetailsPane::setBody(const DetailsBody::Content &content)
{
    m_body->setContent(content);
}

void DetailsPane::setActs(const QList<viewmodels::ActEntry> &entries)
{
    m_acts = entries;
    const viewmodels::ActEntry *reactivate = entryOf(rules::LifeAct::Reactivate);
    const bool offered = reactivate != nullptr;
    m_reactivate->setVisible(offered);
    if (offered) {
        m_reactivate->setText(reactivate->text);
        m_reactivate->setEnabled(reactivate->disabledReason.isEmpty());
        m_reactivate->setDisabledReason(reactivate->disabledReason);
    }
}

const viewmodels::ActEntry *DetailsPane::entryOf(rules::LifeAct act) const
{
    const auto found = std::find_if(m_acts.cbegin(), m_acts.cend(),
        [act](const viewmodels::ActEntry &entry) { return entry.act == act; });
    return found == m_acts.cend() ? nullptr : &*found;
}

void DetailsPane::clear()
{
    m_head = {};
    m_content->hide();
}

void DetailsPane::showReasons(bool show)
{
    m_reasonsShown = show;
    m_whyNot->setVisible(show);
    m_body->setVisible(!show);
    if (show) {
        m_scroll->verticalScrollBar()->setValue(0);
    }
    showActions();
}

void DetailsPane::showActions()
{
    m_why->setVisible(m_note.explains || m_reasonsShown);
    m_why->setText(m_reasonsShown ? tr("Hide reasons") : tr("Why not?"));
    m_why->setTrailingIconName(m_reasonsShown ? u"chevron-up"_s : u"chevron-down"_s);
}

void DetailsPane::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"subscriptionMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    common::fillInWords(menu, [this](QMenu *into) { fillMenu(into); });
    common::popUpBelow(*menu, *m_more);
}

void DetailsPane::fillMenu(QMenu *menu)
{
    const theme::Theme &theme = theme::Theme::of(this);
    const auto add
        = [&](const QString &icon, const QString &text, const QKeyCombination keys, auto act) {
              // Shown only: the keys themselves are the page's shortcuts.
              const QString shown = keys.toCombined() == 0
                  ? text
                  : QString(text + u'\t' + QKeySequence(keys).toString(QKeySequence::NativeText));
              return menu->addAction(theme.qicon(icon), shown, this, act);
          };
    menu->setToolTipsVisible(true);
    QAction *upgrade = add(u"arrow-up"_s, withLetter(tr("Upgrade now"), Qt::Key_U),
        Qt::CTRL | Qt::Key_U, [this] { upgradeNow(); });
    upgrade->setEnabled(m_note.offersUpgrade && m_upgrade->isEnabled());
    if (!upgrade->isEnabled()) {
        const QString why = m_note.disabledReason.isEmpty() ? m_note.title : m_note.disabledReason;
        upgrade->setToolTip(why);
        upgrade->setStatusTip(why);
        upgrade->setWhatsThis(why);
    }
    add(u"help"_s, withLetter(m_reasonsShown ? tr("Hide reasons") : tr("Why not?"), Qt::Key_W),
        Qt::ALT | Qt::Key_W, [this] { toggleReasons(); })
        ->setEnabled(m_note.explains || m_reasonsShown);
    add(u"list"_s, withLetter(tr("Extra work…"), Qt::Key_X), Qt::ALT | Qt::Key_A, [this] {
        Q_EMIT workRequested();
    })->setEnabled(!m_work->text().isEmpty());
    menu->addSeparator();
    addActs(menu);
    menu->addSeparator();
    add(u"shield"_s, withLetter(tr("Delegated admin privileges…"), Qt::Key_G), QKeyCombination(),
        [this] { Q_EMIT delegationRequested(); });
    menu->addSeparator();
    add(u"copy"_s, withLetter(tr("Copy subscription ID"), Qt::Key_I),
        Qt::CTRL | Qt::SHIFT | Qt::Key_C, [this] { copyId(); });
    add(u"copy"_s, withLetter(tr("Copy details"), Qt::Key_D), QKeyCombination(),
        [this] { copyDetails(); });
}

void DetailsPane::addActs(QMenu *menu)
{
    menu->setToolTipsVisible(true);
    QString reason;
    bool allRefused = !m_acts.isEmpty();
    for (const viewmodels::ActEntry &entry : std::as_const(m_acts)) {
        QAction *action = menu->addAction(theme::Theme::of(this).qicon(entry.icon),
            withLetter(entry.text, letterOf(entry.act)), this,
            [this, act = entry.act] { Q_EMIT actRequested(act); });
        action->setEnabled(entry.disabledReason.isEmpty());
        action->setToolTip(entry.disabledReason);
        action->setStatusTip(entry.disabledReason);
        action->setWhatsThis(entry.disabledReason);
        allRefused = allRefused && !entry.disabledReason.isEmpty();
        if (reason.isEmpty()) {
            reason = entry.disabledReason;
        }
    }
    if (allRefused) {
        // By keyboard no tooltip is seen, so the reason stands among the entries.
        QAction *why = menu->addAction(reason);
        why->setObjectName(u"actsRefused"_s);
        why->setEnabled(false);
    }
}

void DetailsPane::copyDetails()
{
    QStringList lines{ m_head.product, tr("Status: %1").arg(m_head.status),
        tr("Subscription ID: %1").arg(m_head.id.text()), m_note.title };
    common::copyText(this, (lines + m_body->lines()).join(u'\n'), tr("Details copied"));
}

void DetailsPane::copyId()
{
    if (!m_head.id.isNull()) {
        common::copyText(this, m_head.id.text(), tr("Subscription ID copied"));
    }
}

void DetailsPane::upgradeNow()
{
    if (m_head.id.isNull()) {
        return;
    }
    if (m_note.offersUpgrade && m_upgrade->isEnabled()) {
        m_upgrade->click();
    } else if (!m_note.disabledReason.isEmpty()) {
        common::showToast(this, m_note.disabledReason); // by keyboard no tooltip is seen
    }
}

void DetailsPane::toggleReasons()
{
    if (!m_head.id.isNull()) {
        Q_EMIT reasonsToggled(!m_reasonsShown);
    }
}

void DetailsPane::focusNote()
{
    QWidget *target = m_note.offersUpgrade && m_upgrade->isEnabled() ? m_upgrade
        : m_note.explains                                            ? m_why
                                                                     : nullptr;
    if (target != nullptr) {
        target->setFocus(Qt::ShortcutFocusReason);
    }
}

void DetailsPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::StyleChange && m_body != nullptr) {
        retheme();
    }
    Card::changeEvent(event);
}

bool DetailsPane::event(QEvent *event)
{
    const bool done = Card::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize) {
        // What wraps needs more height in a narrow pane, which a splitter does not ask for.
        setMinimumHeight(std::max(m_leastHeight, layout()->totalMinimumHeightForWidth(width())));
    }
    return done;
}

void DetailsPane::setLeastHeight(int pixels)
{
    if (pixels != m_leastHeight) {
        m_leastHeight = pixels;
        updateGeometry();
        QCoreApplication::postEvent(this, new QEvent(QEvent::LayoutRequest));
    }
}

void DetailsPane::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    arrangeId();
}

void DetailsPane::arrangeId()
{
    // Where the text is large and the pane narrow the id goes on in a second line. A line end
    // inside would be copied with it, so it is then copied by its button alone.
    const QString id = m_head.id.text();
    const QMargins margins = m_fixed->contentsMargins();
    const int room = width() - 2 - margins.left() - margins.right() - m_idLabel->sizeHint().width()
        - m_copy->sizeHint().width() - 3 * m_idRow->spacing();
    const QFontMetrics metrics(m_id->font());
    const bool wraps = metrics.horizontalAdvance(id) > room;
    constexpr int firstLine = 19; // behind the third hyphen
    m_idLabel->setVisible(metrics.horizontalAdvance(id.left(firstLine)) <= room);
    m_id->setText(wraps ? id.left(firstLine) + u'\n' + id.mid(firstLine) : id);
    m_id->setSelectable(!wraps);
    m_id->setAccessibleName(id);
}

void DetailsPane::arrangeScrolled()
{
    // The scroll bar stands in the card's margin, so that what scrolls is as wide as the note.
    const theme::Theme &theme = theme::Theme::of(this);
    const QScrollBar *bar = m_scroll->verticalScrollBar();
    const int side = theme.px(20);
    const int taken = bar->maximum() > bar->minimum() ? bar->sizeHint().width() : 0;
    m_scrolled->setContentsMargins(
        side, theme.px(metric::gap8), std::max(0, side - taken), theme.px(metric::gap8));
}

void DetailsPane::retranslate()
{
    m_idLabel->setText(tr("Subscription ID"));
    m_copy->setName(tr("Copy subscription ID"));
    m_more->setName(tr("More"));
    m_upgrade->setText(tr("Upgrade now"));
    m_upgrade->setHint(QKeySequence(Qt::CTRL | Qt::Key_U).toString(QKeySequence::NativeText));
    m_scroll->setAccessibleName(tr("Details"));
    showActions();
}

void DetailsPane::retheme()
{
    const theme::Theme &theme = theme::Theme::of(this);
    const int side = theme.px(20);
    m_fixed->setContentsMargins(side, theme.px(14), side, 0);
    m_fixed->setSpacing(theme.px(metric::gap4));
    m_layout->setSpacing(theme.px(metric::gap4));
    m_idRow->setContentsMargins(0, 0, 0, theme.px(metric::gap4));
    m_nameRow->setSpacing(theme.px(metric::gap12));
    m_idRow->setSpacing(theme.px(metric::gap8));
    arrangeId();
    m_scrolled->setSpacing(0);
    m_scroll->setMinimumHeight(theme.px(metric::gap24));
    arrangeScrolled();
}

} // namespace subscriptions
