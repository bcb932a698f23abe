#include "common/printsheet.h"

#include "common/errorpresenter.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/printing.h"
#include "theme/theme.h"
#include "viewmodels/answer.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace common {

PrintSheet::PrintSheet(QWidget *host, Page page, std::shared_ptr<const wording::Texts> texts)
    : OverlayDialog(host, Size::Message)
    , m_page(std::move(page))
    , m_texts(std::move(texts))
{
    setObjectName(u"printSheet"_s);
    setIconName(u"file"_s);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_what = new Label(QString(), theme::TextStyle::Body, theme::ColorRole::Text, content);
    m_what->setWrapping(true);
    m_message = new MessageBar(content);
    m_message->setObjectName(u"printMessage"_s);
    m_message->hide();
    column->addWidget(m_what);
    column->addWidget(m_message);
    setContent(content);
    m_close = addFooterButton(QString(), Button::Kind::Standard);
    m_preview = addFooterButton(QString(), Button::Kind::Standard);
    m_print = addFooterButton(QString(), Button::Kind::Standard);
    m_save = addFooterButton(QString(), Button::Kind::Primary);
    m_close->setObjectName(u"closePrint"_s);
    m_preview->setObjectName(u"printPreview"_s);
    m_print->setObjectName(u"printNow"_s);
    m_save->setObjectName(u"savePdf"_s);
    Letter::give(m_close, Qt::Key_C);
    Letter::give(m_preview, Qt::Key_V);
    Letter::give(m_print, Qt::Key_P);
    Letter::give(m_save, Qt::Key_S);
    connect(m_close, &QAbstractButton::clicked, this, &PrintSheet::requestClose);
    connect(m_preview, &QAbstractButton::clicked, this, &PrintSheet::preview);
    connect(m_print, &QAbstractButton::clicked, this, &PrintSheet::print);
    connect(m_save, &QAbstractButton::clicked, this, &PrintSheet::askForFile);
    setInitialFocus(m_save);
    retranslate();
}

void PrintSheet::giveUpAll(QWidget *window)
{
    for (PrintSheet *sheet : window->findChildren<PrintSheet *>()) {
        sheet->finish();
    }
}

QFont PrintSheet::printFont() const
{
    return theme::Theme::of(this).font(theme::TextStyle::Body);
}

void PrintSheet::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Save as PDF"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({ tr("PDF files (*.pdf)") });
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(m_page().fileName + u".pdf"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &PrintSheet::saveAs);
    dialog->open();
}

void PrintSheet::saveAs(const QString &file)
{
    m_save->setEnabled(false);
    viewmodels::whenAnswered(
        savePdf(file, m_page(), printFont()), this, [this, file](const domain::Result<int> &pages) {
            m_save->setEnabled(true);
            if (pages) {
                m_message->setContent({ MessageBar::Kind::Ok,
                    tr("%n pages were saved.", nullptr, *pages), QDir::toNativeSeparators(file) });
            } else {
                m_message->setContent(presentError(pages.error(), *m_texts));
            }
            m_message->show();
        });
}

void PrintSheet::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(m_page().title);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange);
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        if (drawPages(*printer, m_page(), printFont(), printer->fromPage(), printer->toPage())
            == 0) {
            m_message->setContent({ MessageBar::Kind::Error, {},
                tr("The printer could not be reached. Check it, or save as PDF.") });
            m_message->show();
        } else {
            requestClose();
        }
    });
    dialog->open();
}

void PrintSheet::preview()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto *dialog = new QPrintPreviewDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Print preview"));
    connect(dialog, &QPrintPreviewDialog::paintRequested, this,
        [this, printer](QPrinter *to) { (void)drawPages(*to, m_page(), printFont()); });
    dialog->open();
}

void PrintSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    OverlayDialog::changeEvent(event);
}

void PrintSheet::retranslate()
{
    setTitle(tr("Print"));
    m_what->setText(
        tr("%1: A4, black on white, with page numbers. Text in the PDF can be selected and "
           "searched.")
            .arg(m_page().title));
    m_close->setText(tr("Close"));
    m_preview->setText(tr("Preview…"));
    m_print->setText(tr("Print…"));
    m_save->setText(tr("Save as PDF…"));
}

} // namespace common
