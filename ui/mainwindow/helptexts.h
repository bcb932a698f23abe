#pragma once

#include "viewmodels/helptopic.h"

#include <QList>
#include <QPair>
#include <QString>

namespace mainwindow {

/// The words of the help, in the program's language.
struct HelpText
{
    QString title; ///< of the topic, short enough for a segment
    QList<QPair<QString, QString>> sections; ///< heading and paragraph
    QList<QPair<QString, QString>> keys; ///< keys and what they do
};
[[nodiscard]] HelpText helpText(viewmodels::HelpTopic topic);

} // namespace mainwindow
