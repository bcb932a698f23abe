#include "common/exportsheet.h"

#include "common/confirmdialog.h"
#include "common/errorpresenter.h"
#include "common/filerow.h"
#include "common/joblane.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/segmentedcontrol.h"
#include "viewmodels/answer.h"

#include <QCheckBox>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace common {
namespace {

using services::ExportFormat;
using viewmodels::ExportWish;

/// In the order of the choice, the names as people know them.
struct Format
{
    ExportFormat format;
    QLatin1StringView name;
    QLatin1StringView ending;
};
constexpr std::array formats{
    Format{ ExportFormat::Csv, "CSV"_L1, ".csv"_L1 },
    Format{ ExportFormat::Workbook, "Excel (XLSX)"_L1, ".xlsx"_L1 },
    Format{ ExportFormat::Json, "JSON"_L1, ".json"_L1 },
    Format{ ExportFormat::JsonLines, "JSON Lines"_L1, ".jsonl"_L1 },
};

/// In the order of the choice; each names itself.
constexpr std::array languages{ catalog::Language::English, catalog::Language::Korean };

} // namespace

ExportSheet::ExportSheet(
    QWidget *host, viewmodels::ExportOffer offer, std::shared_ptr<const wording::Texts> texts)
    : OverlayDialog(host, Size::Import)
    , m_offer(std::move(offer))
    , m_texts(std::move(texts))
{
    setObjectName(u"exportSheet"_s);
    setIconName(u"export"_s);
    build();
    retranslate();
    const auto natural = std::find_if(m_offer.rows.cbegin(), m_offer.rows.cend(),
        [this](const auto &rows) { return rows.which == m_offer.natural; });
    m_rows->setCurrentIndex(static_cast<int>(natural - m_offer.rows.cbegin()));
    m_language->setCurrentIndex(m_texts->language() == catalog::Language::Korean ? 1 : 0);
    showChoices();
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    setFolder(QFileInfo(documents).isDir() ? documents : QDir::homePath());
}

void ExportSheet::giveUpAll(QWidget *window)
{
    for (ExportSheet *sheet : window->findChildren<ExportSheet *>()) {
        sheet->m_lane->stop();
        sheet->finish();
    }
}

// --- parts

SegmentedControl *ExportSheet::addChoice(
    QWidget *content, Label *&caption, const QString &name, Qt::Key letter)
{
    auto *grid = static_cast<QGridLayout *>(content->layout());
    const int line = grid->rowCount();
    caption = new Label(QString(), theme::TextStyle::BodyMedium, theme::ColorRole::Text, content);
    auto *choice = new SegmentedControl(content);
    choice->setObjectName(name);
    grid->addWidget(caption, line, 0);
    grid->addWidget(choice, line, 1, Qt::AlignLeading);
    Letter::give(choice, letter);
    connect(choice, &SegmentedControl::currentChanged, this, &ExportSheet::showChoices);
    return choice;
}

void ExportSheet::buildChoices(QWidget *content)
{
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(1, 1);
    m_rows = addChoice(content, m_rowsCaption, u"exportRows"_s, Qt::Key_W);
    m_columns = addChoice(content, m_columnsCaption, u"exportColumns"_s, Qt::Key_L);
    m_format = addChoice(content, m_formatCaption, u"exportFormat"_s, Qt::Key_F);
    m_language = addChoice(content, m_languageCaption, u"exportLanguage"_s, Qt::Key_G);
    QList<SegmentedControl::Option> options;
    for (const Format &format : formats) {
        options.append({ QString(format.name), {}, {} });
    }
    m_format->setOptions(options);
    m_language->setOptions({ { u"English"_s, {}, {} }, { u"한국어"_s, {}, {} } });
}

void ExportSheet::buildTables(QWidget *content)
{
    const QHash<QString, std::pair<QString, Qt::Key>> known{
        { u"customers"_s, { u"exportCustomers"_s, Qt::Key_U } },
        { u"subscriptions"_s, { u"exportSubscriptions"_s, Qt::Key_S } },
        { u"users"_s, { u"exportUsers"_s, Qt::Key_A } }
    };
    for (const auto &table : std::as_const(m_offer.tables)) {
        auto *box = new QCheckBox(content);
        const auto &[name, letter] = known.value(table.name, { u"exportTable"_s, Qt::Key_T });
        box->setObjectName(name);
        box->setChecked(true);
        Letter::give(box, letter);
        content->layout()->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &ExportSheet::refresh);
        m_tables.append(box);
    }
    m_bom = new QCheckBox(content);
    m_bom->setObjectName(u"exportBom"_s);
    m_bom->setChecked(true);
    Letter::give(m_bom, Qt::Key_B);
    content->layout()->addWidget(m_bom);
}

void ExportSheet::build()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_help = new Label(QString(), theme::TextStyle::Body, theme::ColorRole::TextSecondary, content);
    m_help->setWrapping(true);
    column->addWidget(m_help);
    auto *choices = new QWidget(content);
    buildChoices(choices);
    column->addWidget(choices);
    buildTables(content);
    m_folder = new FileRow(FileRow::Kind::Folder, content);
    m_folder->setObjectName(u"exportFolder"_s);
    m_folder->setLetter(Qt::Key_H);
    column->addWidget(m_folder);
    connect(m_folder, &FileRow::pathChanged, this, &ExportSheet::refresh);
    m_message = new MessageBar(content);
    m_message->setObjectName(u"exportMessage"_s);
    m_message->hide();
    column->addWidget(m_message);
    m_lane = new JobLane(JobLane::Stop::Here, content);
    column->addWidget(m_lane);
    column->addStretch(1);
    setContent(content);

    m_cancel = addFooterButton(QString(), Button::Kind::Standard);
    m_export = addFooterButton(QString(), Button::Kind::Primary);
    m_cancel->setObjectName(u"cancelExport"_s);
    m_export->setObjectName(u"runExport"_s);
    Letter::give(m_cancel, Qt::Key_C);
    Letter::give(m_export, Qt::Key_E);
    connect(m_cancel, &QPushButton::clicked, this, &ExportSheet::requestClose);
    connect(m_export, &QPushButton::clicked, this, &ExportSheet::ask);
}

// --- what is chosen

void ExportSheet::setFolder(const QString &folder)
{
    m_folder->setPath(folder);
    refresh();
}

services::ExportFormat ExportSheet::format() const
{
    return formats.at(static_cast<std::size_t>(m_format->currentIndex())).format;
}

bool ExportSheet::isJson() const
{
    return format() == ExportFormat::Json || format() == ExportFormat::JsonLines;
}

bool ExportSheet::isVisibleOnly() const
{
    return m_offer.hasVisible() && m_offer.rows.at(m_rows->currentIndex()).hasVisible
        && m_columns->currentIndex() == 1;
}

bool ExportSheet::isWanted(qsizetype table) const
{
    return m_offer.tables.size() == 1
        || (m_tables.at(table)->isChecked()
            && (!isVisibleOnly() || m_offer.tables.at(table).hasVisible));
}

QString ExportSheet::fileName(qsizetype table) const
{
    return m_offer.tables.at(table).name
        + formats.at(static_cast<std::size_t>(m_format->currentIndex())).ending;
}

QStringList ExportSheet::files() const
{
    const QDir folder(m_folder->path());
    QStringList paths;
    for (qsizetype table = 0; table < m_offer.tables.size(); ++table) {
        paths.append(isWanted(table) ? folder.filePath(fileName(table)) : QString());
    }
    return paths;
}

QStringList ExportSheet::existing() const
{
    QStringList names;
    for (const QString &path : files()) {
        if (!path.isEmpty() && QFileInfo::exists(path)) {
            names.append(QFileInfo(path).fileName());
        }
    }
    return names;
}

void ExportSheet::showChoices()
{
    const bool several = m_offer.rows.size() > 1;
    m_rowsCaption->setVisible(several);
    m_rows->setVisible(several);
    const bool mayBeVisible
        = m_offer.hasVisible() && m_offer.rows.at(m_rows->currentIndex()).hasVisible;
    m_columnsCaption->setVisible(mayBeVisible);
    m_columns->setVisible(mayBeVisible);
    const bool isStored = m_offer.stored && !isVisibleOnly();
    const bool speaks = !isStored || !isJson();
    m_languageCaption->setVisible(speaks);
    m_language->setVisible(speaks);
    m_bom->setVisible(format() == ExportFormat::Csv);
    for (QCheckBox *table : std::as_const(m_tables)) {
        table->setVisible(m_tables.size() > 1);
    }
    refresh();
    retranslate();
}

void ExportSheet::refresh()
{
    const QStringList wanted = files();
    const bool any = std::any_of(
        wanted.cbegin(), wanted.cend(), [](const QString &path) { return !path.isEmpty(); });
    m_export->setEnabled(!m_running && any && !m_folder->path().isEmpty());
    m_export->setDisabledReason(m_running ? tr("The export is running.")
            : any                         ? tr("Choose a folder first.")
                                          : tr("Tick what to export."));
    for (SegmentedControl *choice : { m_rows, m_columns, m_format, m_language }) {
        choice->setEnabled(!m_running);
    }
    m_folder->setEnabled(!m_running);
    m_bom->setEnabled(!m_running);
    for (qsizetype table = 0; table < m_tables.size(); ++table) {
        m_tables.at(table)->setEnabled(
            !m_running && (!isVisibleOnly() || m_offer.tables.at(table).hasVisible));
    }
    m_cancel->setEnabled(!m_running);
    setClosable(!m_running, tr("Stop the export first."));
}

// --- the export

void ExportSheet::ask()
{
    const QStringList names = existing();
    if (names.isEmpty()) {
        write();
        return;
    }
    const auto question = [names] {
        ConfirmDialog::Question words;
        words.title = tr("Replace existing files?");
        words.text = tr("These files are in the folder already: %1.").arg(names.join(u", "_s));
        words.act = tr("Replace");
        return words;
    };
    ConfirmDialog::ask(this, question, this, [this](bool act) {
        if (act) {
            write();
        }
    });
}

void ExportSheet::write()
{
    m_running = true;
    m_message->hide();
    refresh();
    ExportWish wish;
    wish.progress = m_lane->begin(tr("Exporting…"));
    wish.stop = m_lane->stopToken();
    wish.rows = m_offer.rows.at(m_rows->currentIndex()).which;
    wish.visibleColumns = isVisibleOnly();
    wish.form.format = format();
    wish.form.bom = format() == ExportFormat::Csv && m_bom->isChecked();
    wish.form.language = languages.at(static_cast<std::size_t>(m_language->currentIndex()));
    wish.files = files();
    viewmodels::whenAnswered(
        m_offer.write(wish), this, [this](const domain::Result<qint64> &rows) { tell(rows); });
}

void ExportSheet::tell(const domain::Result<qint64> &rows)
{
    m_running = false;
    m_lane->end();
    if (rows) {
        m_message->setContent(
            { MessageBar::Kind::Ok, tr("%Ln rows were exported.", nullptr, static_cast<int>(*rows)),
                QDir::toNativeSeparators(m_offer.tables.size() > 1
                        ? m_folder->path()
                        : QDir(m_folder->path()).filePath(fileName(0))) });
        m_done = true;
        m_cancel->setText(tr("Close"));
    } else if (rows.error().code == domain::ErrorCode::Cancelled) {
        m_message->setContent(
            { MessageBar::Kind::Neutral, {}, tr("The export was stopped. No file was written.") });
    } else {
        m_message->setContent(presentError(rows.error(), *m_texts));
    }
    m_message->show();
    refresh();
}

bool ExportSheet::mayClose()
{
    return !m_running;
}

// --- words

void ExportSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    OverlayDialog::changeEvent(event);
}

void ExportSheet::nameChoices()
{
    using Rows = ExportWish::Rows;
    const QHash<Rows, QString> rows{ { Rows::All, tr("Everything") },
        { Rows::Customer, tr("This customer") }, { Rows::Shown, tr("What the filters show") },
        { Rows::Selected, tr("What is selected") } };
    QList<SegmentedControl::Option> options;
    for (const auto &each : std::as_const(m_offer.rows)) {
        options.append({ rows.value(each.which), {}, {} });
    }
    m_rows->setOptions(options);
    m_columns->setOptions({ { m_offer.stored ? tr("All stored ones") : tr("All"), {}, {} },
        { tr("Those on the page"), {}, {} } });
}

void ExportSheet::retranslate()
{
    nameChoices();
    const bool isStored = m_offer.stored && !isVisibleOnly();
    setTitle(tr("Export"));
    const std::array captions{ std::tuple(m_rowsCaption, m_rows, tr("Rows")),
        std::tuple(m_columnsCaption, m_columns, tr("Columns")),
        std::tuple(m_formatCaption, m_format, tr("File format")),
        std::tuple(m_languageCaption, m_language, tr("Headers and values in")) };
    for (const auto &[caption, choice, words] : captions) {
        caption->setText(words);
        choice->setAccessibleName(words);
    }
    m_help->setText(isStored
            ? tr("What is exported can be imported again unchanged. History, orders and "
                 "accounts with extra work are not part of it.")
            : tr("This table is for reading: it cannot be imported again."));
    for (qsizetype table = 0; table < m_tables.size(); ++table) {
        const QString name = m_offer.tables.at(table).name;
        const QString file = fileName(table);
        m_tables.at(table)->setText(name == "customers"_L1 ? tr("Customers (%1)").arg(file)
                : name == "subscriptions"_L1               ? tr("Subscriptions (%1)").arg(file)
                : name == "users"_L1 ? tr("Accounts and licences (%1)").arg(file)
                                     : file);
    }
    m_bom->setText(tr("For spreadsheets (byte order mark at the start)"));
    m_folder->setTitle(
        m_offer.tables.size() > 1 ? tr("Folder") : tr("Folder for %1").arg(fileName(0)));
    m_cancel->setText(m_done ? tr("Close") : tr("Cancel"));
    m_export->setText(tr("Export"));
    refresh();
}

} // namespace common
