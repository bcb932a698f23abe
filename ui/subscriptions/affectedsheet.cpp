#include "subscriptions/affectedsheet.h"

#include "common/affectedpanel.h"
#include "common/affectedtable.h"
#include "common/letter.h"
#include "common/messagebar.h"
#include "theme/theme.h"
#include "viewmodels/affectedfollowup.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace subscriptions {

AffectedSheet::AffectedSheet(QWidget *host, const services::AffectedWorkService &service,
    std::shared_ptr<const wording::Texts> texts, const Scope &scope)
    : OverlayDialog(host, Size::Wizard)
    , m_scope(scope)
    , m_model(new viewmodels::AffectedModel(this))
    , m_work(new viewmodels::AffectedFollowUp(m_model, this))
    , m_adminCentre(new common::MessageBar)
    , m_panel(new common::AffectedPanel(m_work))
    , m_close(addFooterButton({}, common::Button::Kind::Standard))
{
    setObjectName(u"affectedSheet"_s);
    common::Letter::give(m_close, Qt::Key_C);
    setIconName(u"list"_s);
    m_adminCentre->setObjectName(u"adminCentreNote"_s);
    m_adminCentre->setKind(common::MessageBar::Kind::Info);
    m_adminCentre->setAnnounced(false);
    m_adminCentre->hide();
    m_close->setObjectName(u"closeAffected"_s);
    m_panel->setFilling(true);
    m_panel->setFileName(u"extra-work"_s);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Theme::of(this).px(theme::metric::gap12));
    layout->addWidget(m_adminCentre);
    layout->addWidget(m_panel, 1);
    setContent(content);
    setInitialFocus(m_panel->table());
    connect(m_close, &common::Button::clicked, this, &AffectedSheet::requestClose);
    connect(m_panel, &common::AffectedPanel::helpRequested, this, &AffectedSheet::helpRequested);
    connect(m_work, &viewmodels::AffectedFollowUp::loaded, this, [this] {
        m_adminCentre->setVisible(m_work->in21Vianet());
        // The keys of the list work at once.
        if (!m_panel->table()->selectionModel()->hasSelection() && m_model->rowCount() > 0) {
            m_panel->table()->selectRow(0);
        }
    });
    m_work->setService(service, std::move(texts));
    m_work->load(m_scope.query, m_scope.namesUpgrades);
    retranslate();
}

void AffectedSheet::setService(
    const services::AffectedWorkService &service, std::shared_ptr<const wording::Texts> texts)
{
    m_work->setService(service, std::move(texts));
    m_panel->refresh();
    retranslate();
}

void AffectedSheet::reload()
{
    m_work->reload();
}

void AffectedSheet::changeEvent(QEvent *event)
{
    OverlayDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void AffectedSheet::retranslate()
{
    const QString title = tr("Accounts and services that need extra work");
    setTitle(title);
    setSubtitle(m_scope.name());
    m_panel->setTexts(tr("Affected accounts and services"), tr("No accounts need extra work."));
    m_adminCentre->setText(tr("Some tasks must be finished in the Office 365 admin center "
                              "operated by 21Vianet."));
    m_close->setText(tr("Close"));
}

} // namespace subscriptions
