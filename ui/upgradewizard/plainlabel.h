#pragma once

#include "common/label.h"

namespace upgradewizard {

/// A label for words that come from the book: a company called "<b>" stays "<b>".
class PlainLabel : public common::Label
{
    Q_OBJECT
public:
    explicit PlainLabel(theme::TextStyle style, theme::ColorRole color = theme::ColorRole::Text)
        : PlainLabel({}, style, color)
    {
    }
    PlainLabel(const QString &text, theme::TextStyle style, theme::ColorRole color)
        : Label(style, color)
    {
        setTextFormat(Qt::PlainText);
        setText(text);
    }
};

} // namespace upgradewizard
