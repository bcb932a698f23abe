#include "upgradewizard/resultpage.h"

#include "common/button.h"
#include "common/card.h"
#include "common/copytext.h"
#include "common/iconbutton.h"
#include "common/messagebar.h"
#include "common/pill.h"
#include "upgradewizard/affectedtable.h"
#include "upgradewizard/checkline.h"
#include "upgradewizard/plainlabel.h"
#include "viewmodels/wizardaffectedmodel.h"

#include <QCheckBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QResizeEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace upgradewizard {
namespace {

using theme::ColorRole;
using theme::TextStyle;

/// Below this width (at 100 % text) "Open subscription" stands below the id.
constexpr int buttonBesideFrom = 560;

} // namespace

ResultPage::ResultPage(viewmodels::WizardModel *model, QWidget *parent)
    : WizardPage(model, parent)
    , m_bar(new common::MessageBar)
    , m_imported(new common::MessageBar)
    , m_card(new common::Card)
    , m_product(new PlainLabel(TextStyle::BodyStrong))
    , m_status(new common::Pill)
    , m_idLabel(new PlainLabel(TextStyle::Caption, ColorRole::TextSecondary))
    , m_id(new PlainLabel(TextStyle::Mono, ColorRole::TextSecondary))
    , m_copy(new common::IconButton(u"copy"_s, QString()))
    , m_billing(new PlainLabel(TextStyle::Caption, ColorRole::TextSecondary))
    , m_open(new common::Button(common::Button::Kind::Standard))
    , m_listTitle(new PlainLabel(TextStyle::BodyStrong))
    , m_listCount(new PlainLabel(TextStyle::Body, ColorRole::TextTertiary))
    , m_export(new common::Button(common::Button::Kind::Standard))
    , m_fileBar(new common::MessageBar)
    , m_table(new AffectedTable(model->affected()))
    , m_empty(new PlainLabel(TextStyle::Body, ColorRole::TextSecondary))
    , m_followUpTitle(new PlainLabel(TextStyle::BodyStrong))
    , m_followUpBox(new QWidget)
    , m_followUpLayout(new QVBoxLayout(m_followUpBox))
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"resultPage"_s);
    m_bar->setKind(common::MessageBar::Kind::Ok);
    m_bar->setObjectName(u"resultBar"_s);
    m_imported->setKind(common::MessageBar::Kind::Info);
    m_imported->setAnnounced(false);
    m_imported->setObjectName(u"importedNote"_s);
    buildProduct();
    m_export->setIconName(u"export"_s);
    m_export->setSmall(true);
    m_export->setObjectName(u"exportCsv"_s);
    m_fileBar->setClosable(true);
    m_fileBar->hide();
    m_table->setObjectName(u"affectedTable"_s);
    m_listHead = new QHBoxLayout;
    m_listHead->addWidget(m_listTitle);
    m_listHead->addWidget(m_listCount);
    m_listHead->addStretch(1);
    m_listHead->addWidget(m_export);
    m_followUpLayout->setContentsMargins(0, 0, 0, 0);
    m_followUpLayout->setSpacing(0);
    m_followUpLayout->addWidget(m_followUpTitle);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_bar);
    m_layout->addWidget(m_imported);
    m_layout->addWidget(m_card);
    m_layout->addLayout(m_listHead);
    m_layout->addWidget(m_fileBar);
    m_layout->addWidget(m_table);
    m_layout->addWidget(m_empty);
    m_layout->addWidget(m_followUpBox);
    m_layout->addStretch(1);
    connect(m_export, &common::Button::clicked, this, &ResultPage::askForFile);
    connect(m_open, &common::Button::clicked, this, &ResultPage::openSubscription);
    connect(m_copy, &common::IconButton::clicked, this,
        [this] { common::copyText(this, m_id->text(), tr("Subscription ID copied")); });
    applyMetrics();
}

void ResultPage::buildProduct()
{
    m_copy->setSmall(true);
    m_copy->setObjectName(u"copyId"_s);
    m_open->setObjectName(u"openSubscription"_s);
    m_id->setSelectable(true);
    m_id->setObjectName(u"newSubscriptionId"_s);
    m_names = new QHBoxLayout;
    QHBoxLayout *names = m_names;
    names->addWidget(m_product);
    names->addWidget(m_status);
    names->addStretch(1);
    m_ids = new QHBoxLayout;
    QHBoxLayout *ids = m_ids;
    ids->addWidget(m_idLabel);
    ids->addWidget(m_id);
    ids->addWidget(m_copy);
    ids->addStretch(1);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addLayout(names);
    lines->addLayout(ids);
    m_billing->setObjectName(u"billing"_s);
    m_billing->setWrapping(true);
    lines->addWidget(m_billing);
    m_row = new QBoxLayout(QBoxLayout::LeftToRight, m_card);
    m_row->addLayout(lines, 1);
    m_row->addWidget(m_open, 0, Qt::AlignVCenter | Qt::AlignLeft);
}

void ResultPage::applyMetrics()
{
    m_layout->setSpacing(px(8));
    m_card->layout()->setContentsMargins(px(16), px(7), px(16), px(7));
    m_card->layout()->setSpacing(px(8));
    m_names->setSpacing(px(8));
    m_ids->setSpacing(px(6));
    m_listHead->setSpacing(px(8));
    fitTable();
}

void ResultPage::changeEvent(QEvent *event)
{
    WizardPage::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fitTable();
    }
}

void ResultPage::resizeEvent(QResizeEvent *event)
{
    WizardPage::resizeEvent(event);
    if (event->oldSize().width() != width()) {
        arrange(m_row, buttonBesideFrom);
        fitTable();
    }
}

void ResultPage::begin()
{
    m_fileBar->hide();
    for (CheckLine *line : m_followUps) {
        line->box()->setChecked(false);
    }
    m_table->setCurrentIndex({});
}

void ResultPage::refresh()
{
    const viewmodels::ResultPageWords words = model()->resultPage();
    m_bar->setContent({ common::MessageBar::Kind::Ok, words.title, words.text });
    m_imported->setText(words.importedNote);
    m_imported->setVisible(!words.importedNote.isEmpty());
    m_product->setText(words.product);
    m_status->set(common::PillKind::Ok, u"success"_s, words.status);
    m_idLabel->setText(words.idLabel);
    m_id->setText(words.id);
    m_billing->setText(words.billing);
    m_billing->setVisible(!words.billing.isEmpty());
    m_copy->setName(tr("Copy subscription ID"));
    m_open->setText(tr("Open subscription"));
    m_open->setShortcut(QKeySequence(u"Alt+O"_s));
    m_listTitle->setText(words.listTitle);
    const bool anyLeft = words.listCount > 0;
    m_listCount->setText(model()->texts()->number(words.listCount));
    m_export->setText(tr("Export CSV…"));
    m_export->setShortcut(QKeySequence(u"Alt+E"_s));
    m_export->setVisible(anyLeft);
    m_table->setVisible(anyLeft);
    m_table->setAccessibleName(words.listTitle);
    m_empty->setText(words.listEmpty);
    m_empty->setVisible(!anyLeft);
    m_followUpTitle->setText(words.followUpTitle);
    refreshFollowUps(words.followUps);
    fitTable();
}

void ResultPage::refreshFollowUps(const QStringList &lines)
{
    while (m_followUps.size() < lines.size()) {
        auto *line = new CheckLine;
        m_followUpLayout->addWidget(line);
        line->show();
        m_followUps.append(line);
    }
    while (m_followUps.size() > lines.size()) {
        delete m_followUps.takeLast();
    }
    for (int i = 0; i < lines.size(); ++i) {
        m_followUps.at(i)->setText(lines.at(i));
    }
}

void ResultPage::fitTable()
{
    m_table->fit(width());
}

void ResultPage::askForFile()
{
    if (m_fileDialog) {
        m_fileDialog->raise();
        return;
    }
    const QString forSpreadsheets = tr("CSV for spreadsheets, UTF-8 with BOM (*.csv)");
    const QString plain = tr("CSV, UTF-8 (*.csv)");
    m_fileDialog = new QFileDialog(this, tr("Export CSV"));
    m_fileDialog->setAttribute(Qt::WA_DeleteOnClose);
    m_fileDialog->setOption(QFileDialog::DontUseNativeDialog);
    m_fileDialog->setAcceptMode(QFileDialog::AcceptSave);
    m_fileDialog->setNameFilters({ forSpreadsheets, plain });
    m_fileDialog->setDefaultSuffix(u"csv"_s);
    m_fileDialog->selectFile(u"upgrade-%1.csv"_s.arg(m_id->text().left(8)));
    connect(m_fileDialog, &QFileDialog::fileSelected, this,
        [this, forSpreadsheets, dialog = m_fileDialog.data()](
            const QString &file) { save(file, dialog->selectedNameFilter() == forSpreadsheets); });
    m_fileDialog->open();
}

void ResultPage::save(const QString &file, bool withByteOrderMark)
{
    // A watcher and not then(this, …), which in Qt 6.4 asserts where the page is gone by then.
    auto *watcher = new QFutureWatcher<domain::Result<void>>(this);
    connect(watcher, &QFutureWatcher<domain::Result<void>>::finished, this, [this, watcher, file] {
        watcher->deleteLater();
        if (watcher->result()) {
            m_fileBar->setContent({ common::MessageBar::Kind::Ok, {},
                tr("The list was saved: %1").arg(QDir::toNativeSeparators(file)) });
        } else {
            m_fileBar->setContent({ common::MessageBar::Kind::Error,
                tr("The file could not be saved. Check the folder and its permissions."), {} });
        }
        m_fileBar->show();
    });
    watcher->setFuture(model()->affected()->saveCsv(file, withByteOrderMark));
}

QWidget *ResultPage::firstFocus()
{
    return m_bar;
}

} // namespace upgradewizard
