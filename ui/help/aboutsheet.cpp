#include "help/aboutsheet.h"

#include "common/copytext.h"
#include "common/letter.h"
#include "help/helpview.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace help {

AboutSheet::AboutSheet(QWidget *host, Versions versions, std::function<HelpSources()> sources)
    : OverlayDialog(host, Size::Import)
    , m_versions(std::move(versions))
    , m_ask(std::move(sources))
{
    setObjectName(u"aboutSheet"_s);
    setIconName(u"info"_s);
    m_view = new HelpView;
    m_view->setObjectName(u"aboutPage"_s);
    setContent(m_view);
    m_diagnostics = addFooterButton({}, common::Button::Kind::Standard);
    m_diagnostics->setObjectName(u"aboutDiagnostics"_s);
    m_copy = addFooterButton({}, common::Button::Kind::Standard);
    m_copy->setObjectName(u"copyVersions"_s);
    m_copy->setIconName(u"copy"_s);
    m_close = addFooterButton({}, common::Button::Kind::Primary);
    common::Letter::give(m_diagnostics, Qt::Key_D);
    common::Letter::give(m_copy, Qt::Key_V);
    common::Letter::give(m_close, Qt::Key_C);
    connect(m_copy, &QPushButton::clicked, this,
        [this] { common::copyText(this, versionLines(m_versions), tr("Versions copied")); });
    connect(m_diagnostics, &QPushButton::clicked, this, &AboutSheet::diagnosticsRequested);
    connect(m_close, &QPushButton::clicked, this, &AboutSheet::requestClose);
    setInitialFocus(m_close);
    retranslate();
}

void AboutSheet::changeEvent(QEvent *event)
{
    OverlayDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_close != nullptr) {
        retranslate();
    }
}

void AboutSheet::retranslate()
{
    setTitle(tr("About Partner Desk"));
    m_diagnostics->setText(tr("Diagnostic file…"));
    m_copy->setText(tr("Copy versions"));
    m_close->setText(tr("Close"));
    m_view->showPage(aboutPage(m_ask(), m_versions));
}

} // namespace help
