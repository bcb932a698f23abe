#include "mainwindow/headerbar.h"

#include "common/iconbutton.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/searchfield.h"
#include "common/segmentedcontrol.h"
#include "mainwindow/rolechip.h"
#include "theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mainwindow {
namespace {

/// The application's mark; says nothing to a screen reader, the name stands beside it.
class Mark : public QWidget
{
public:
    explicit Mark(QWidget *parent)
        : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const int side = theme::Theme::of(this).px(24);
        return { side, side };
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.drawPixmap(0, (height() - sizeHint().height()) / 2,
            theme::Theme::of(this).icon(
                u"mark"_s, theme::ColorRole::Text, 24, devicePixelRatioF()));
    }
};

constexpr int demoBand = 3;
constexpr std::array clouds{ domain::Cloud::Global, domain::Cloud::China21Vianet };

} // namespace

HeaderBar::HeaderBar(viewmodels::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_mark(new Mark(this))
    , m_name(
          new common::Label(QString(), theme::TextStyle::BodyStrong, theme::ColorRole::Text, this))
    , m_search(new common::SearchField(this))
    , m_clouds(new common::SegmentedControl(this))
    , m_role(new RoleChip(workspace, this))
    , m_help(new common::IconButton(u"help"_s, QString(), this))
    , m_more(new common::IconButton(u"more"_s, QString(), this))
{
    setObjectName(u"headerBar"_s);
    m_search->setObjectName(u"search"_s);
    m_clouds->setObjectName(u"cloudSwitch"_s);
    m_role->setObjectName(u"roleChip"_s);
    m_help->setObjectName(u"helpButton"_s);
    m_more->setObjectName(u"appMenuButton"_s);
    m_clouds->setLook(common::SegmentedControl::Look::Accent);
    m_clouds->setSizePolicy(QSizePolicy::Minimum, m_clouds->sizePolicy().verticalPolicy());
    m_search->setShortcutHint(u"Ctrl+K"_s);
    common::Letter::tell(m_search, Qt::CTRL | Qt::Key_K);
    common::Letter::tell(m_clouds, Qt::CTRL | Qt::SHIFT | Qt::Key_G);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 12, 0);
    row->setSpacing(12);
    row->addWidget(m_mark);
    row->addWidget(m_name);
    row->addSpacing(8);
    row->addWidget(m_search, 4);
    row->addStretch(1);
    row->addWidget(m_clouds);
    row->addWidget(m_role);
    row->addWidget(m_help);
    row->addWidget(m_more);

    connect(m_clouds, &common::SegmentedControl::chosen, this,
        [this](int index) { m_workspace.setCloud(clouds.at(static_cast<size_t>(index))); });
    connect(&m_workspace, &viewmodels::Workspace::cloudChanged, this, &HeaderBar::showCloud);
    for (const auto &signal : { &viewmodels::Workspace::opened, &viewmodels::Workspace::infoChanged,
             &viewmodels::Workspace::aboutToClose }) {
        connect(&m_workspace, signal, this, qOverload<>(&QWidget::update));
    }
    connect(m_help, &QToolButton::clicked, this, &HeaderBar::helpRequested);
    connect(m_more, &QToolButton::clicked, this, &HeaderBar::openMenu);
    retranslate();
    rescale();
    showCloud();
}

void HeaderBar::setMenu(QMenu *menu)
{
    m_menu = menu;
}

void HeaderBar::openMenu()
{
    if (m_menu != nullptr) {
        // Under the button, flush with its right edge.
        const QPoint below = m_more->mapToGlobal(QPoint(m_more->width(), m_more->height()));
        m_menu->popup(below - QPoint(m_menu->sizeHint().width(), 0));
        m_menu->setActiveAction(m_menu->actions().value(0));
    }
}

bool HeaderBar::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) {
        arrange(); // a part needs more or less room than before
    }
    return QWidget::event(event);
}

void HeaderBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::StyleChange) {
        rescale();
    }
    QWidget::changeEvent(event);
}

void HeaderBar::paintEvent(QPaintEvent *)
{
    const theme::Theme &theme = theme::Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(theme::ColorRole::Chrome));
    painter.fillRect(0, height() - 1, width(), 1, theme.color(theme::ColorRole::Line));
    // Invented data or names: a band that no picture of the window misses; the status bar has the
    // words.
    const domain::BookOrigin origin = m_workspace.info().origin;
    if (m_workspace.isOpen()
        && (origin == domain::BookOrigin::Demo || origin == domain::BookOrigin::Generated
            || origin == domain::BookOrigin::Masked)) {
        painter.fillRect(0, 0, width(), theme.px(demoBand), theme.color(theme::ColorRole::Mark));
    }
}

void HeaderBar::resizeEvent(QResizeEvent *event)
{
    // DESIGN.md section 4: below 1200 the chip shows the role alone.
    const bool wide = width() >= theme::Theme::of(this).px(1200);
    m_role->setNameShown(wide);
    // The search begins where the full rail ends; beside the collapsed one the name needs no room.
    m_name->setMinimumWidth(wide ? theme::Theme::of(this).px(147) : 0);
    arrange();
    QWidget::resizeEvent(event);
}

// Large text in a small window: the program's name goes first, then the search becomes shorter and
// the role loses its end. Nothing may lie on anything else.
void HeaderBar::arrange()
{
    const theme::Theme &theme = theme::Theme::of(this);
    constexpr int margins = 16 + 12 + 8;
    constexpr int spacing = 12;
    constexpr int gaps = 8; ///< between the parts, the name among them
    int others = margins + gaps * spacing;
    for (const QWidget *part :
        std::initializer_list<QWidget *>{ m_mark, m_clouds, m_help, m_more }) {
        others += part->sizeHint().width();
    }
    const int search = theme.px(240);
    const bool named
        = others + m_role->sizeHint().width() + m_name->sizeHint().width() + search <= width();
    m_name->setVisible(named);
    const int room = width() - others - (named ? m_name->sizeHint().width() : 0)
        - m_role->minimumSizeHint().width();
    m_search->setMinimumWidth(std::clamp(room, theme.px(64), search));
}

void HeaderBar::retranslate()
{
    m_name->setText(tr("Partner Desk"));
    m_search->setPlaceholderText(tr("Search customers, domains, subscription IDs"));
    m_search->setAccessibleName(tr("Search customers, domains, subscription IDs"));
    m_help->setName(tr("Help"));
    m_more->setName(tr("Application menu"));
    const wording::Texts &texts = *m_workspace.texts();
    QList<common::SegmentedControl::Option> options;
    int place = 0;
    for (const domain::Cloud cloud : clouds) {
        const QString name = texts.cloud(cloud);
        ++place;
        options.append({ name, cloud == domain::Cloud::Global ? u"globe"_s : QString(),
            tr("Cloud: %1, %2 of %3")
                .arg(name, texts.number(place), texts.number(qint64(clouds.size()))) });
    }
    m_clouds->setOptions(options);
}

void HeaderBar::rescale()
{
    const theme::Theme &theme = theme::Theme::of(this);
    setFixedHeight(theme.px(48));
    m_search->setMaximumWidth(theme.px(400));
}

void HeaderBar::showCloud()
{
    for (size_t i = 0; i < clouds.size(); ++i) {
        if (clouds.at(i) == m_workspace.cloud()) {
            m_clouds->setCurrentIndex(static_cast<int>(i));
        }
    }
}

} // namespace mainwindow
