#include "support/restless.h"

#include "support/textfit.h"

#include <QApplication>
#include <QEvent>
#include <QLayout>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace support {

namespace {

/// Many times what the deepest nesting needs to settle.
constexpr int roundsToSettle = 40;
constexpr int roundsAtRest = 10;

class LayoutRequests final : public QObject
{
public:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::LayoutRequest && watched->isWidgetType()) {
            m_asked.insert(nameOf(static_cast<const QWidget *>(watched)));
        }
        return false;
    }
    void forget() { m_asked.clear(); }
    [[nodiscard]] QStringList asked() const
    {
        return QStringList(m_asked.cbegin(), m_asked.cend());
    }

private:
    QSet<QString> m_asked;
};

void deliverLayouts(int rounds)
{
    for (int round = 0; round < rounds; ++round) {
        // These alone: the program's timers and answers go on being nobody's business here.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    }
}

} // namespace

QStringList restless()
{
    for (QWidget *widget : QApplication::allWidgets()) {
        if (widget->isVisible() && widget->layout() != nullptr) {
            QCoreApplication::postEvent(widget, new QEvent(QEvent::LayoutRequest));
        }
    }
    deliverLayouts(roundsToSettle);
    LayoutRequests requests;
    qApp->installEventFilter(&requests);
    deliverLayouts(roundsAtRest);
    qApp->removeEventFilter(&requests);
    QStringList lines;
    for (const QString &name : requests.asked()) {
        lines.append(u"asks for its layout without end: "_s + name);
    }
    return lines;
}

} // namespace support
