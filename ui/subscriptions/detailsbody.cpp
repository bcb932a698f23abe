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

/// Whether both are shown by the same widgets, in other words.
bool haveOneShape(const DetailsBody::Content &one, const DetailsBody::Content &other)
{
    const auto sameField
        = [](const viewmodels::DetailField &field, const viewmodels::DetailField &beside) {
              return field.mono == beside.mono && field.opens == beside.opens;
          };
    return one.knowsServices == other.knowsServices && one.hasMoreHistory == other.hasMoreHistory
        && one.licencesText.isEmpty() == other.licencesText.isEmpty()
        && one.services.size() == other.services.size() && one.addOns.size() == other.addOns.size()
        && one.history.size() == other.history.size()
        && std::equal(one.fields.cbegin(), one.fields.cend(), other.fields.cbegin(),
            other.fields.cend(), sameField);
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
    if (content == m_content) {
        return;
    }
    const bool onlyWords = !m_words.isEmpty() && haveOneShape(content, m_content);
    m_content = content;
    if (onlyWords) {
        reword();
    } else {
        build();
    }
}

/// Widgets stay, so that the focus does, what is scrolled to and, where the words are the old ones
/// again, the marked text.
void DetailsBody::reword()
{
    for (const std::function<void()> &word : std::as_const(m_words)) {
        word();
    }
    m_serviceColumns = 0; // they are as wide as their names
    arrange();
}

common::Label *DetailsBody::addLabel(
    TextStyle style, ColorRole color, QWidget *parent, std::function<QString()> text)
{
    auto *label = new common::Label(style, color, parent);
    m_words.append([label, text = std::move(text)] {
        const QString now = text();
        if (label->text() != now) {
            label->setText(now);
        }
    });
    m_words.constLast()();
    return label;
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
    m_words.clear();
    m_fieldCells.clear();
    m_serviceCells.clear();
    m_fieldColumns = 0;
    m_serviceColumns = 0;
    addFields();
    addServices();
    addHeading([] { return tr("Add-ons"); },
        m_content.addOns.isEmpty() ? addLabel(
            TextStyle::Caption, ColorRole::TextTertiary, this, [] { return tr("None", "add-ons"); })
                                   : nullptr);
    for (qsizetype i = 0; i < m_content.addOns.size(); ++i) {
        addLine([this, i] { return m_content.addOns.at(i); });
    }
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

QSize DetailsBody::minimumSizeHint() const
{
    return { 0, QWidget::minimumSizeHint().height() };
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

void DetailsBody::addHeading(std::function<QString()> title, QWidget *beside)
{
    const theme::Theme &theme = theme::Theme::of(this);
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(
        0, m_layout->count() == 0 ? 0 : theme.px(20), 0, theme.px(metric::gap4));
    layout->addWidget(addLabel(TextStyle::BodyStrong, ColorRole::Text, row, std::move(title)), 1);
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
        licences = new common::Button(common::Button::Kind::Link, this);
        licences->setObjectName(u"changeLicences"_s);
        common::Letter::give(licences, Qt::Key_L);
        licences->setSmall(true);
        m_words.append([this, licences] {
            licences->setText(m_content.licencesText);
            licences->setEnabled(m_content.licencesRefused.isEmpty());
            licences->setDisabledReason(m_content.licencesRefused);
        });
        m_words.constLast()();
        connect(licences, &QAbstractButton::clicked, this, &DetailsBody::licencesRequested);
    }
    addHeading([] { return tr("Overview"); }, licences);
    auto *box = new QWidget(this);
    m_fieldGrid = new QGridLayout(box);
    m_fieldGrid->setContentsMargins(0, 0, 0, 0);
    m_fieldGrid->setHorizontalSpacing(theme.px(metric::gap16));
    m_fieldGrid->setVerticalSpacing(theme.px(metric::gap12));
    for (qsizetype i = 0; i < m_content.fields.size(); ++i) {
        const auto field
            = [this, i]() -> const viewmodels::DetailField & { return m_content.fields.at(i); };
        auto *cell = new QWidget(box);
        auto *layout = new QVBoxLayout(cell);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(theme.px(2));
        layout->addWidget(addLabel(
            TextStyle::Caption, ColorRole::TextTertiary, cell, [field] { return field().label; }));
        if (field().opens.isNull()) {
            auto *value = addLabel(field().mono ? TextStyle::Mono : TextStyle::Body,
                ColorRole::Text, cell, [field] { return field().value; });
            value->setWrapping(true);
            value->setSelectable(true);
            m_words.append([value, field] {
                //: Read aloud: name of a field and its value
                value->setAccessibleName(tr("%1: %2").arg(
                    field().label, field().spoken.isEmpty() ? field().value : field().spoken));
            });
            layout->addWidget(value);
        } else {
            layout->setSpacing(theme.px(5)); // the focus ring's room below the label
            auto *link = new TextLink(TextStyle::Body, ColorRole::AccentText, cell);
            m_words.append([link, field] {
                link->setText(field().value);
                link->setAccessibleName(tr("%1: %2").arg(field().label, field().value));
            });
            connect(link, &QAbstractButton::clicked, this,
                [this, field] { Q_EMIT subscriptionRequested(field().opens); });
            layout->addWidget(link, 0, Qt::AlignLeft);
        }
        m_words.constLast()();
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
    addHeading([] { return tr("Services included"); },
        m_content.knowsServices ? addLabel(TextStyle::Caption, ColorRole::TextTertiary, this,
            [this] { return QString::number(m_content.services.size()); })
                                : nullptr);
    if (!m_content.knowsServices) {
        auto *unknown = addLabel(TextStyle::Body, ColorRole::TextSecondary, this,
            [] { return tr("The catalogue does not know this product."); });
        unknown->setWrapping(true);
        m_layout->addWidget(unknown);
    }
    auto *box = new QWidget(this);
    m_serviceGrid = new QGridLayout(box);
    m_serviceGrid->setContentsMargins(0, 0, 0, 0);
    m_serviceGrid->setHorizontalSpacing(theme.px(metric::gap16));
    m_serviceGrid->setVerticalSpacing(theme.px(2));
    for (qsizetype i = 0; i < m_content.services.size(); ++i) {
        auto *cell = new QWidget(box);
        auto *layout = new QHBoxLayout(cell);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(theme.px(6));
        auto *name = addLabel(
            TextStyle::Body, ColorRole::Text, cell, [this, i] { return m_content.services.at(i); });
        name->setElided(true);
        layout->addWidget(new common::IconLabel(u"check"_s, ColorRole::Ok, metric::iconPill, cell));
        layout->addWidget(name, 1);
        m_serviceCells.append(cell);
    }
    m_layout->addWidget(box);
}

void DetailsBody::addLine(std::function<QString()> text)
{
    common::Label *label = addLabel(TextStyle::Body, ColorRole::Text, this, std::move(text));
    label->setWrapping(true);
    m_layout->addWidget(label);
}

void DetailsBody::addHistory()
{
    const theme::Theme &theme = theme::Theme::of(this);
    common::Button *all = nullptr;
    if (m_content.hasMoreHistory) {
        all = new common::Button(common::Button::Kind::Link, this);
        m_words.append([all] { all->setText(tr("Show all")); });
        m_words.constLast()();
        all->setObjectName(u"showAllHistory"_s);
        common::Letter::give(all, Qt::Key_H);
        all->setSmall(true);
        connect(all, &QAbstractButton::clicked, this, &DetailsBody::allHistoryRequested);
    }
    addHeading([] { return tr("History"); }, all);
    if (m_content.history.isEmpty()) {
        addLine([] { return tr("No activity yet."); });
    }
    for (qsizetype i = 0; i < m_content.history.size(); ++i) {
        const auto line
            = [this, i]() -> const viewmodels::HistoryLine & { return m_content.history.at(i); };
        auto *row = new QWidget(this);
        m_words.append([row, line] { row->setAccessibleName(line().accessibleName); });
        m_words.constLast()();
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, theme.px(2), 0, theme.px(metric::gap4));
        layout->setSpacing(theme.px(metric::gap8));
        auto *date = addLabel(
            TextStyle::Caption, ColorRole::TextTertiary, row, [line] { return line().date; });
        date->setMinimumWidth(theme.px(84));
        auto *text
            = addLabel(TextStyle::Body, ColorRole::Text, row, [line] { return line().text; });
        text->setWrapping(true);
        auto *actor = addLabel(
            TextStyle::Caption, ColorRole::TextTertiary, row, [line] { return line().actor; });
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
    if (event->type() == QEvent::StyleChange) {
        build();
    } else if (event->type() == QEvent::LanguageChange) {
        reword();
    }
    QWidget::changeEvent(event);
}

void DetailsBody::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace subscriptions
