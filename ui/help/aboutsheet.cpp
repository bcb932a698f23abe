#include "help/aboutsheet.h"

#include "common/copytext.h"
#include "common/label.h"
#include "common/letter.h"
#include "help/helpview.h"
#include "services/diagnostics.h"
#include "services/inpool.h"
#include "theme/theme.h"
#include "viewmodels/answer.h"

#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace help {

using common::Button;
using theme::ColorRole;
using theme::TextStyle;

AboutSheet::AboutSheet(QWidget *host, ProgramFacts facts, const services::SchemaReader &schemaOf,
    std::function<HelpSources()> sources)
    : OverlayDialog(host, Size::Import)
    , m_facts(std::move(facts))
    , m_ask(std::move(sources))
    , m_view(new HelpView)
    , m_placeLabel(new common::Label(TextStyle::Body, ColorRole::TextSecondary))
    , m_place(new QLineEdit)
    , m_folder(new Button(Button::Kind::Standard))
    , m_diagnostics(addFooterButton({}, Button::Kind::Standard))
    , m_copy(addFooterButton({}, Button::Kind::Standard))
    , m_close(addFooterButton({}, Button::Kind::Primary))
{
    setObjectName(u"aboutSheet"_s);
    setIconName(u"info"_s);
    build();
    retranslate();
    setInitialFocus(m_close);
    if (!m_facts.book.isEmpty() && schemaOf) {
        viewmodels::whenAnswered(
            services::inPool([book = m_facts.book, schemaOf] { return schemaOf(book); }), this,
            [this](int schema) {
                m_facts.schema = schema;
                retranslate();
            });
    }
}

void AboutSheet::build()
{
    m_view->setObjectName(u"aboutPage"_s);
    m_placeLabel->setBuddy(m_place);
    m_place->setObjectName(u"bookPlace"_s);
    m_place->setReadOnly(true);
    m_place->setText(QDir::toNativeSeparators(m_facts.book));
    m_place->setCursorPosition(0);
    m_folder->setObjectName(u"openBookFolder"_s);
    m_folder->setEnabled(!m_facts.book.isEmpty());
    m_diagnostics->setObjectName(u"aboutDiagnostics"_s);
    m_copy->setObjectName(u"copyVersions"_s);
    m_copy->setIconName(u"copy"_s);
    common::Letter::give(m_place, Qt::Key_B);
    common::Letter::give(m_folder, Qt::Key_O);
    common::Letter::give(m_diagnostics, Qt::Key_D);
    common::Letter::give(m_copy, Qt::Key_V);
    common::Letter::give(m_close, Qt::Key_C);

    const int gap = theme::Theme::of(this).px(theme::metric::gap8);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap);
    auto *line = new QHBoxLayout;
    line->setSpacing(gap);
    line->addWidget(m_placeLabel);
    line->addWidget(m_place, 1);
    line->addWidget(m_folder);
    column->addWidget(m_view, 1);
    column->addLayout(line);
    setContent(content);

    connect(m_folder, &QPushButton::clicked, this, &AboutSheet::openFolder);
    connect(m_copy, &QPushButton::clicked, this,
        [this] { common::copyText(this, versionLines(m_facts), tr("Versions copied")); });
    connect(m_diagnostics, &QPushButton::clicked, this, &AboutSheet::diagnosticsRequested);
    connect(m_close, &QPushButton::clicked, this, &AboutSheet::requestClose);
}

void AboutSheet::openFolder()
{
    const QString folder = QFileInfo(m_facts.book).absolutePath();
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder))) {
        common::showToast(this, tr("The system opens no folder."));
    }
}

void AboutSheet::changeEvent(QEvent *event)
{
    OverlayDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void AboutSheet::retranslate()
{
    setTitle(tr("About Partner Desk"));
    m_placeLabel->setText(tr("Database"));
    m_place->setPlaceholderText(tr("No database is open"));
    m_place->setAccessibleName(tr("File of the database"));
    m_folder->setText(tr("Open folder"));
    m_folder->setDisabledReason(tr("No database is open"));
    m_diagnostics->setText(tr("Diagnostic file…"));
    m_copy->setText(tr("Copy versions"));
    m_close->setText(tr("Close"));
    m_view->showPage(aboutPage(m_ask(), m_facts));
}

} // namespace help
