#include "settings/updatesheet.h"

#include "common/label.h"
#include "common/letter.h"
#include "theme/theme.h"

#include <QEvent>
#include <QFileInfo>
#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>

namespace settings {

using namespace Qt::StringLiterals;
using common::Button;
using Phase = domain::BookUpdate::Phase;

UpdateSheet::UpdateSheet(
    QWidget *host, std::shared_ptr<const wording::Texts> texts, viewmodels::BookUpdating &updating)
    : OverlayDialog(host, Size::Question)
    , m_texts(std::move(texts))
    , m_updating(updating)
    , m_text(new common::Label(theme::TextStyle::Body, theme::ColorRole::TextSecondary))
    , m_progress(new common::Label(theme::TextStyle::Body, theme::ColorRole::TextSecondary))
    , m_bar(new QProgressBar)
    , m_told(m_bar)
    , m_cancel(addFooterButton({}, Button::Kind::Standard))
{
    setObjectName(u"updateSheet"_s);
    setIconName(u"database"_s);
    m_text->setWrapping(true);
    m_progress->setObjectName(u"updateProgress"_s);
    m_bar->setObjectName(u"updateBar"_s);
    m_cancel->setObjectName(u"updateCancel"_s);
    common::Letter::give(m_cancel, Qt::Key_C);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Theme::of(this).px(theme::metric::gap12));
    column->addWidget(m_text);
    column->addWidget(m_progress);
    column->addWidget(m_bar);
    setContent(content);
    setInitialFocus(m_cancel);
    connect(m_cancel, &QAbstractButton::clicked, this, &UpdateSheet::requestClose);
    connect(&m_updating, &viewmodels::BookUpdating::told, this, &UpdateSheet::refresh);
    retranslate();
}

/// It goes when the opening has ended.
bool UpdateSheet::mayClose()
{
    m_cancelled = true;
    m_updating.cancel();
    refresh();
    return false;
}

void UpdateSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    OverlayDialog::changeEvent(event);
}

void UpdateSheet::retranslate()
{
    setTitle(tr("Bringing the database up to date"));
    m_bar->setAccessibleName(tr("Progress"));
    m_cancel->setText(tr("Cancel"));
    refresh();
}

void UpdateSheet::refresh()
{
    const domain::BookUpdate update = m_updating.now().value_or(domain::BookUpdate());
    m_text->setText(tr("“%1” was made by an earlier version of Partner Desk. It is brought up to "
                       "date once; the database as it was stays beside it as a backup.")
                        .arg(QFileInfo(update.file).fileName()));
    const qint64 percent
        = update.total > 0 ? std::min(update.done, update.total) * 100 / update.total : 0;
    m_cancel->setEnabled(!m_cancelled);
    m_progress->setText(m_cancelled ? tr("Cancelling… The database stays as it was.")
            : update.phase == Phase::Copying
            ? tr("Making the backup…")
            : tr("%1% done", "percent of the work").arg(m_texts->number(percent)));
    m_told.show(update.done, update.total, m_progress->text(), static_cast<int>(update.phase));
}

} // namespace settings
