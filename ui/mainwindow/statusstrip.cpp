#include "mainwindow/statusstrip.h"

#include "common/label.h"
#include "common/tooltip.h"
#include "theme/theme.h"
#include "viewmodels/scenewords.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace mainwindow {

using theme::ColorRole;
using theme::TextStyle;

StatusPart::StatusPart(const QString &iconName, QWidget *parent)
    : QWidget(parent)
    , m_iconName(iconName)
    , m_icon(new QLabel(this))
    , m_text(new common::Label(QString(), TextStyle::Caption, ColorRole::TextSecondary, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_icon);
    row->addWidget(m_text);
    paintIcon();
}

void StatusPart::setText(const QString &text)
{
    m_text->setText(text);
    tellWords();
}

void StatusPart::setHint(const QString &hint)
{
    m_hint = hint;
    tellWords();
}

void StatusPart::setIconOnly(bool iconOnly)
{
    m_text->setVisible(!iconOnly);
    tellWords();
}

void StatusPart::tellWords()
{
    const bool iconOnly = m_text->isHidden();
    const QString words
        = m_hint.isEmpty() ? m_text->text() : QString(m_text->text() + u'\n' + m_hint);
    setToolTip(common::plainToolTip(iconOnly ? words : m_hint));
    setAccessibleName(iconOnly ? m_text->text() : QString());
}

void StatusPart::setIconColor(theme::ColorRole role)
{
    if (m_iconColor != role) {
        m_iconColor = role;
        paintIcon();
    }
}

void StatusPart::setLink(bool link)
{
    m_link = link;
    setCursor(link ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void StatusPart::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_link && event->button() == Qt::LeftButton
        && rect().contains(event->position().toPoint())) {
        Q_EMIT clicked();
    }
}

void StatusPart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) {
        paintIcon();
    }
    QWidget::changeEvent(event);
}

void StatusPart::paintIcon()
{
    static_cast<QLabel *>(m_icon)->setPixmap(
        theme::Theme::of(this).icon(m_iconName, m_iconColor, 14, devicePixelRatioF()));
}

StatusStrip::StatusStrip(viewmodels::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_counts(new common::Label(QString(), TextStyle::Caption, ColorRole::TextSecondary, this))
    , m_scene(new StatusPart(u"bolt"_s, this))
    , m_faults(new StatusPart(u"bolt"_s, this))
    , m_server(new StatusPart(u"server"_s, this))
    , m_readOnly(new StatusPart(u"lock"_s, this))
    , m_invented(new StatusPart(u"flask"_s, this))
    , m_book(new StatusPart(u"database"_s, this))
    , m_catalogue(new StatusPart(u"list"_s, this))
    , m_clock(new StatusPart(u"clock"_s, this))
{
    setObjectName(u"statusStrip"_s);
    m_counts->setObjectName(u"statusCounts"_s);
    m_counts->setElided(true); // the book and the clock keep their room
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(20);
    row->addWidget(m_counts);
    row->addStretch(1);
    row->addWidget(m_scene);
    row->addWidget(m_faults);
    row->addWidget(m_server);
    row->addWidget(m_readOnly);
    row->addWidget(m_invented);
    row->addWidget(m_book);
    row->addWidget(m_catalogue);
    row->addWidget(m_clock);
    m_readOnly->setObjectName(u"statusReadOnly"_s);
    m_scene->setObjectName(u"statusScene"_s);
    m_scene->setLink(true);
    m_scene->setIconColor(ColorRole::Warn);
    connect(m_scene, &StatusPart::clicked, this, &StatusStrip::sceneOffChosen);
    // Acts end on the store's threads, and so does a scene.
    connect(m_workspace.scenes().get(), &services::Scenes::changed, this, &StatusStrip::refresh);
    for (const auto &signal : { &viewmodels::Workspace::opened,
             &viewmodels::Workspace::aboutToClose, &viewmodels::Workspace::infoChanged,
             &viewmodels::Workspace::languageChanged, &viewmodels::Workspace::busyChanged }) {
        connect(&m_workspace, signal, this, &StatusStrip::refresh);
    }
    refresh();
}

void StatusStrip::setSandbox(const viewmodels::SandboxControl &sandbox)
{
    m_sandbox = &sandbox;
    m_server->setObjectName(u"statusSandbox"_s);
    connect(
        m_sandbox.data(), &viewmodels::SandboxControl::stateChanged, this, &StatusStrip::refresh);
    connect(m_sandbox.data(), &QObject::destroyed, this, &StatusStrip::refresh);
    m_server->setLink(true);
    m_faults->setLink(true);
    m_faults->setObjectName(u"statusFaults"_s);
    connect(m_server, &StatusPart::clicked, this, &StatusStrip::sandboxChosen);
    connect(m_faults, &StatusPart::clicked, this, &StatusStrip::faultsChosen);
    refresh();
}

void StatusStrip::setCounts(const QString &text)
{
    m_counts->setText(text);
}

void StatusStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

/// Where text is large and the window small, the server tells by its icon alone, then the faults:
/// the page of the sandbox says the rest.
void StatusStrip::fit()
{
    const auto needed = [this] {
        const QList<StatusPart *> parts{ m_scene, m_faults, m_server, m_readOnly, m_invented,
            m_book, m_catalogue, m_clock };
        int sum = layout()->contentsMargins().left() + layout()->contentsMargins().right()
            + m_counts->minimumSizeHint().width() + layout()->spacing();
        for (const StatusPart *part : parts) {
            sum += part->isHidden() ? 0 : part->sizeHint().width() + layout()->spacing();
        }
        return sum;
    };
    m_server->setIconOnly(false);
    m_faults->setIconOnly(false);
    if (needed() > width()) {
        m_server->setIconOnly(true);
    }
    if (needed() > width()) {
        m_faults->setIconOnly(true);
    }
    m_scene->setIconOnly(false);
    if (needed() > width()) {
        m_scene->setIconOnly(true);
    }
    // The band at the top of the window says it too; but that names are masked is always told.
    const bool masked = m_workspace.info().origin == domain::BookOrigin::Masked;
    StatusPart *last = masked ? m_book : m_invented;
    m_invented->setIconOnly(false);
    m_book->setIconOnly(false);
    if (needed() > width()) {
        last->setIconOnly(true);
    }
}

void StatusStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange) {
        refresh();
    }
    QWidget::changeEvent(event);
}

void StatusStrip::paintEvent(QPaintEvent *)
{
    const theme::Theme &theme = theme::Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(ColorRole::Chrome));
    painter.fillRect(0, 0, width(), 1, theme.color(ColorRole::Line));
}

QString StatusStrip::whyOnlyRead(domain::BookAccess access)
{
    switch (access) {
    case domain::BookAccess::Full:
        return {};
    case domain::BookAccess::NotPermitted:
        return tr("The file or its folder cannot be written. Nothing can be changed.");
    case domain::BookAccess::NewerVersion:
        return tr("A newer version of Partner Desk made this database. This one only reads it.");
    case domain::BookAccess::NoSpace:
        return tr(
            "There was not enough disk space when the database was opened, so nothing can be "
            "changed. Free some disk space, then open it again. If there is enough, check the "
            "limit on the size of files.");
    }
    return {};
}

void StatusStrip::refresh()
{
    setFixedHeight(theme::Theme::of(this).px(28));
    const bool open = m_workspace.isOpen();
    const auto sandbox = m_sandbox ? m_sandbox->state() : viewmodels::SandboxControl::State();
    m_server->setVisible(!m_sandbox.isNull());
    m_server->setText(sandbox.running ? tr("Sandbox server: on") : tr("Sandbox server: off"));
    m_server->setHint(sandbox.address);
    m_server->setIconColor(sandbox.running ? ColorRole::Ok : ColorRole::TextTertiary);
    const services::Scenes::State scene = m_workspace.scenes()->state();
    m_scene->setVisible(scene.isOn());
    m_scene->setText(viewmodels::sceneStatus(scene));
    m_scene->setHint(tr("Click to switch it off. It acts in the window and over REST."));
    m_faults->setVisible(sandbox.faults > 0);
    m_faults->setText(tr("Faults on"));
    m_faults->setIconColor(ColorRole::Warn);
    m_readOnly->setVisible(open && m_workspace.isReadOnly());
    m_readOnly->setText(tr("Read only"));
    m_readOnly->setHint(whyOnlyRead(m_workspace.access()));
    const domain::BookOrigin origin = m_workspace.info().origin;
    const bool masked = origin == domain::BookOrigin::Masked;
    m_invented->setObjectName(masked ? u"statusMasked"_s : u"statusDemo"_s);
    m_invented->setVisible(open
        && (masked || origin == domain::BookOrigin::Demo
            || origin == domain::BookOrigin::Generated));
    m_invented->setText(masked ? tr("Names masked") : tr("Demo data"));
    m_invented->setHint(masked
            ? tr("This is a copy of a database. Its names are invented, its numbers and days are "
                 "the same. What you do here stays in the copy.")
            : tr("All companies, people and IDs in this database are invented."));
    m_invented->setIconColor(ColorRole::Mark);
    m_book->setText(m_workspace.isBusy() ? tr("Opening the database…")
            : open                       ? QFileInfo(m_workspace.file()).fileName()
                                         : tr("No database"));
    m_book->setHint(m_workspace.file());
    // Shown where it is not the one that every book begins with.
    const domain::CatalogueChoice &choice = m_workspace.chosenCatalogue().choice;
    m_catalogue->setObjectName(u"statusCatalogue"_s);
    m_catalogue->setVisible(open && (choice.corrected || choice.isOwn()));
    m_catalogue->setText(
        choice.isOwn() ? choice.name : m_workspace.texts()->catalogueName({}, choice.corrected));
    m_catalogue->setHint(
        tr("Catalogue: %1").arg(m_workspace.texts()->catalogueName(choice.name, choice.corrected)));
    const bool simulated = open && m_workspace.info().simulatedNow.isValid();
    m_clock->setVisible(simulated);
    m_clock->setText(
        tr("Demo clock: %1").arg(m_workspace.texts()->dateTime(m_workspace.info().simulatedNow)));
    fit();
}

} // namespace mainwindow
