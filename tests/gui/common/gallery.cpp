#include "common/button.h"
#include "common/card.h"
#include "common/chip.h"
#include "common/emptystate.h"
#include "common/iconbutton.h"
#include "common/iconlabel.h"
#include "common/label.h"
#include "common/messagebar.h"
#include "common/overlaydialog.h"
#include "common/pill.h"
#include "common/searchfield.h"
#include "common/segmentedcontrol.h"
#include "common/skeleton.h"
#include "common/table.h"
#include "common/toggle.h"
#include "theme/focusring.h"
#include "theme/theme.h"
#include "viewmodels/roles.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace common;
using theme::ColorRole;
using theme::TextStyle;
using theme::Theme;

namespace {

/// Draws the ring as if the keyboard had brought the focus; a window has one focus, a picture many.
void ringAround(QWidget *widget, int radius)
{
    if (QApplication::arguments().contains("sheet"_L1)) {
        return;
    }
    auto *ring = new theme::FocusRing;
    QMetaObject::invokeMethod(
        widget, [=] { ring->follow(widget, radius); }, Qt::QueuedConnection);
}

Card *card(const QString &title, QVBoxLayout *&inside)
{
    auto *result = new Card;
    const Theme &theme = Theme::of(result);
    inside = new QVBoxLayout(result);
    const int edge = theme.px(theme::metric::gap16);
    inside->setContentsMargins(edge, edge, edge, edge);
    inside->setSpacing(theme.px(theme::metric::gap12));
    inside->addWidget(new Label(title, TextStyle::BodyStrong, ColorRole::Text));
    return result;
}

QWidget *captioned(QWidget *widget, const QString &caption)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::of(box).px(6));
    column->addWidget(widget, 0, Qt::AlignLeft);
    column->addWidget(new Label(caption, TextStyle::Micro, ColorRole::TextSecondary));
    column->addStretch(1);
    return box;
}

QHBoxLayout *row(int gap = 16)
{
    auto *result = new QHBoxLayout;
    result->setSpacing(gap);
    return result;
}

Card *buttons()
{
    QVBoxLayout *inside = nullptr;
    Card *result = card(u"Buttons"_s, inside);
    const QList<QPair<Button::Kind, QString>> kinds{ { Button::Kind::Primary, u"Submit"_s },
        { Button::Kind::Standard, u"Back"_s }, { Button::Kind::Quiet, u"Show all"_s },
        { Button::Kind::Destructive, u"Reset…"_s } };
    const QStringList states{ u"Rest"_s, u"Hover"_s, u"Pressed"_s, u"Focus"_s, u"Disabled"_s };
    for (const auto &[kind, text] : kinds) {
        QHBoxLayout *line = row();
        for (const QString &state : states) {
            auto *button = new Button(text, kind);
            button->setAttribute(Qt::WA_UnderMouse, state == "Hover"_L1);
            button->setDown(state == "Pressed"_L1);
            button->setEnabled(state != "Disabled"_L1);
            if (state == "Focus"_L1) {
                ringAround(button, theme::metric::radiusControl);
            }
            line->addWidget(captioned(button, state));
        }
        line->addStretch(1);
        inside->addLayout(line);
    }
    return result;
}

Card *inputs()
{
    QVBoxLayout *inside = nullptr;
    Card *result = card(u"Inputs"_s, inside);
    const Theme &theme = Theme::of(result);
    QHBoxLayout *line = row(12);
    const QStringList states{ u"Rest"_s, u"Focus"_s, u"Error"_s, u"Disabled"_s };
    for (const QString &state : states) {
        auto *field = new QLineEdit(state == "Focus"_L1 ? u"80"_s : u"42"_s);
        field->setFixedWidth(theme.px(100));
        field->setEnabled(state != "Disabled"_L1);
        field->setProperty("deskInvalid", state == "Error"_L1);
        if (state == "Focus"_L1) {
            ringAround(field, theme::metric::radiusControl);
        }
        line->addWidget(captioned(field, state));
    }
    line->addStretch(1);
    inside->addLayout(line);

    QHBoxLayout *boxes = row(8);
    auto *spin = new QSpinBox;
    spin->setRange(1, 300);
    spin->setValue(42);
    auto *combo = new QComboBox;
    combo->addItems({ u"Office 365 E3"_s, u"Office 365 E5"_s });
    auto *search = new SearchField;
    search->setPlaceholderText(u"Search"_s);
    search->setShortcutHint(u"Ctrl+K"_s);
    boxes->addWidget(spin);
    boxes->addWidget(combo);
    boxes->addWidget(search, 1);
    inside->addLayout(boxes);

    QHBoxLayout *marks = row(8);
    for (int state = 0; state < 4; ++state) {
        auto *box = new QCheckBox;
        box->setTristate(true);
        box->setCheckState(state == 1 ? Qt::Checked
                : state == 2          ? Qt::PartiallyChecked
                                      : Qt::Unchecked);
        box->setEnabled(state != 3);
        marks->addWidget(box);
    }
    for (int state = 0; state < 3; ++state) {
        auto *box = new QRadioButton;
        box->setAutoExclusive(false);
        box->setChecked(state == 1);
        box->setEnabled(state != 2);
        marks->addWidget(box);
    }
    for (const bool on : { false, true }) {
        auto *toggle = new Toggle;
        toggle->setChecked(on);
        marks->addWidget(toggle);
    }
    auto *segments = new SegmentedControl;
    segments->setOptions({ { u"Light"_s, {}, {} }, { u"Dark"_s, {}, {} } });
    marks->addWidget(segments);
    auto *cloud = new SegmentedControl;
    cloud->setLook(SegmentedControl::Look::Accent);
    cloud->setOptions({ { u"Global"_s, u"globe"_s, {} }, { u"21Vianet"_s, {}, {} } });
    marks->addWidget(cloud);
    marks->addStretch(1);
    inside->addLayout(marks);

    auto *bar = new QProgressBar;
    bar->setRange(0, 100);
    bar->setValue(62);
    inside->addWidget(bar);
    return result;
}

Card *chips()
{
    QVBoxLayout *inside = nullptr;
    Card *result = card(u"Chips and pills"_s, inside);
    QHBoxLayout *line = row(8);
    auto *plain = new Chip(u"Can upgrade"_s);
    plain->setCount(8);
    auto *on = new Chip(u"Market: 6 of 9"_s);
    on->setDropDown(true);
    on->setOn(true);
    auto *hover = new Chip(u"Hover"_s);
    hover->setAttribute(Qt::WA_UnderMouse);
    auto *focus = new Chip(u"Focus"_s, u"arrow-up"_s);
    ringAround(focus, Theme::of(focus).px(16));
    for (Chip *chip : { plain, on, hover, focus }) {
        line->addWidget(chip);
    }
    line->addStretch(1);
    inside->addLayout(line);
    QHBoxLayout *pills = row(4);
    pills->addWidget(new Pill(PillKind::Accent, u"arrow-up"_s, u"2 can upgrade"_s));
    pills->addWidget(new Pill(PillKind::Ok, u"success"_s, u"Active"_s));
    pills->addWidget(new Pill(PillKind::Warn, u"paused"_s, u"Suspended"_s));
    pills->addWidget(new Pill(PillKind::Error, u"error"_s, u"Fail"_s));
    pills->addWidget(new Pill(PillKind::Neutral, u"lock"_s, u"Not available"_s));
    pills->addStretch(1);
    inside->addLayout(pills);
    return result;
}

Card *loading()
{
    QVBoxLayout *inside = nullptr;
    Card *result = card(u"Loading and empty"_s, inside);
    QHBoxLayout *line = row();
    auto *blocks = new Skeleton;
    blocks->setMinimumHeight(Theme::of(blocks).px(90));
    blocks->showAtOnce();
    auto *empty = new EmptyState;
    empty->setTexts(
        u"No customers match"_s, u"Remove a filter or change the search."_s, u"Clear filters"_s);
    line->addWidget(blocks, 1);
    line->addWidget(empty, 1);
    inside->addLayout(line, 1);
    return result;
}

Card *notes()
{
    QVBoxLayout *inside = nullptr;
    Card *result = card(u"Notes"_s, inside);
    auto *grid = new QGridLayout;
    grid->setSpacing(8);
    using Kind = MessageBar::Kind;
    grid->addWidget(
        new MessageBar({ Kind::Info, {}, u"This subscription can be upgraded"_s }), 0, 0);
    grid->addWidget(new MessageBar({ Kind::Ok, {}, u"The subscription was upgraded"_s }), 0, 1);
    grid->addWidget(new MessageBar({ Kind::Warn, {}, u"4 items need extra work."_s }), 1, 0);
    grid->addWidget(
        new MessageBar({ Kind::Error, {}, u"The upgrade failed. Nothing was changed."_s }), 1, 1);
    auto *upgrade = new MessageBar(
        { Kind::Info, u"This subscription can be upgraded"_s, u"3 of 4 products available"_s });
    upgrade->setIconName(u"arrow-up"_s);
    upgrade->setCaptionText(true);
    upgrade->addAction(u"Upgrade now"_s, Button::Kind::Primary);
    grid->addWidget(upgrade, 2, 0);
    auto *closable = new MessageBar(
        { Kind::Neutral, {}, u"Nothing changes until you submit, and what was there stays."_s });
    closable->setClosable(true);
    grid->addWidget(closable, 2, 1);
    inside->addLayout(grid);
    return result;
}

Card *icons()
{
    QVBoxLayout *inside = nullptr;
    Card *result = card(u"Icons, 20-px grid, 1.5-px line"_s, inside);
    auto *grid = new QGridLayout;
    grid->setVerticalSpacing(4);
    const QStringList names = Theme::iconNames();
    for (int i = 0; i < names.size(); ++i) {
        grid->addWidget(
            new IconLabel(names.at(i), ColorRole::Text), 2 * (i / 9), i % 9, Qt::AlignCenter);
        grid->addWidget(new Label(names.at(i), TextStyle::Micro, ColorRole::TextSecondary),
            2 * (i / 9) + 1, i % 9, Qt::AlignCenter);
    }
    inside->addLayout(grid);
    return result;
}

Card *rows()
{
    QVBoxLayout *inside = nullptr;
    Card *result = card(u"Table rows"_s, inside);
    auto *table = new Table;
    auto *model = new QStandardItemModel(0, 4, table);
    model->setHorizontalHeaderLabels({ u"Name"_s, u"Status"_s, u"Licences"_s, u"Upgrades"_s });
    model->horizontalHeaderItem(2)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    const QStringList names{ u"Microsoft 365 Business Basic"_s, u"Visio Plan 2"_s,
        u"Project Plan 3"_s, u"Windows 10 Enterprise E3"_s };
    for (const QString &name : names) {
        auto *first = new QStandardItem(name);
        first->setData(QVariant::fromValue(viewmodels::Emphasis::Medium), viewmodels::EmphasisRole);
        first->setData(name, viewmodels::TileTextRole);
        first->setData(name.left(1), viewmodels::TileTextRole);
        first->setData(name, viewmodels::TileSeedRole);
        first->setData(u"한빛물류"_s, viewmodels::SecondaryTextRole);
        if (name == names.first()) {
            first->setData(QVariant(), viewmodels::SecondaryTextRole);
            first->setData(u"info"_s, viewmodels::TrailingIconRole);
        }
        auto *status = new QStandardItem(u"Active"_s);
        status->setData(u"success"_s, viewmodels::IconNameRole);
        status->setData(QVariant::fromValue(viewmodels::Tone::Ok), viewmodels::IconToneRole);
        auto *count = new QStandardItem(u"42"_s);
        count->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        auto *pill = new QStandardItem;
        pill->setData(u"1 can upgrade"_s, viewmodels::PillTextRole);
        pill->setData(u"arrow-up"_s, viewmodels::PillIconRole);
        pill->setData(QVariant::fromValue(viewmodels::Tone::Accent), viewmodels::PillToneRole);
        model->appendRow({ first, status, count, pill });
    }
    table->setModel(model);
    const Theme &theme = Theme::of(table);
    table->setColumnWidth(0, theme.px(290));
    table->setColumnWidth(1, theme.px(110));
    table->horizontalHeader()->setSortIndicatorShown(true);
    table->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    table->setMinimumHeight(theme.px(36 * 4 + 32) + 2);
    table->selectRow(2);
    inside->addWidget(table);
    return result;
}

void fill(QWidget *page)
{
    const Theme &theme = Theme::of(page);
    auto *whole = new QVBoxLayout(page);
    whole->setContentsMargins(20, 16, 20, 24);
    whole->setSpacing(12);
    QHBoxLayout *head = row(12);
    head->addWidget(new IconLabel(u"mark"_s, ColorRole::Text, 24));
    head->addWidget(new Label(u"Component states"_s, TextStyle::Title, ColorRole::Text));
    head->addStretch(1);
    auto *copy = new IconButton(u"copy"_s, u"Copy subscription ID"_s);
    copy->setSmall(true);
    head->addWidget(copy);
    auto *columns = new IconButton(u"columns"_s, u"Columns"_s);
    columns->setLook(IconButton::Look::Boxed);
    head->addWidget(columns);
    whole->addLayout(head);
    QHBoxLayout *sides = row(12);
    auto *left = new QVBoxLayout;
    left->setSpacing(12);
    auto *right = new QVBoxLayout;
    right->setSpacing(12);
    left->addWidget(buttons());
    left->addWidget(inputs());
    left->addWidget(chips());
    left->addWidget(loading(), 1);
    right->addWidget(notes());
    right->addWidget(icons());
    right->addWidget(rows(), 1);
    sides->addLayout(left);
    sides->addLayout(right, 1);
    whole->addLayout(sides, 1);
    Q_UNUSED(theme)
}

void openSheet(QWidget *page)
{
    auto *sheet = new OverlayDialog(page);
    sheet->setIconName(u"arrow-up"_s);
    sheet->setTitle(u"Upgrade subscription"_s);
    sheet->setSubtitle(u"Hanbit Logistics · Microsoft 365 Business Basic"_s);
    sheet->addHeaderWidget(new Pill(PillKind::Neutral, u"globe"_s, u"Global"_s));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new Label(u"Review and submit"_s, TextStyle::Subtitle, ColorRole::Text));
    column->addWidget(
        new MessageBar({ MessageBar::Kind::Warn, u"The upgrade cannot be undone."_s, {} }));
    column->addWidget(rows());
    column->addWidget(new QCheckBox(u"I have told the customer about the price change."_s));
    column->addStretch(1);
    sheet->setContent(content);
    sheet->setFooterText(u"Nothing changes until you submit"_s);
    sheet->addFooterButton(u"Cancel"_s, Button::Kind::Standard);
    sheet->addFooterButton(u"Back"_s, Button::Kind::Standard)->setEnabled(false);
    sheet->addFooterButton(u"Submit"_s, Button::Kind::Primary);
    sheet->open();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("component-gallery PICTURE [light|dark|contrast] [PERCENT] [sheet]\n", stderr);
        return 3;
    }
    Theme theme(application);
    const QString choice = arguments.value(2, u"light"_s);
    theme.setChoice(choice == "dark"_L1 ? theme::ThemeChoice::Dark
            : choice == "contrast"_L1   ? theme::ThemeChoice::HighContrast
                                        : theme::ThemeChoice::Light);
    theme.setTextScale(arguments.value(3, u"100"_s).toInt());
    QWidget page;
    fill(&page);
    page.resize(page.sizeHint().expandedTo(QSize(1280, 860)));
    page.show();
    if (arguments.contains("sheet"_L1)) {
        openSheet(&page);
    }
    QApplication::processEvents();
    QApplication::processEvents();
    return page.grab().save(arguments.at(1)) ? 0 : 5;
}
