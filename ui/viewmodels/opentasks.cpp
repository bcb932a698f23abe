#include "viewmodels/opentasks.h"

#include "viewmodels/answer.h"

namespace viewmodels {
namespace {

constexpr int patience = 250; ///< ms between two questions

} // namespace

OpenTasks::OpenTasks(QObject *parent)
    : QObject(parent)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &OpenTasks::read);
}

void OpenTasks::setServices(const PageServices &services)
{
    if (services.book == m_book) {
        return;
    }
    if (m_book != nullptr) {
        disconnect(m_book, nullptr, this, nullptr);
    }
    m_book = services.book;
    ++m_generation;
    m_patience.stop();
    take(std::nullopt);
    if (m_book != nullptr) {
        connect(m_book, &domain::Book::changed, this, [this](const domain::BookChange &) {
            if (!m_patience.isActive()) {
                m_patience.start();
            }
        });
        read();
    }
}

void OpenTasks::read()
{
    if (m_book == nullptr) {
        return; // a change that was told before the book closed arrives behind it
    }
    const auto counted = m_book->readAside<domain::HandOffCounts>([](domain::BookReader &reader) {
        domain::HandOffQuery query;
        query.state = domain::HandOffState::Open;
        return reader.handOff().counts(query);
    });
    whenAnswered(counted, this,
        [this, generation = m_generation](const domain::Result<domain::HandOffCounts> &counts) {
            if (generation == m_generation && counts) {
                take(counts->open);
            }
        });
}

void OpenTasks::take(std::optional<qint64> count)
{
    if (count != m_count) {
        m_count = count;
        Q_EMIT changed();
    }
}

} // namespace viewmodels
