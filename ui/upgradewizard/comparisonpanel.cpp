#include "upgradewizard/comparisonpanel.h"

#include "common/separator.h"
#include "theme/theme.h"
#include "upgradewizard/iconmark.h"
#include "upgradewizard/plainlabel.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace upgradewizard {
namespace {

using theme::ColorRole;
using theme::TextStyle;
using viewmodels::ChangeKind;

/// Below the title and its line.
constexpr int bodyPlace = 2;

struct Looks
{
    QString icon;
    ColorRole title;
    ColorRole mark;
};

Looks looksOf(ChangeKind kind, bool empty)
{
    switch (kind) {
    case ChangeKind::Gained:
        return { u"plus"_s, ColorRole::Ok, ColorRole::Ok };
    case ChangeKind::Changed:
        return { u"swap"_s, ColorRole::AccentText, ColorRole::AccentText };
    case ChangeKind::Lost:
        return { u"minus"_s, empty ? ColorRole::TextSecondary : ColorRole::Warn, ColorRole::Warn };
    case ChangeKind::Kept:
        break;
    }
    return { u"check"_s, ColorRole::TextSecondary, ColorRole::TextSecondary };
}

QHBoxLayout *serviceLine(const QString &service, const Looks &looks, const theme::Theme &theme)
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing(theme.px(8));
    layout->addWidget(new IconMark(looks.icon, looks.mark, 14));
    layout->addWidget(new PlainLabel(service, TextStyle::Body, ColorRole::Text));
    return layout;
}

void addLine(QVBoxLayout *lines, const viewmodels::ComparisonLine &line, const Looks &looks,
    const theme::Theme &theme)
{
    QHBoxLayout *layout = serviceLine(line.service, looks, theme);
    layout->addStretch(1);
    if (!line.steps.isEmpty()) {
        auto *steps = new PlainLabel(line.steps, TextStyle::Caption, ColorRole::TextSecondary);
        steps->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        layout->addWidget(steps);
    }
    lines->addLayout(layout);
}

/// Services that stay are many and have nothing beside them: two columns.
void addPairs(QVBoxLayout *lines, const QList<viewmodels::ComparisonLine> &services,
    const Looks &looks, const theme::Theme &theme)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme.px(16));
    grid->setVerticalSpacing(theme.px(4));
    for (int i = 0; i < services.size(); ++i) {
        grid->addLayout(
            serviceLine(services.at(i).service, looks, theme), i / 2, i % 2, Qt::AlignLeft);
    }
    grid->setColumnMinimumWidth(0, theme.px(140));
    grid->setColumnStretch(1, 1);
    lines->addLayout(grid);
}

} // namespace

ComparisonPanel::ComparisonPanel(QWidget *parent)
    : Card(parent)
    , m_head(new common::Card)
    , m_titleLabel(new PlainLabel(TextStyle::BodyStrong))
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(1, 1, 1, 1);
    m_layout->setSpacing(0);
    m_head->setFill(ColorRole::SurfaceAlt);
    m_head->setOutline(ColorRole::SurfaceAlt);
    auto *headLayout = new QHBoxLayout(m_head);
    m_titleLabel->setWrapping(true);
    headLayout->addWidget(m_titleLabel);
    m_layout->addWidget(m_head);
    m_layout->addWidget(new common::Separator(Qt::Horizontal));
    m_layout->addStretch(0);
    rebuild();
}

void ComparisonPanel::setWords(
    const QString &title, const QString &hint, const QList<viewmodels::ComparisonGroup> &groups)
{
    m_title = title;
    m_hint = hint;
    m_groups = groups;
    rebuild();
}

void ComparisonPanel::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        rebuild();
    }
}

// A few labels, made afresh when the choice changes: nothing in here has focus or state.
void ComparisonPanel::rebuild()
{
    const theme::Theme &theme = theme::Theme::of(this);
    m_titleLabel->setText(m_title);
    m_head->layout()->setContentsMargins(theme.px(13), theme.px(9), theme.px(13), theme.px(9));
    delete m_body;
    m_body = new QWidget;
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    if (m_groups.isEmpty()) {
        auto *hint = new PlainLabel(m_hint, TextStyle::Body, ColorRole::TextSecondary);
        hint->setWrapping(true);
        hint->setContentsMargins(theme.px(14), theme.px(12), theme.px(14), theme.px(12));
        body->addWidget(hint);
    }
    for (qsizetype i = 0; i < m_groups.size(); ++i) {
        if (i > 0) {
            body->addWidget(new common::Separator(Qt::Horizontal));
        }
        body->addWidget(groupBox(m_groups.at(i)));
    }
    m_layout->insertWidget(bodyPlace, m_body);
    // A layout shows what it is given later, by a posted event; its size counts from then on only.
    m_body->show();
}

QWidget *ComparisonPanel::groupBox(const viewmodels::ComparisonGroup &group)
{
    const theme::Theme &theme = theme::Theme::of(this);
    const Looks looks = looksOf(group.kind, group.lines.isEmpty());
    auto *box = new QWidget;
    auto *lines = new QVBoxLayout(box);
    lines->setContentsMargins(theme.px(14), theme.px(8), theme.px(14), theme.px(7));
    lines->setSpacing(theme.px(4));
    auto *head = new QHBoxLayout;
    auto *title = new PlainLabel(group.title, TextStyle::CaptionStrong, looks.title);
    head->addWidget(title, 1);
    if (group.lines.isEmpty()) {
        head->addWidget(new PlainLabel(group.none, TextStyle::Caption, ColorRole::TextSecondary));
    }
    lines->addLayout(head);
    if (group.lines.isEmpty()) {
        return box;
    }
    if (group.kind == ChangeKind::Kept) {
        addPairs(lines, group.lines, looks, theme);
    } else {
        for (const viewmodels::ComparisonLine &line : group.lines) {
            addLine(lines, line, looks, theme);
        }
    }
    return box;
}

} // namespace upgradewizard
