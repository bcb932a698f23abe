#include "upgradewizard/billingcard.h"

#include "common/separator.h"
#include "theme/theme.h"
#include "upgradewizard/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace upgradewizard {
namespace {

using Kind = wording::BillingTable::Kind;
using theme::ColorRole;
using theme::TextStyle;

/// Below this width (at 100 % text) only the amounts keep a column of their own.
constexpr int columnsFrom = 600;
constexpr int columnGap = 20;

} // namespace

/// One line of the table, header and sum among them.
struct BillingCard::Cells
{
    QStringList texts; ///< item, days, licences, price, amount
    TextStyle style = TextStyle::Body;
    ColorRole color = ColorRole::Text;
    ColorRole daysColor = ColorRole::TextSecondary;
    ColorRole amountColor = ColorRole::Text;
    ColorRole fill = ColorRole::Surface;
    int height = theme::metric::tableRow;
    QString spoken;
};

BillingCard::BillingCard(QWidget *parent)
    : Card(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void BillingCard::setTable(const wording::BillingTable &table)
{
    m_table = table;
    setVisible(!m_table.rows.isEmpty());
    setAccessibleName(m_table.title);
    rebuild();
}

bool BillingCard::isNarrowHere() const
{
    return width() < theme::Theme::of(this).px(columnsFrom);
}

void BillingCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::StyleChange && layout() != nullptr) {
        rebuild();
    }
}

void BillingCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    if (isNarrowHere() != m_narrow) {
        rebuild();
    }
}

void BillingCard::addRow(QVBoxLayout *rows, const Cells &cells, const QList<int> &widths)
{
    const theme::Theme &theme = theme::Theme::of(this);
    auto *row = new common::Card;
    row->setPlain(true);
    row->setFill(cells.fill);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(theme.px(12), theme.px(4), theme.px(12), theme.px(4));
    layout->setSpacing(theme.px(columnGap));
    for (int i = 0; i < cells.texts.size(); ++i) {
        const bool item = i == 0;
        const bool amount = i + 1 == cells.texts.size();
        if (m_narrow && !item && !amount) {
            continue;
        }
        auto *label = new PlainLabel(cells.texts.at(i), cells.style,
            amount       ? cells.amountColor
                : i == 1 ? cells.daysColor
                         : cells.color);
        if (item) {
            label->setWrapping(true);
            label->setAccessibleName(cells.spoken);
            layout->addWidget(label, 1);
        } else {
            label->setMinimumWidth(widths.at(i));
            label->setAlignment((i == 1 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
            layout->addWidget(label);
        }
    }
    row->setMinimumHeight(theme.px(cells.height - 1));
    rows->addWidget(row);
}

void BillingCard::rebuild()
{
    delete m_body;
    m_body = nullptr;
    m_narrow = isNarrowHere();
    if (m_table.rows.isEmpty()) {
        return;
    }
    QList<Cells> lines;
    Cells header;
    header.texts = { m_table.itemHeader, m_table.daysHeader, m_table.licencesHeader,
        m_table.priceHeader, m_table.amountHeader };
    header.style = TextStyle::CaptionStrong;
    header.color = header.daysColor = header.amountColor = ColorRole::TextSecondary;
    header.fill = ColorRole::SurfaceAlt;
    header.height = theme::metric::tableHeader;
    header.spoken = m_table.title;
    lines.append(header);
    for (const wording::BillingTable::Row &row : std::as_const(m_table.rows)) {
        Cells cells;
        cells.texts = { row.item, row.days, row.licences, row.price, row.amount };
        cells.spoken = row.spoken;
        if (row.kind == Kind::Credit) {
            cells.amountColor = ColorRole::Ok;
        } else if (row.kind == Kind::Due) {
            cells.style = TextStyle::BodyStrong;
            cells.fill = ColorRole::SurfaceAlt;
        } else if (row.kind == Kind::Next) {
            cells.color = cells.amountColor = ColorRole::TextSecondary;
        }
        if (m_narrow && !row.licences.isEmpty()) {
            QStringList below{ row.days, QString(row.licences % u" × "_s % row.price) };
            below.removeAll(QString());
            cells.texts.first() += u'\n' + below.join(u" · "_s);
        }
        lines.append(cells);
    }
    QList<int> widths(header.texts.size(), 0);
    for (const Cells &cells : std::as_const(lines)) {
        for (int i = 0; i < widths.size(); ++i) {
            const PlainLabel probe(cells.texts.at(i), cells.style, cells.color);
            probe.ensurePolished();
            widths[i] = std::max(widths.at(i), probe.sizeHint().width());
        }
    }
    m_body = new QWidget;
    auto *rows = new QVBoxLayout(m_body);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0) {
            rows->addWidget(new common::Separator(Qt::Horizontal));
        }
        addRow(rows, lines.at(i), widths);
    }
    layout()->addWidget(m_body);
    m_body->show();
}

} // namespace upgradewizard
