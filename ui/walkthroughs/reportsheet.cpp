#include "walkthroughs/reportsheet.h"

#include "common/errorpresenter.h"
#include "common/filerow.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/messagebar.h"
#include "common/segmentedcontrol.h"
#include "services/inpool.h"
#include "theme/theme.h"
#include "viewmodels/answer.h"
#include "walkthroughs/reportwriter.h"

#include <QCheckBox>
#include <QEvent>
#include <QVBoxLayout>

#include <array>

namespace walkthroughs {

using namespace Qt::StringLiterals;
using common::Button;
using common::Label;
using common::Letter;
using qa::ReportKind;

namespace {

/// In the order of the boxes; PDF and the archive follow.
constexpr std::array kinds{ ReportKind::Html, ReportKind::Csv, ReportKind::Xlsx, ReportKind::JUnit,
    ReportKind::Allure, ReportKind::Xray };
constexpr std::array letters{ Qt::Key_H, Qt::Key_V, Qt::Key_W, Qt::Key_J, Qt::Key_A, Qt::Key_X,
    Qt::Key_P, Qt::Key_Z };
constexpr int pdfBox = static_cast<int>(kinds.size());
constexpr int archiveBox = pdfBox + 1;

} // namespace

ReportSheet::ReportSheet(QWidget *host, viewmodels::WalkthroughDesk &desk, const QString &folder)
    : OverlayDialog(host, Size::Message)
    , m_desk(desk)
    , m_message(new common::MessageBar)
    , m_formsLabel(new Label(theme::TextStyle::BodyMedium))
    , m_languageLabel(new Label(theme::TextStyle::BodyMedium))
    , m_language(new common::SegmentedControl)
    , m_folder(new common::FileRow(common::FileRow::Kind::Folder, nullptr))
    , m_cancel(addFooterButton({}, Button::Kind::Standard))
    , m_export(addFooterButton({}, Button::Kind::Primary))
{
    setObjectName(u"reportSheet"_s);
    setIconName(u"export"_s);
    build();
    m_folder->setPath(folder);
    retranslate();
    setInitialFocus(m_forms.constFirst());
}

void ReportSheet::build()
{
    m_message->setObjectName(u"reportMessage"_s);
    m_message->hide();
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Theme::of(this).px(theme::metric::gap8));
    column->addWidget(m_message);
    column->addWidget(m_formsLabel);
    for (int i = 0; i <= archiveBox; ++i) {
        auto *box = new QCheckBox;
        box->setObjectName(u"reportForm%1"_s.arg(i));
        Letter::give(box, letters.at(static_cast<std::size_t>(i)));
        column->addWidget(box);
        m_forms.append(box);
        connect(box, &QCheckBox::toggled, this, &ReportSheet::refresh);
    }
    m_forms.constFirst()->setChecked(true);
    m_forms.at(pdfBox)->setChecked(true);
    m_language->setObjectName(u"reportLanguage"_s);
    m_folder->setLetter(Qt::Key_O);
    Letter::give(m_language, Qt::Key_L);
    Letter::give(m_cancel, Qt::Key_C);
    Letter::give(m_export, Qt::Key_E);
    m_cancel->setObjectName(u"reportCancel"_s);
    m_export->setObjectName(u"reportExport"_s);
    column->addWidget(m_languageLabel);
    column->addWidget(m_language, 0, Qt::AlignLeft);
    column->addWidget(m_folder);
    setContent(content);
    m_language->setOptions({ { u"한국어"_s, {}, {} }, { u"English"_s, {}, {} } });
    m_language->setCurrentIndex(m_desk.workspace().language() == catalog::Language::Korean ? 0 : 1);
    connect(m_folder, &common::FileRow::pathChanged, this, &ReportSheet::refresh);
    connect(m_cancel, &QAbstractButton::clicked, this, &ReportSheet::requestClose);
    connect(m_export, &QAbstractButton::clicked, this, &ReportSheet::start);
}

void ReportSheet::setFolder(const QString &folder)
{
    m_folder->setPath(folder);
}

bool ReportSheet::mayClose()
{
    return !m_busy; // seconds at the most; it says so
}

void ReportSheet::refresh()
{
    bool any = false;
    for (const QCheckBox *box : std::as_const(m_forms)) {
        any = any || box->isChecked();
    }
    const QString reason = m_busy    ? tr("The report is being written…")
        : !any                       ? tr("Choose at least one form.")
        : m_folder->path().isEmpty() ? tr("Choose a folder.")
                                     : QString();
    m_export->setEnabled(reason.isEmpty());
    m_export->setDisabledReason(reason);
    setFooterText(reason);
    setClosable(!m_busy, m_busy ? reason : QString());
}

void ReportSheet::start()
{
    if (!m_desk.run() || m_busy) {
        return;
    }
    ReportOrder order;
    order.source.run = *m_desk.run();
    order.source.folder = m_desk.runFolder();
    order.source.language
        = m_language->currentIndex() == 0 ? catalog::Language::Korean : catalog::Language::English;
    for (int i = 0; i < pdfBox; ++i) {
        if (m_forms.at(i)->isChecked()) {
            order.kinds.append(kinds.at(static_cast<std::size_t>(i)));
        }
    }
    order.pdf = m_forms.at(pdfBox)->isChecked();
    order.archive = m_forms.at(archiveBox)->isChecked();
    order.folder = m_folder->path();
    order.font = theme::Theme::of(this).font(theme::TextStyle::Body);
    m_busy = true;
    m_message->hide();
    refresh();
    viewmodels::whenAnswered(services::inPool([order] { return writeReports(order); }), this,
        [this, folder = QString(order.folder + u'/' + order.source.run.id)](
            const domain::Result<int> &written) {
            m_busy = false;
            refresh();
            if (!written) {
                m_message->setContent(
                    common::presentError(written.error(), *m_desk.workspace().texts()));
                m_message->show();
                return;
            }
            finish();
            Q_EMIT exported(folder, *written);
        });
}

void ReportSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    OverlayDialog::changeEvent(event);
}

void ReportSheet::retranslate()
{
    setTitle(tr("Export report"));
    setSubtitle(m_desk.run() ? m_desk.run()->facts.title : QString());
    m_formsLabel->setText(tr("Forms"));
    const QStringList names{ tr("One page (HTML) with the pictures"),
        tr("CSV, a row for each step"), tr("Workbook (XLSX)"), tr("JUnit (XML)"),
        tr("Allure results"), tr("Xray (JSON)"), tr("PDF"),
        tr("Everything in one archive (ZIP) with checksums") };
    for (int i = 0; i < m_forms.size(); ++i) {
        m_forms.at(i)->setText(names.at(i));
    }
    m_languageLabel->setText(tr("Language of the report"));
    m_language->setAccessibleName(tr("Language of the report"));
    m_folder->setTitle(tr("Folder"));
    m_cancel->setText(tr("Cancel"));
    m_export->setText(tr("Export"));
    refresh();
}

} // namespace walkthroughs
