#include "common/tile.h"

#include "theme/paint.h"

#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace common {

using theme::Theme;

namespace {

QString firstLetter(const QString &name)
{
    for (qsizetype i = 0; i < name.size(); ++i) {
        char32_t code = name.at(i).unicode();
        if (name.at(i).isHighSurrogate() && i + 1 < name.size()) {
            code = QChar::surrogateToUcs4(name.at(i), name.at(i + 1));
            ++i;
        }
        if (QChar::isLetterOrNumber(code)) {
            return QString::fromUcs4(&code, 1).toUpper();
        }
    }
    return {};
}

} // namespace

QString tileLetter(const QString &name, const QString &localName)
{
    const QString local = firstLetter(localName);
    if (!local.isEmpty()) {
        return local;
    }
    const QString latin = firstLetter(name);
    return latin.isEmpty() ? u"?"_s : latin;
}

void paintTile(QPainter *painter, const QRect &rect, const Theme &theme, const QString &letter,
    const QString &seed)
{
    const theme::TileColors colors = theme.tile(seed);
    const QColor outline = theme.scheme() == theme::Scheme::HighContrast
        ? theme.color(theme::ColorRole::Line)
        : QColor();
    const qreal radius
        = rect.height() >= theme.px(32) ? theme::metric::radiusCard : theme::metric::radiusControl;
    theme::paintBox(painter, QRectF(rect), radius, colors.fill, outline);
    QFont font = theme.font(theme::TextStyle::Micro);
    font.setWeight(QFont::DemiBold);
    if (rect.height() >= theme.px(32)) {
        font.setPixelSize(theme.px(16));
    }
    painter->save();
    painter->setFont(font);
    painter->setPen(colors.text);
    painter->drawText(rect, Qt::AlignCenter, letter);
    painter->restore();
}

Tile::Tile(int designSize, QWidget *parent)
    : QWidget(parent)
    , m_designSize(designSize)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Tile::set(const QString &letter, const QString &seed)
{
    m_letter = letter;
    m_seed = seed;
    update();
}

QSize Tile::sizeHint() const
{
    const int side = Theme::of(this).px(m_designSize);
    return { side, side };
}

void Tile::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
        update();
    }
}

void Tile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintTile(&painter, rect(), Theme::of(this), m_letter, m_seed);
}

} // namespace common
