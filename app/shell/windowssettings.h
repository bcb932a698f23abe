#pragma once

#include "shell/systemsettings.h"

#include <QAbstractNativeEventFilter>

namespace shell {

/// Windows: the registry and SystemParametersInfo, read again whenever Windows tells its windows
/// that a setting has changed. Qt 6.4 itself keeps its palette light there, whatever the user
/// chose.
class WindowsSettings : public SystemSettings, public QAbstractNativeEventFilter
{
    Q_OBJECT
public:
    /// `application` outlives this.
    explicit WindowsSettings(QCoreApplication &application);
    ~WindowsSettings() override;

    bool nativeEventFilter(const QByteArray &type, void *message, qintptr *result) override;

private:
    void read();

    QCoreApplication &m_application;
};

} // namespace shell
