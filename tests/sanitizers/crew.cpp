#include "crew.h"

#include <cstdio>

Crew::~Crew()
{
    finish([] {});
}

void Crew::Hand::did(bool good, const QString &what)
{
    ++m_acts;
    if (!good) {
        fail(what);
    }
}

void Crew::Hand::fail(const QString &what) const
{
    const std::lock_guard lock(m_crew.m_guard);
    ++m_crew.m_failures;
    std::printf("%s: %s\n", m_name, qPrintable(what));
}

void Crew::start(std::vector<std::thread> &threads, const char *name, Work work, bool sent)
{
    if (sent) {
        ++m_working;
    }
    threads.emplace_back([this, name, sent, work = std::move(work)] {
        Hand hand(*this, name);
        work(hand);
        {
            const std::lock_guard lock(m_guard);
            m_acts += hand.m_acts;
            ++m_count;
            std::printf("  %-44s %6lld acts\n", name, static_cast<long long>(hand.m_acts));
            std::fflush(stdout);
        }
        if (sent) {
            --m_working;
        }
    });
}

void Crew::send(const char *name, Work work)
{
    start(m_sent, name, std::move(work), true);
}

void Crew::accompany(const char *name, Work work)
{
    start(m_company, name, std::move(work), false);
}

void Crew::finish(const std::function<void()> &meanwhile)
{
    while (m_working > 0) {
        meanwhile();
    }
    m_enough = true;
    for (auto *threads : { &m_sent, &m_company }) {
        for (std::thread &thread : *threads) {
            thread.join();
        }
        threads->clear();
    }
}
