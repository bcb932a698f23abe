#include "walkthroughs/noteswindow.h"

#include "common/announce.h"
#include "common/button.h"
#include "common/card.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/pagescroll.h"
#include "theme/theme.h"
#include "walkthroughs/tourkeys.h"

#include <QCloseEvent>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace walkthroughs {
namespace {

using theme::ColorRole;
using theme::TextStyle;
namespace metric = theme::metric;

constexpr int firstWidth = 480;
constexpr int firstHeight = 420;
constexpr int second = 1'000; ///< ms
constexpr int perMinute = 60;
constexpr int perHour = 3'600;

} // namespace

NotesWindow::NotesWindow(QWidget *window)
    : QWidget(window, Qt::Window)
    , m_ground(new common::Card(this))
    , m_scroll(new common::ScrollArea(m_ground))
    , m_place(new common::Label(TextStyle::BodyStrong, ColorRole::Text, m_ground))
    , m_time(new common::Label(TextStyle::BodyStrong, ColorRole::Text, m_ground))
    , m_waiting(new common::Label(TextStyle::BodyStrong, ColorRole::AccentText))
    , m_notes(new common::Label(TextStyle::Subtitle, ColorRole::Text))
    , m_nextHeading(new common::Label(TextStyle::CaptionStrong, ColorRole::TextSecondary))
    , m_nextText(new common::Label(TextStyle::Body, ColorRole::TextSecondary))
    , m_previous(new common::Button(common::Button::Kind::Standard, m_ground))
    , m_next(new common::Button(common::Button::Kind::Primary, m_ground))
{
    setObjectName(u"notesWindow"_s);
    build();
    const theme::Theme &theme = theme::Theme::of(window);
    resize(theme.px(firstWidth), theme.px(firstHeight));
    m_second.setInterval(second);
    connect(&m_second, &QTimer::timeout, this, &NotesWindow::showTime);
    connect(m_next, &QPushButton::clicked, this, &NotesWindow::nextRequested);
    connect(m_previous, &QPushButton::clicked, this, &NotesWindow::previousRequested);
    common::Letter::tell(m_previous, Qt::Key_Left);
    common::Letter::tell(m_next, Qt::Key_Right);
    auto *keys = new TourKeys(this);
    connect(keys, &TourKeys::next, this, &NotesWindow::nextRequested);
    connect(keys, &TourKeys::previous, this, &NotesWindow::previousRequested);
    connect(keys, &TourKeys::escaped, this, &NotesWindow::close);
    retranslate();
    retheme();
    m_next->setFocus(Qt::OtherFocusReason);
}

void NotesWindow::build()
{
    m_place->setObjectName(u"notesPlace"_s);
    m_time->setObjectName(u"notesTime"_s);
    m_waiting->setObjectName(u"notesWaiting"_s);
    m_notes->setObjectName(u"notesText"_s);
    m_nextText->setObjectName(u"notesNextText"_s);
    m_previous->setObjectName(u"notesPrevious"_s);
    m_next->setObjectName(u"notesNext"_s);
    m_ground->setPlain(true);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_ground);

    auto *inside = new QWidget;
    m_inside = new QVBoxLayout(inside);
    m_inside->setContentsMargins(0, 0, 0, 0);
    for (common::Label *label : { m_waiting, m_notes, m_nextHeading, m_nextText }) {
        label->setWrapping(true);
        m_inside->addWidget(label);
    }
    m_inside->addStretch(1);
    m_scroll->setProperty("deskFlat", true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(inside);
    inside->setAutoFillBackground(false); // the area switches it on
    m_scroll->viewport()->setAutoFillBackground(false);

    m_column = new QVBoxLayout(m_ground);
    auto *heading = new QHBoxLayout;
    heading->addWidget(m_place, 1);
    heading->addWidget(m_time);
    auto *footer = new QHBoxLayout;
    footer->addStretch(1);
    footer->addWidget(m_previous);
    footer->addWidget(m_next);
    m_column->addLayout(heading);
    m_column->addWidget(m_scroll, 1);
    m_column->addLayout(footer);
}

void NotesWindow::setContent(const Content &content)
{
    m_content = content;
    retranslate();
    m_scroll->ensureVisible(0, 0);
    common::announce(this, content.notes);
}

void NotesWindow::setBegun(const QElapsedTimer &begun)
{
    m_begun = begun;
    m_second.start();
    showTime();
}

void NotesWindow::showTime()
{
    const qint64 seconds = m_begun.isValid() ? m_begun.elapsed() / second : 0;
    const auto two = [](qint64 number) { return u"%1"_s.arg(number, 2, 10, QChar(u'0')); };
    const QString minutes = two(seconds / perMinute % perMinute);
    const QString rest = two(seconds % perMinute);
    const qint64 hours = seconds / perHour;
    m_time->setText(hours > 0 ? u"%1:%2:%3"_s.arg(QString::number(hours), minutes, rest)
                              : u"%1:%2"_s.arg(minutes, rest));
    m_time->setAccessibleName(tr("Time since the tour began: %1").arg(m_time->text()));
}

void NotesWindow::retranslate()
{
    setWindowTitle(tr("Presenter notes - Partner Desk"));
    m_place->setText(tr("%1 of %2").arg(m_content.at + 1).arg(m_content.count));
    m_waiting->setText(tr("Waiting for: %1").arg(m_content.waitingFor));
    m_waiting->setVisible(!m_content.waitingFor.isEmpty());
    m_notes->setText(m_content.notes);
    m_nextHeading->setText(
        m_content.next.isEmpty() ? tr("This is the last stop.") : tr("Next stop"));
    m_nextText->setText(m_content.next);
    m_nextText->setVisible(!m_content.next.isEmpty());
    m_previous->setText(tr("Previous"));
    m_previous->setEnabled(m_content.at > 0);
    m_next->setText(m_content.at + 1 < m_content.count ? tr("Next") : tr("Done"));
    if (focusWidget() == m_previous && !m_previous->isEnabled()) {
        m_next->setFocus(Qt::OtherFocusReason);
    }
    showTime();
}

void NotesWindow::retheme()
{
    const theme::Theme &theme = theme::Theme::of(this);
    const int side = theme.px(metric::gap16);
    m_column->setContentsMargins(side, side, side, side);
    m_column->setSpacing(theme.px(metric::gap12));
    m_inside->setSpacing(theme.px(metric::gap12));
}

void NotesWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::StyleChange) {
        retheme();
    }
    QWidget::changeEvent(event);
}

void NotesWindow::closeEvent(QCloseEvent *event)
{
    Q_EMIT closing();
    QWidget::closeEvent(event);
}

} // namespace walkthroughs
