#include "services/demodice.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace services::demo {

Dice::Dice(qint64 seed, const QString &purpose)
{
    const QByteArray name = QByteArray::number(seed) + '/' + purpose.toUtf8();
    const QByteArray digest = QCryptographicHash::hash(name, QCryptographicHash::Sha256);
    m_state = qFromBigEndian<quint64>(digest.constData());
}

qint64 Dice::between(qint64 least, qint64 most)
{
    // SplitMix64 (Steele, Lea, Flood 2014): one state word, no weak seeds.
    m_state += 0x9e3779b97f4a7c15U;
    quint64 mixed = m_state;
    mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
    mixed ^= mixed >> 31U;
    const auto width = static_cast<quint64>(most - least) + 1;
    return least + static_cast<qint64>(mixed % width);
}

} // namespace services::demo
