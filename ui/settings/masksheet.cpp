#include "settings/masksheet.h"

#include "common/errorpresenter.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/messagebar.h"
#include "theme/theme.h"

#include <QEvent>
#include <QProgressBar>
#include <QVBoxLayout>

namespace settings {

using namespace Qt::StringLiterals;
using common::Button;
using theme::ColorRole;
using theme::TextStyle;

MaskSheet::MaskSheet(
    QWidget *host, viewmodels::Workspace &workspace, viewmodels::NameMasking &masking)
    : OverlayDialog(host, Size::Message)
    , m_workspace(workspace)
    , m_masking(masking)
    , m_text(new common::Label(TextStyle::Body, ColorRole::Text))
    , m_stays(new common::Label(TextStyle::Body, ColorRole::TextSecondary))
    , m_bar(new QProgressBar)
    , m_progress(new common::Label(TextStyle::Body, ColorRole::TextSecondary))
    , m_message(new common::MessageBar)
    , m_cancel(addFooterButton({}, Button::Kind::Standard))
    , m_make(addFooterButton({}, Button::Kind::Primary))
{
    setObjectName(u"maskSheet"_s);
    setIconName(u"shield"_s);
    build();
    retranslate();
    setInitialFocus(m_make);
}

void MaskSheet::build()
{
    m_text->setObjectName(u"maskText"_s);
    m_text->setWrapping(true);
    m_stays->setWrapping(true);
    m_bar->setObjectName(u"maskProgress"_s);
    m_bar->setTextVisible(false);
    m_message->setObjectName(u"maskMessage"_s);
    m_message->hide();
    m_cancel->setObjectName(u"maskCancel"_s);
    m_make->setObjectName(u"maskMake"_s);
    common::Letter::give(m_cancel, Qt::Key_C);
    common::Letter::give(m_make, Qt::Key_M);

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Theme::of(this).px(theme::metric::gap12));
    for (QWidget *part :
        std::initializer_list<QWidget *>{ m_message, m_text, m_stays, m_progress, m_bar }) {
        column->addWidget(part);
    }
    setContent(content);

    connect(m_cancel, &QAbstractButton::clicked, this, &MaskSheet::requestClose);
    connect(m_make, &QAbstractButton::clicked, this, &MaskSheet::start);
    connect(&m_masking, &viewmodels::NameMasking::progressed, this, &MaskSheet::refresh);
    connect(&m_masking, &viewmodels::NameMasking::failed, this, &MaskSheet::fail);
    connect(&m_masking, &viewmodels::NameMasking::made, this, [this](const QString &book) {
        // Whoever listens opens it, and that takes the focus of this sheet's opener along.
        finish();
        Q_EMIT made(book);
    });
}

void MaskSheet::start()
{
    m_message->hide();
    m_closeAtEnd = false;
    m_masking.start(m_workspace.file());
    refresh();
    m_cancel->setFocus(Qt::OtherFocusReason);
}

void MaskSheet::fail(const domain::Error &error)
{
    if (m_closeAtEnd) {
        finish();
        return;
    }
    refresh();
    if (error.code != domain::ErrorCode::Cancelled) {
        m_message->setContent(common::presentError(error, *m_workspace.texts()));
        m_message->show();
    }
    m_make->setFocus(Qt::OtherFocusReason);
}

/// Closing while it is made gives it up; the sheet goes when nothing is left of it.
bool MaskSheet::mayClose()
{
    if (!m_masking.isRunning()) {
        return true;
    }
    m_closeAtEnd = true;
    m_masking.cancel();
    refresh();
    return false;
}

void MaskSheet::refresh()
{
    const bool running = m_masking.isRunning();
    const wording::Texts &texts = *m_workspace.texts();
    m_make->setEnabled(!running);
    m_cancel->setEnabled(!m_closeAtEnd);
    m_bar->setVisible(running);
    m_progress->setVisible(running);
    m_bar->setRange(0, m_masking.total());
    m_bar->setValue(m_masking.done());
    m_progress->setText(m_closeAtEnd ? tr("Cancelling…")
            : m_masking.total() == 0
            ? tr("Copying the database…")
            : tr("Step %1 of %2")
                  .arg(texts.number(m_masking.done() + 1), texts.number(m_masking.total())));
}

void MaskSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    OverlayDialog::changeEvent(event);
}

void MaskSheet::retranslate()
{
    setTitle(tr("Mask names"));
    m_text->setText(
        tr("Makes a copy of this database and opens it. In the copy, companies, people, mail "
           "addresses, groups and notes have invented names. Products, licences, amounts and days "
           "are the same. The same name has the same mask each time."));
    m_stays->setText(
        tr("Names stay masked, after a restart too, until you choose “Show real names…” in the "
           "menu. What you do in the copy stays in it and goes with it."));
    m_bar->setAccessibleName(tr("Progress"));
    m_cancel->setText(tr("Cancel"));
    m_make->setText(tr("Mask names"));
    refresh();
}

} // namespace settings
