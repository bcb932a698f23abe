#include "theme/theme.h"

#include <QDir>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace theme {
namespace {

/// Sizes that the build rendered (ui/theme/CMakeLists.txt).
/// A 24-px icon at 200 % text on a screen of 300 % takes 144.
constexpr std::array<int, 14> renderings{ 14, 16, 18, 20, 24, 28, 32, 40, 48, 64, 80, 96, 120,
    144 };

QString fileOf(const QString &name, int size)
{
    return u":/icons/%1/%2.png"_s.arg(QString::number(size), name);
}

QImage rendering(const QString &name, int pixels)
{
    int best = renderings.back();
    for (const int size : renderings) {
        if (size >= pixels) {
            best = size;
            break;
        }
    }
    QImage image(fileOf(name, best));
    if (image.isNull()) {
        return image;
    }
    image = image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    if (best != pixels) {
        image = image.scaled(pixels, pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    return image;
}

/// Asks the theme for its pixels each time, so that an action's icon follows theme and screen.
class ThemeIconEngine : public QIconEngine
{
public:
    ThemeIconEngine(const Theme &theme, const QString &name, ColorRole role)
        : m_theme(&theme)
        , m_name(name)
        , m_role(role)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const int side = qMin(rect.width(), rect.height());
        const QPixmap picture = draw(side, mode, painter->device()->devicePixelRatioF());
        const QRect square(rect.x() + (rect.width() - side) / 2,
            rect.y() + (rect.height() - side) / 2, side, side);
        painter->drawPixmap(square, picture);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    /// `size` is in device pixels.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const int side = qMin(size.width(), size.height());
        return draw(qRound(side / scale), mode, scale);
    }

    QIconEngine *clone() const override { return new ThemeIconEngine(*this); }
    QString key() const override { return u"partner-desk"_s; }
    bool isNull() override { return m_theme.isNull() || !Theme::hasIcon(m_name); }

private:
    [[nodiscard]] QPixmap draw(int side, QIcon::Mode mode, qreal scale) const
    {
        if (m_theme == nullptr || side <= 0) {
            return {};
        }
        const QColor color = mode == QIcon::Disabled ? m_theme->color(ColorRole::TextDisabled)
            : mode == QIcon::Selected                ? m_theme->colorOnSelected(m_role)
                                                     : m_theme->color(m_role);
        // `side` has the text size in it already.
        return m_theme->iconPixels(m_name, color, qRound(side * scale), scale);
    }

    QPointer<const Theme> m_theme;
    QString m_name;
    ColorRole m_role;
};

} // namespace

QPixmap Theme::icon(const QString &name, ColorRole role, int designSize, qreal ratio) const
{
    return icon(name, color(role), designSize, ratio);
}

QPixmap Theme::icon(const QString &name, const QColor &color, int designSize, qreal ratio) const
{
    return iconPixels(name, color, qRound(px(designSize) * ratio), ratio);
}

QPixmap Theme::iconPixels(
    const QString &name, const QColor &color, int devicePixels, qreal ratio) const
{
    const QString key = u"%1 %2 %3 %4"_s.arg(
        name, QString::number(color.rgba()), QString::number(devicePixels), QString::number(ratio));
    if (const QPixmap *known = m_icons.object(key)) {
        return *known;
    }
    QImage image = rendering(name, devicePixels);
    if (image.isNull()) {
        qWarning("There is no icon named %s", qUtf8Printable(name));
        return {};
    }
    if (name != "mark"_L1) {
        QPainter painter(&image);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), color);
    }
    image.setDevicePixelRatio(ratio);
    const QPixmap picture = QPixmap::fromImage(image);
    m_icons.insert(key, new QPixmap(picture));
    return picture;
}

QIcon Theme::qicon(const QString &name, ColorRole role) const
{
    return QIcon(new ThemeIconEngine(*this, name, role));
}

bool Theme::hasIcon(const QString &name)
{
    return !name.isEmpty() && QFile::exists(fileOf(name, renderings.front()));
}

QStringList Theme::iconNames()
{
    const QDir folder(u":/icons/%1"_s.arg(renderings.front()));
    QStringList names;
    const QStringList files = folder.entryList({ u"*.png"_s }, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        names.append(file.chopped(4));
    }
    return names;
}

} // namespace theme
