#include "mainwindow/helpsheet.h"

#include "common/label.h"

#include <QEvent>
#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace mainwindow {

HelpSheet::HelpSheet(QWidget *host)
    : OverlayDialog(host, Size::Import)
{
    setObjectName(u"helpSheet"_s);
    setIconName(u"help"_s);
    m_close = addFooterButton(QString(), common::Button::Kind::Primary);
    connect(m_close, &QPushButton::clicked, this, &HelpSheet::requestClose);
    setInitialFocus(m_close);
    retranslate();
}

void HelpSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    OverlayDialog::changeEvent(event);
}

void HelpSheet::retranslate()
{
    setTitle(tr("Help: keyboard shortcuts"));
    m_close->setText(tr("Close"));
    const QList<QPair<QString, QString>> rows{
        { u"Ctrl+K"_s, tr("Search") },
        { u"Ctrl+1"_s, tr("Customers") },
        { u"Enter"_s, tr("Open the customer") },
        { u"Alt+Left"_s, tr("Back to the customers") },
        { u"Alt+U"_s, tr("Show upgrade information") },
        { u"Ctrl+U"_s, tr("Upgrade now") },
        { u"Alt+W"_s, tr("Why not?") },
        { u"Ctrl+Shift+C"_s, tr("Copy subscription ID") },
        { u"F5"_s, tr("Check again") },
        { u"Ctrl+Shift+F5"_s, tr("Check all for upgrades") },
        { u"Ctrl+I"_s, tr("Import CSV…") },
        { u"Ctrl+E"_s, tr("Export CSV…") },
        { u"Ctrl+O"_s, tr("Open database…") },
        { u"Ctrl+C"_s, tr("Copy the selected rows") },
        { u"F6, Shift+F6"_s, tr("Next, previous pane") },
        { u"F10"_s, tr("Application menu") },
        { u"Esc"_s, tr("Close the card, then the dialog") },
        { u"Alt+N, Alt+B, Alt+S"_s, tr("Next, Back, Submit") },
        { u"Ctrl+Plus, Ctrl+Minus, Ctrl+0"_s, tr("Text size") },
        { u"Ctrl+Shift+G"_s, tr("Switch cloud") },
        { u"Ctrl+Shift+L"_s, tr("Switch language") },
        { u"Ctrl+Shift+T"_s, tr("Next theme") },
    };
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    int line = 0;
    for (const auto &[keys, act] : rows) {
        auto *key = new common::Label(
            keys, theme::TextStyle::Mono, theme::ColorRole::TextSecondary, content);
        auto *what
            = new common::Label(act, theme::TextStyle::Body, theme::ColorRole::Text, content);
        grid->addWidget(key, line, 0);
        grid->addWidget(what, line, 1);
        ++line;
    }
    setContent(content);
}

} // namespace mainwindow
