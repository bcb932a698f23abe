#include "help/diagnosticsheet.h"

#include "common/copytext.h"
#include "common/errorpresenter.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/messagebar.h"
#include "common/searchfield.h"
#include "domain/isotext.h"
#include "domain/privatefile.h"
#include "help/wordmarks.h"
#include "services/inpool.h"
#include "theme/theme.h"
#include "viewmodels/answer.h"
#include "wording/texts.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace help {
namespace {

using common::Button;
using theme::ColorRole;
using theme::TextStyle;

constexpr int linesSeen = 7;
/// A check of more takes minutes.
constexpr qint64 mostChecked = 50'000;

} // namespace

DiagnosticSheet::DiagnosticSheet(QWidget *host, const services::DiagnosticSources &sources,
    domain::Book *book, std::shared_ptr<const wording::Texts> texts)
    : OverlayDialog(host, Size::Import)
    , m_texts(std::move(texts))
    , m_message(new common::MessageBar)
    , m_about(new common::Label(TextStyle::Body, ColorRole::Text))
    , m_search(new common::SearchField)
    , m_found(new common::Label(TextStyle::Caption, ColorRole::TextSecondary))
    , m_view(new QPlainTextEdit)
    , m_copy(addFooterButton({}, Button::Kind::Standard))
    , m_close(addFooterButton({}, Button::Kind::Standard))
    , m_save(addFooterButton({}, Button::Kind::Primary))
{
    setObjectName(u"diagnosticSheet"_s);
    setIconName(u"info"_s);
    build();
    retranslate();
    retheme();
    setInitialFocus(m_view);
    read(sources, book);
}

void DiagnosticSheet::build()
{
    m_message->setObjectName(u"diagnosticMessage"_s);
    m_message->setClosable(true);
    m_message->hide();
    m_about->setWrapping(true);
    m_search->setObjectName(u"diagnosticSearch"_s);
    m_view->setObjectName(u"diagnosticText"_s);
    m_view->setReadOnly(true);
    m_view->setTabChangesFocus(true);
    m_view->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_view->viewport()->setAutoFillBackground(false); // the style paints the box, corners and all
    m_copy->setObjectName(u"diagnosticCopy"_s);
    m_copy->setIconName(u"copy"_s);
    m_close->setObjectName(u"diagnosticClose"_s);
    m_save->setObjectName(u"diagnosticSave"_s);
    common::Letter::give(m_search, Qt::Key_F);
    common::Letter::give(m_view, Qt::Key_T);
    common::Letter::give(m_copy, Qt::Key_P);
    common::Letter::give(m_close, Qt::Key_C);
    common::Letter::give(m_save, Qt::Key_S);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Theme::of(this).px(theme::metric::gap8));
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::Theme::of(this).px(theme::metric::gap8));
    line->addWidget(m_search);
    line->addWidget(m_found, 1);
    column->addWidget(m_message);
    column->addWidget(m_about);
    column->addLayout(line);
    column->addWidget(m_view, 1);
    setContent(content);
    connect(m_search, &common::SearchField::searchChanged, this, &DiagnosticSheet::mark);
    connect(m_search, &common::SearchField::leftDownwards, this, &DiagnosticSheet::nextMark);
    connect(m_copy, &QAbstractButton::clicked, this,
        [this] { common::copyText(this, text(), tr("Text copied")); });
    connect(m_close, &QAbstractButton::clicked, this, &DiagnosticSheet::requestClose);
    connect(m_save, &QAbstractButton::clicked, this, &DiagnosticSheet::askForFile);
}

void DiagnosticSheet::read(const services::DiagnosticSources &sources, domain::Book *book)
{
    m_save->setEnabled(false);
    viewmodels::whenAnswered(
        services::inPool([sources] { return services::programDiagnostics(sources); }), this,
        [this](const QString &text) { take(Program, text); });
    if (book == nullptr) {
        take(Book, services::noBookDiagnostics(u"none is open"_s));
        return;
    }
    m_parts[Check] = u"\n[check of the book]\nunder way\n"_s;
    const auto textOf = [](const domain::Result<QString> &part) {
        return part ? *part : services::noBookDiagnostics(u"could not be read"_s);
    };
    viewmodels::whenAnswered(services::bookDiagnostics(*book, sources.schemaOf), this,
        [this, textOf](const domain::Result<QString> &part) { take(Book, textOf(part)); });
    viewmodels::whenAnswered(services::checkDiagnostics(*book, mostChecked), this,
        [this, textOf](const domain::Result<QString> &part) { take(Check, textOf(part)); });
}

void DiagnosticSheet::take(Part part, const QString &text)
{
    m_parts[part] = text;
    if (m_parts[Program].isEmpty() || m_parts[Book].isEmpty()) {
        return;
    }
    m_view->setPlainText(this->text());
    m_save->setEnabled(true);
    mark(m_search->text().trimmed());
}

QString DiagnosticSheet::text() const
{
    return m_parts[Program] + m_parts[Book] + m_parts[Check];
}

void DiagnosticSheet::mark(const QString &search)
{
    const auto marks = marksOf(*m_view->document(), search, theme::Theme::of(this));
    m_view->setExtraSelections(marks);
    m_found->setText(
        search.isEmpty() ? QString() : tr("%Ln places", nullptr, static_cast<int>(marks.size())));
    if (!marks.isEmpty()) {
        QTextCursor first = marks.constFirst().cursor;
        first.setPosition(first.selectionStart());
        m_view->setTextCursor(first);
        m_view->ensureCursorVisible();
    }
}

/// From where the cursor is, and from the start again behind the last one.
void DiagnosticSheet::nextMark()
{
    const QString search = m_search->text().trimmed();
    if (!search.isEmpty() && !m_view->find(search)) {
        m_view->moveCursor(QTextCursor::Start);
        m_view->find(search);
    }
}

void DiagnosticSheet::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Save diagnostic file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"txt"_s);
    dialog->setNameFilters({ tr("Text files (*.txt)"), tr("All files (*)") });
    dialog->selectFile(u"partner-desk-diagnostics.txt"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &DiagnosticSheet::saveTo);
    dialog->open();
}

void DiagnosticSheet::saveTo(const QString &file)
{
    m_message->hide();
    const QByteArray bytes = text().toUtf8();
    viewmodels::whenAnswered(
        services::inPool([file, bytes] { return domain::writePrivately(file, bytes); }), this,
        [this, file](const domain::Result<void> &saved) {
            if (saved) {
                common::showToast(this, tr("Saved: %1").arg(QFileInfo(file).fileName()));
                return;
            }
            m_message->setContent(common::presentError(saved.error(), *m_texts));
            m_message->show();
        });
}

void DiagnosticSheet::setTexts(std::shared_ptr<const wording::Texts> texts)
{
    m_texts = std::move(texts);
}

void DiagnosticSheet::changeEvent(QEvent *event)
{
    OverlayDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::StyleChange) {
        retheme();
    }
}

void DiagnosticSheet::retranslate()
{
    setTitle(tr("Diagnostic file"));
    m_about->setText(
        tr("This is everything that the file will contain, in English for technicians. It names "
           "no customers, users, files or folders. Nothing is sent anywhere: you decide who gets "
           "the file."));
    m_search->setPlaceholderText(tr("Search in the text"));
    m_search->setAccessibleName(tr("Search in the text"));
    m_view->setAccessibleName(tr("What the file will contain"));
    m_copy->setText(tr("Copy"));
    m_close->setText(tr("Close"));
    m_save->setText(tr("Save as…"));
    m_save->setDisabledReason(tr("The text is being put together."));
    mark(m_search->text().trimmed());
}

void DiagnosticSheet::retheme()
{
    const theme::Theme &theme = theme::Theme::of(this);
    const QFont mono = theme.font(TextStyle::Mono);
    m_view->setFont(mono);
    m_view->setMinimumHeight(linesSeen * QFontMetrics(mono).lineSpacing() + theme.px(16));
    mark(m_search->text().trimmed());
}

} // namespace help
