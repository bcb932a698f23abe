#include "subscriptions/conditionlist.h"

#include "common/iconlabel.h"
#include "common/label.h"
#include "common/separator.h"
#include "common/tones.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace subscriptions {

using namespace Qt::StringLiterals;
namespace metric = theme::metric;
using theme::ColorRole;
using theme::TextStyle;

namespace {

/// The products that stand in the way in bold, everything else as plain text.
QString marked(const viewmodels::ConditionRow &condition, int lineHeight)
{
    QString html = condition.finding.toHtmlEscaped();
    for (const QString &name : condition.emphasised) {
        const QString escaped = name.toHtmlEscaped();
        html.replace(escaped, u"<b>"_s + escaped + u"</b>"_s);
    }
    return u"<div style=\"line-height:%1px\">%2</div>"_s.arg(QString::number(lineHeight), html);
}

QHBoxLayout *rowLayout(QWidget *row, const theme::Theme &theme)
{
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(
        theme.px(metric::gap16), theme.px(10), theme.px(metric::gap16), theme.px(10));
    layout->setSpacing(theme.px(metric::gap12));
    return layout;
}

} // namespace

ConditionList::ConditionList(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
}

void ConditionList::setContent(
    const QList<viewmodels::ConditionRow> &conditions, const QStringList &furtherChecks)
{
    const auto old = findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    qDeleteAll(old);
    for (const viewmodels::ConditionRow &condition : conditions) {
        addRow(condition);
    }
    if (!furtherChecks.isEmpty()) {
        addFurther(furtherChecks);
    }
}

void ConditionList::addRow(const viewmodels::ConditionRow &condition)
{
    const theme::Theme &theme = theme::Theme::of(this);
    if (m_layout->count() > 0) {
        m_layout->addWidget(new common::Separator(Qt::Horizontal, this));
    }
    auto *row = new QWidget(this);
    row->setObjectName(u"conditionRow"_s);
    row->setAccessibleName(condition.accessibleName);
    QHBoxLayout *layout = rowLayout(row, theme);
    auto *icon
        = new common::IconLabel(condition.icon, common::colorOf(condition.tone), metric::icon, row);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setSpacing(theme.px(metric::gap8));
    auto *title = new common::Label(condition.title, TextStyle::BodyStrong, ColorRole::Text, row);
    title->setWrapping(true);
    head->addWidget(title, 1);
    head->addWidget(new common::Label(condition.outcomeWord, TextStyle::CaptionStrong,
                        common::colorOf(condition.tone), row),
        0, Qt::AlignTop);
    texts->addLayout(head);
    auto *finding = new common::Label(TextStyle::Body, ColorRole::TextSecondary, row);
    finding->setTextFormat(condition.emphasised.isEmpty() ? Qt::PlainText : Qt::RichText);
    finding->setText(condition.emphasised.isEmpty()
            ? condition.finding
            : marked(condition, theme.lineHeight(TextStyle::Body)));
    finding->setWrapping(true);
    texts->addWidget(finding);
    layout->addWidget(icon, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    m_layout->addWidget(row);
}

void ConditionList::addFurther(const QStringList &checks)
{
    const theme::Theme &theme = theme::Theme::of(this);
    if (m_layout->count() > 0) {
        m_layout->addWidget(new common::Separator(Qt::Horizontal, this));
    }
    auto *row = new QWidget(this);
    row->setObjectName(u"furtherChecks"_s);
    QHBoxLayout *layout = rowLayout(row, theme);
    auto *icon = new common::IconLabel(u"error"_s, ColorRole::Error, metric::icon, row);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(
        new common::Label(tr("Further checks"), TextStyle::BodyStrong, ColorRole::Text, row));
    for (const QString &check : checks) {
        auto *text = new common::Label(check, TextStyle::Body, ColorRole::TextSecondary, row);
        text->setWrapping(true);
        texts->addWidget(text);
    }
    layout->addWidget(icon, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    m_layout->addWidget(row);
}

} // namespace subscriptions
