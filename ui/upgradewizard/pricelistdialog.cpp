#include "upgradewizard/pricelistdialog.h"

#include "common/letter.h"
#include "common/messagebar.h"
#include "theme/theme.h"
#include "upgradewizard/plainlabel.h"
#include "viewmodels/answer.h"
#include "wording/billing.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace upgradewizard {
namespace {

using theme::ColorRole;
using theme::TextStyle;

/// So many mistakes are told one by one; of the others only the number.
constexpr qsizetype mistakesTold = 6;

} // namespace

PriceListDialog::PriceListDialog(
    QWidget *host, services::PriceListService service, std::shared_ptr<const wording::Texts> texts)
    : OverlayDialog(host, Size::Question)
    , m_service(std::move(service))
    , m_texts(std::move(texts))
    , m_current(new PlainLabel(TextStyle::BodyStrong))
    , m_help(new PlainLabel(TextStyle::Body, ColorRole::TextSecondary))
    , m_bar(new common::MessageBar)
    , m_load(new common::Button(common::Button::Kind::Standard))
    , m_save(new common::Button(common::Button::Kind::Standard))
    , m_demo(new common::Button(common::Button::Kind::Standard))
    , m_close(addFooterButton({}, common::Button::Kind::Standard))
{
    setObjectName(u"priceListDialog"_s);
    setIconName(u"billing"_s);
    build();
    retranslate();
    readCurrent();
}

void PriceListDialog::build()
{
    m_current->setObjectName(u"currentPriceList"_s);
    m_current->setWrapping(true);
    m_help->setWrapping(true);
    m_bar->setObjectName(u"priceListBar"_s);
    m_bar->hide();
    m_load->setObjectName(u"loadPriceList"_s);
    m_load->setIconName(u"import"_s);
    m_save->setObjectName(u"savePriceList"_s);
    m_save->setIconName(u"export"_s);
    m_demo->setObjectName(u"useDemoPrices"_s);
    m_demo->setIconName(u"reset"_s);
    m_close->setObjectName(u"closePriceList"_s);
    common::Letter::give(m_load, Qt::Key_L);
    common::Letter::give(m_save, Qt::Key_S);
    common::Letter::give(m_demo, Qt::Key_D);
    common::Letter::give(m_close, Qt::Key_C);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Theme::of(this).px(12));
    for (QWidget *part :
        std::initializer_list<QWidget *>{ m_current, m_help, m_bar, m_load, m_save, m_demo }) {
        layout->addWidget(part);
    }
    layout->addStretch(1);
    setContent(content);
    setInitialFocus(m_load);
    connect(m_load, &common::Button::clicked, this, [this] { askForFile(true); });
    connect(m_save, &common::Button::clicked, this, [this] { askForFile(false); });
    connect(m_demo, &common::Button::clicked, this, &PriceListDialog::useDemoPrices);
    connect(m_close, &common::Button::clicked, this, &PriceListDialog::requestClose);
}

void PriceListDialog::changeEvent(QEvent *event)
{
    OverlayDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void PriceListDialog::retranslate()
{
    setTitle(tr("Price list"));
    m_help->setText(tr("A CSV with the columns offerName, currency and unitPrice (per licence and "
                       "month), and, where you need them, annualPrice and margin (in percent). "
                       "What it does not name keeps its demo price."));
    m_load->setText(tr("Load CSV…"));
    m_save->setText(tr("Save prices as CSV…"));
    m_demo->setText(tr("Use demo prices"));
    m_demo->setDisabledReason(tr("Demo prices are in use."));
    m_close->setText(tr("Close"));
    refreshCurrent();
}

void PriceListDialog::readCurrent()
{
    viewmodels::whenAnswered(m_service.current(), this,
        [this](const domain::Result<std::optional<domain::PriceList>> &answer) {
            if (answer) {
                m_list = *answer;
                refreshCurrent();
            } else {
                tellError(answer.error());
            }
        });
}

void PriceListDialog::refreshCurrent()
{
    m_demo->setEnabled(m_list.has_value());
    if (!m_list) {
        m_current->setText(tr("Demo price list. All prices are invented."));
        return;
    }
    const auto prices = m_list->entries.size();
    m_current->setText(
        tr("%1: %2 prices, loaded %3", "file name, number, time", static_cast<int>(prices))
            .arg(m_list->name, m_texts->number(prices), m_texts->dateTime(m_list->loadedAt)));
}

void PriceListDialog::askForFile(bool load)
{
    if (m_fileDialog) {
        m_fileDialog->raise();
        return;
    }
    m_fileDialog = new QFileDialog(this, load ? tr("Load price list") : tr("Save price list"));
    m_fileDialog->setAttribute(Qt::WA_DeleteOnClose);
    m_fileDialog->setOption(QFileDialog::DontUseNativeDialog);
    m_fileDialog->setNameFilters({ tr("CSV (*.csv)"), tr("All files (*)") });
    if (load) {
        m_fileDialog->setFileMode(QFileDialog::ExistingFile);
        connect(m_fileDialog, &QFileDialog::fileSelected, this, &PriceListDialog::load);
    } else {
        m_fileDialog->setAcceptMode(QFileDialog::AcceptSave);
        m_fileDialog->setDefaultSuffix(u"csv"_s);
        m_fileDialog->selectFile(u"prices.csv"_s);
        connect(m_fileDialog, &QFileDialog::fileSelected, this, &PriceListDialog::save);
    }
    m_fileDialog->open();
}

void PriceListDialog::load(const QString &file)
{
    viewmodels::whenAnswered(
        m_service.load(file), this, [this](const domain::Result<services::PriceListLoad> &answer) {
            take(answer, tr("The price list was loaded."));
        });
}

void PriceListDialog::useDemoPrices()
{
    viewmodels::whenAnswered(m_service.useDemoPrices(), this,
        [this](const domain::Result<services::PriceListLoad> &answer) {
            m_load->setFocus(Qt::OtherFocusReason);
            take(answer, tr("Demo prices are in use again."));
        });
}

void PriceListDialog::take(
    const domain::Result<services::PriceListLoad> &answer, const QString &done)
{
    if (!answer) {
        tellError(answer.error());
        return;
    }
    if (answer->faults.isEmpty()) {
        m_list = answer->list;
        refreshCurrent();
        m_bar->setContent({ common::MessageBar::Kind::Ok, done, {} });
        m_bar->show();
        Q_EMIT pricesChanged();
        return;
    }
    QStringList mistakes;
    for (const domain::PriceFault &fault :
        answer->faults.first(std::min(mistakesTold, answer->faults.size()))) {
        mistakes.append(wording::priceFault(fault, *m_texts));
    }
    const auto more = answer->faults.size() - mistakes.size();
    if (more > 0) {
        mistakes.append(
            tr("And %1 more.", nullptr, static_cast<int>(more)).arg(m_texts->number(more)));
    }
    m_bar->setContent({ common::MessageBar::Kind::Error,
        tr("The price list was not loaded. Nothing was changed."), mistakes.join(u'\n') });
    m_bar->show();
}

void PriceListDialog::save(const QString &file)
{
    viewmodels::whenAnswered(
        m_service.save(file), this, [this, file](const domain::Result<void> &answer) {
            if (answer) {
                m_bar->setContent({ common::MessageBar::Kind::Ok, {},
                    tr("The prices were saved: %1").arg(QDir::toNativeSeparators(file)) });
                m_bar->show();
            } else {
                tellError(answer.error());
            }
        });
}

void PriceListDialog::tellError(const domain::Error &error)
{
    const wording::Texts::ErrorText text = m_texts->error(error);
    m_bar->setContent({ common::MessageBar::Kind::Error, text.what, text.next });
    m_bar->show();
}

} // namespace upgradewizard
