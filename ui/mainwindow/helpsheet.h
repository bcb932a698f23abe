#pragma once

#include "common/overlaydialog.h"

namespace mainwindow {

/// Which keys do what (F1), in a table that a screen reader can walk.
class HelpSheet : public common::OverlayDialog
{
    Q_OBJECT
public:
    explicit HelpSheet(QWidget *host);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    common::Button *m_close;
};

} // namespace mainwindow
