#pragma once

#include "theme/systemwishes.h"

#include <QObject>

#include <memory>

class QCoreApplication;

namespace shell {

/// Reads what the desktop asks of every program, and says so when it changes.
class SystemSettings : public QObject
{
    Q_OBJECT
public:
    /// The one for this desktop; where it has none that can be read, one that asks for nothing.
    [[nodiscard]] static std::unique_ptr<SystemSettings> ofThisDesktop(
        QCoreApplication &application);

    SystemSettings() = default;
    [[nodiscard]] const theme::SystemWishes &wishes() const { return m_wishes; }

Q_SIGNALS:
    void changed();

protected:
    void setWishes(const theme::SystemWishes &wishes);

private:
    theme::SystemWishes m_wishes;
};

} // namespace shell
