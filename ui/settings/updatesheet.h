#pragma once

#include "common/overlaydialog.h"
#include "common/toldprogress.h"
#include "viewmodels/bookupdating.h"
#include "wording/texts.h"

class QProgressBar;

namespace common {
class Label;
}

namespace settings {

/// A database of an earlier version is brought up to date: how far that is, and Cancel.
class UpdateSheet final : public common::OverlayDialog
{
    Q_OBJECT
public:
    UpdateSheet(QWidget *host, std::shared_ptr<const wording::Texts> texts,
        viewmodels::BookUpdating &updating);

protected:
    bool mayClose() override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();

    std::shared_ptr<const wording::Texts> m_texts;
    viewmodels::BookUpdating &m_updating;
    bool m_cancelled = false;
    common::Label *m_text;
    common::Label *m_progress;
    QProgressBar *m_bar;
    common::ToldProgress m_told;
    common::Button *m_cancel;
};

} // namespace settings
