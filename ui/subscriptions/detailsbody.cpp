#include "subscriptions/detailsbody.h"

#include "common/button.h"
#include "common/iconlabel.h"
#include "common/label.h"
#include "common/letter.h"
#include "subscriptions/textlink.h"
#include "theme/theme.h"

#include <QApplication>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace subscriptions {

using namespace Qt::StringLiterals;
namespace metric = theme::metric;
using theme::ColorRole;
using theme::TextStyle;

namespace {

/// Two columns row by row, or one below the other where two have no room.
void place(QGridLayout *grid, const QList<QWidget *> &cells, int columns)
{
    for (QWidget *cell : cells) {
        grid->removeWidget(cell);
    }
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const int at = static_cast<int>(i);
        grid->addWidget(cells.at(i), at / columns, at % columns, Qt::AlignTop);
    }
    for (int column = 0; column < 2; ++column) {
        grid->setColumnStretch(column, column < columns ? 1 : 0);
    }
}

int widest(const QList<QWidget *> &cells, int column)
{
    int width = 0;
    for (qsizetype i = column; i < cells.size(); i += 2) {
        width = std::max(width, cells.at(i)->sizeHint().width());
    }
    return width;
}

} // namespace

DetailsBody::DetailsBody(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
}

void DetailsBody::setContent(const Content &content)
{
    if (content != m_content) {
        m_content = content;
        build();
    }
}

void DetailsBody::build()
{
    const QWidget *focused = QApplication::focusWidget();
    const bool hadFocus = focused != nullptr && isAncestorOf(focused);
    const QString focusedName = hadFocus ? focused->objectName() : QString();
    const auto before = findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item;
    }
    m_fieldCells.clear();
    m_serviceCells.clear();
    m_fieldColumns = 0;
    m_serviceColumns = 0;
    addFields();
    addServices();
    addHeading(tr("Add-ons"),
        m_content.addOns.isEmpty() ? new common::Label(
            tr("None", "add-ons"), TextStyle::Caption, ColorRole::TextTertiary, this)
                                   : nullptr);
    addLines(m_content.addOns);
    addHistory();
    m_layout->addStretch(1);
    arrange();
    showNew(before);
    if (hadFocus) {
        giveFocus(focusedName, before);
    }
    for (QWidget *child : before) {
        child->hide();
        child->deleteLater(); // a click on one of them may have led here
    }
}

/// At once, not when the layout comes to it: the focus can only go to what is shown.
void DetailsBody::showNew(const QList<QWidget *> &before)
{
    const auto children = findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *child : children) {
        if (isVisible() && !before.contains(child)
            && !child->testAttribute(Qt::WA_WState_ExplicitShowHide)) {
            child->show();
        }
    }
}

/// What had the focus gives it to its successor.
void DetailsBody::giveFocus(const QString &name, const QList<QWidget *> &before)
{
    const QList<QWidget *> named
        = name.isEmpty() ? QList<QWidget *>() : findChildren<QWidget *>(name);
    for (QWidget *widget : named) {
        const bool isOld = std::any_of(before.cbegin(), before.cend(),
            [widget](const QWidget *child) { return child->isAncestorOf(widget); });
        if (!isOld && widget->isVisible() && widget->isEnabled()) {
            widget->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    Q_EMIT focusLost();
}

void DetailsBody::addHeading(const QString &title, QWidget *beside)
{
    const theme::Theme &theme = theme::Theme::of(this);
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(
        0, m_layout->count() == 0 ? 0 : theme.px(20), 0, theme.px(metric::gap4));
    layout->addWidget(new common::Label(title, TextStyle::BodyStrong, ColorRole::Text, row), 1);
    if (beside != nullptr) {
        layout->addWidget(beside);
    }
    m_layout->addWidget(row);
}

void DetailsBody::addFields()
{
    const theme::Theme &theme = theme::Theme::of(this);
    common::Button *licences = nullptr;
    if (!m_content.licencesText.isEmpty()) {
        licences = new common::Button(m_content.licencesText, common::Button::Kind::Link, this);
        licences->setObjectName(u"changeLicences"_s);
        common::Letter::give(licences, Qt::Key_L);
        licences->setSmall(true);
        licences->setEnabled(m_content.licencesRefused.isEmpty());
        licences->setDisabledReason(m_content.licencesRefused);
        connect(licences, &QAbstractButton::clicked, this, &DetailsBody::licencesRequested);
    }
    addHeading(tr("Overview"), licences);
    auto *box = new QWidget(this);
    m_fieldGrid = new QGridLayout(box);
    m_fieldGrid->setContentsMargins(0, 0, 0, 0);
    m_fieldGrid->setHorizontalSpacing(theme.px(metric::gap16));
    m_fieldGrid->setVerticalSpacing(theme.px(metric::gap12));
    for (const viewmodels::DetailField &field : std::as_const(m_content.fields)) {
        auto *cell = new QWidget(box);
        auto *layout = new QVBoxLayout(cell);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(theme.px(2));
        layout->addWidget(
            new common::Label(field.label, TextStyle::Caption, ColorRole::TextTertiary, cell));
        if (field.opens.isNull()) {
            auto *value = new common::Label(
                field.value, field.mono ? TextStyle::Mono : TextStyle::Body, ColorRole::Text, cell);
            value->setWrapping(true);
            value->setSelectable(true);
            //: Read aloud: name of a field and its value
            value->setAccessibleName(
                tr("%1: %2").arg(field.label, field.spoken.isEmpty() ? field.value : field.spoken));
            layout->addWidget(value);
        } else {
            layout->setSpacing(theme.px(5)); // the focus ring's room below the label
            auto *link = new TextLink(TextStyle::Body, ColorRole::AccentText, cell);
            link->setText(field.value);
            link->setAccessibleName(tr("%1: %2").arg(field.label, field.value));
            connect(link, &QAbstractButton::clicked, this,
                [this, id = field.opens] { Q_EMIT subscriptionRequested(id); });
            layout->addWidget(link, 0, Qt::AlignLeft);
        }
        m_fieldCells.append(cell);
    }
    m_layout->addWidget(box);
}

QStringList DetailsBody::lines() const
{
    QStringList lines;
    for (const viewmodels::DetailField &field : m_content.fields) {
        //: A line on the clipboard: name of a field and its value
        lines.append(tr("%1: %2").arg(field.label, field.value));
    }
    if (!m_content.services.isEmpty()) {
        lines.append(tr("%1: %2").arg(tr("Services included"), m_content.services.join(u", "_s)));
    }
    if (!m_content.addOns.isEmpty()) {
        lines.append(tr("%1: %2").arg(tr("Add-ons"), m_content.addOns.join(u", "_s)));
    }
    return lines;
}

void DetailsBody::addServices()
{
    const theme::Theme &theme = theme::Theme::of(this);
    addHeading(tr("Services included"),
        m_content.knowsServices ? new common::Label(QString::number(m_content.services.size()),
            TextStyle::Caption, ColorRole::TextTertiary, this)
                                : nullptr);
    if (!m_content.knowsServices) {
        auto *unknown = new common::Label(tr("The catalogue does not know this product."),
            TextStyle::Body, ColorRole::TextSecondary, this);
        unknown->setWrapping(true);
        m_layout->addWidget(unknown);
    }
    auto *box = new QWidget(this);
    m_serviceGrid = new QGridLayout(box);
    m_serviceGrid->setContentsMargins(0, 0, 0, 0);
    m_serviceGrid->setHorizontalSpacing(theme.px(metric::gap16));
    m_serviceGrid->setVerticalSpacing(theme.px(2));
    for (const QString &service : std::as_const(m_content.services)) {
        auto *cell = new QWidget(box);
        auto *layout = new QHBoxLayout(cell);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(theme.px(6));
        auto *name = new common::Label(service, TextStyle::Body, ColorRole::Text, cell);
        name->setElided(true);
        layout->addWidget(new common::IconLabel(u"check"_s, ColorRole::Ok, metric::iconPill, cell));
        layout->addWidget(name, 1);
        m_serviceCells.append(cell);
    }
    m_layout->addWidget(box);
}

void DetailsBody::addLines(const QStringList &lines)
{
    for (const QString &line : lines) {
        auto *label = new common::Label(line, TextStyle::Body, ColorRole::Text, this);
        label->setWrapping(true);
        m_layout->addWidget(label);
    }
}

void DetailsBody::addHistory()
{
    const theme::Theme &theme = theme::Theme::of(this);
    common::Button *all = nullptr;
    if (m_content.hasMoreHistory) {
        all = new common::Button(tr("Show all"), common::Button::Kind::Link, this);
        all->setObjectName(u"showAllHistory"_s);
        common::Letter::give(all, Qt::Key_H);
        all->setSmall(true);
        connect(all, &QAbstractButton::clicked, this, &DetailsBody::allHistoryRequested);
    }
    addHeading(tr("History"), all);
    if (m_content.history.isEmpty()) {
        addLines({ tr("No activity yet.") });
    }
    for (const viewmodels::HistoryLine &line : std::as_const(m_content.history)) {
        auto *row = new QWidget(this);
        row->setAccessibleName(line.accessibleName);
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, theme.px(2), 0, theme.px(metric::gap4));
        layout->setSpacing(theme.px(metric::gap8));
        auto *date = new common::Label(line.date, TextStyle::Caption, ColorRole::TextTertiary, row);
        date->setMinimumWidth(theme.px(84));
        auto *text = new common::Label(line.text, TextStyle::Body, ColorRole::Text, row);
        text->setWrapping(true);
        auto *actor
            = new common::Label(line.actor, TextStyle::Caption, ColorRole::TextTertiary, row);
        layout->addWidget(date, 0, Qt::AlignTop);
        layout->addWidget(text, 1, Qt::AlignTop);
        layout->addWidget(actor, 0, Qt::AlignTop);
        m_layout->addWidget(row);
    }
}

void DetailsBody::arrange()
{
    if (m_fieldGrid == nullptr || m_serviceGrid == nullptr) {
        return;
    }
    const theme::Theme &theme = theme::Theme::of(this);
    const int fieldColumns = width() >= theme.px(330) ? 2 : 1;
    if (fieldColumns != m_fieldColumns) {
        m_fieldColumns = fieldColumns;
        place(m_fieldGrid, m_fieldCells, fieldColumns);
    }
    // Elided names ask for little room, so the whole texts are measured.
    const int both = widest(m_serviceCells, 0) + widest(m_serviceCells, 1)
        + m_serviceGrid->horizontalSpacing();
    const int serviceColumns = both <= width() ? 2 : 1;
    if (serviceColumns != m_serviceColumns) {
        m_serviceColumns = serviceColumns;
        place(m_serviceGrid, m_serviceCells, serviceColumns);
    }
    for (int column = 0; column < 2; ++column) {
        m_serviceGrid->setColumnMinimumWidth(
            column, serviceColumns == 2 ? widest(m_serviceCells, column) : 0);
    }
}

void DetailsBody::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::LanguageChange) {
        build();
    }
    QWidget::changeEvent(event);
}

void DetailsBody::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace subscriptions
