#pragma once

#include "viewmodels/pageservices.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace viewmodels {

/// How many tasks for Partner Center are open in the book, kept up to date; asked in the
/// background, four times a second at the most.
class OpenTasks final : public QObject
{
    Q_OBJECT
public:
    explicit OpenTasks(QObject *parent = nullptr);

    void setServices(const PageServices &services);
    /// None: not known, or no book is open.
    [[nodiscard]] std::optional<qint64> count() const { return m_count; }

Q_SIGNALS:
    void changed();

private:
    void read();
    void take(std::optional<qint64> count);

    domain::Book *m_book = nullptr;
    QTimer m_patience;
    std::optional<qint64> m_count;
    int m_generation = 0; ///< answers about another book are dropped
};

} // namespace viewmodels
