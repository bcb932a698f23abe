#include "common/copytext.h"

#include "common/announce.h"
#include "theme/paint.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace common {

using theme::ColorRole;
using theme::Theme;

namespace {

/// Long enough to read: two seconds, and more for what is longer than a few words.
std::chrono::milliseconds shownFor(const QString &text)
{
    using namespace std::chrono_literals;
    constexpr qsizetype fewWords = 20;
    return 2s + 60ms * std::clamp<qsizetype>(text.size() - fewWords, 0, 80);
}

/// A short message above the bottom edge of a window; gone by itself, in nobody's way.
class Toast : public QWidget
{
public:
    Toast(QWidget *window, const QString &text)
        : QWidget(window)
        , m_text(text)
    {
        setObjectName(u"toast"_s);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAccessibleName(text);
        const Theme &theme = Theme::of(this);
        const QFontMetrics metrics(theme.font(theme::TextStyle::BodyMedium));
        resize(metrics.horizontalAdvance(text) + theme.px(16) * 2 + theme.px(24),
            theme.px(40) + theme::metric::elevation);
        move((window->width() - width()) / 2, window->height() - height() - theme.px(48));
        QTimer::singleShot(shownFor(text), this, &QObject::deleteLater);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::of(this);
        QPainter painter(this);
        const QRect box = rect().adjusted(0, 0, 0, -theme::metric::elevation);
        theme::paintFloating(&painter, QRectF(box), theme::metric::radiusCard, theme);
        const int left = theme.px(16);
        theme::paintIcon(&painter, QRect(left, 0, theme.px(16), box.height()), theme, u"success"_s,
            theme.color(ColorRole::Ok), theme::metric::iconCell);
        painter.setFont(theme.font(theme::TextStyle::BodyMedium));
        painter.setPen(theme.color(ColorRole::Text));
        painter.drawText(
            box.adjusted(left + theme.px(24), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_text);
    }

private:
    QString m_text;
};

} // namespace

void showToast(QWidget *place, const QString &said)
{
    QWidget *window = place->window();
    delete window->findChild<QWidget *>(u"toast"_s, Qt::FindDirectChildrenOnly);
    auto *toast = new Toast(window, said);
    toast->show();
    toast->raise();
    alert(toast);
}

void copyText(QWidget *place, const QString &text, const QString &said)
{
    QGuiApplication::clipboard()->setText(text);
    showToast(place, said);
}

} // namespace common
