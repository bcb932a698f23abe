#include "importing/exportsheet.h"

#include "common/confirmdialog.h"
#include "common/errorpresenter.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/segmentedcontrol.h"
#include "importing/filerow.h"
#include "importing/joblane.h"
#include "viewmodels/answer.h"

#include <QCheckBox>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace importing {

using common::Button;

namespace {

using services::ExportFormat;

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

QString fileName(const QString &kind, ExportFormat format)
{
    const auto found = std::find_if(formats.begin(), formats.end(),
        [format](const Format &known) { return known.format == format; });
    return kind + found->ending;
}
const QString customersFile = u"customers"_s;
const QString subscriptionsFile = u"subscriptions"_s;
const QString usersFile = u"users"_s;

} // namespace

ExportSheet::ExportSheet(QWidget *host, viewmodels::Workspace &workspace)
    : OverlayDialog(host, Size::Import)
    , m_workspace(workspace)
{
    setObjectName(u"exportSheet"_s);
    setIconName(u"export"_s);
    build();
    retranslate();
    setFolder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    connect(&m_workspace, &viewmodels::Workspace::aboutToClose, this, [this] {
        m_lane->stop();
        finish();
    });
}

void ExportSheet::build()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_help = new common::Label(
        QString(), theme::TextStyle::Body, theme::ColorRole::TextSecondary, content);
    m_help->setWrapping(true);
    column->addWidget(m_help);
    m_format = new common::SegmentedControl(content);
    m_format->setObjectName(u"exportFormat"_s);
    QList<common::SegmentedControl::Option> options;
    for (const Format &format : formats) {
        options.append({ QString(format.name), {}, {} });
    }
    m_format->setOptions(options);
    column->addWidget(m_format, 0, Qt::AlignLeading);
    connect(m_format, &common::SegmentedControl::currentChanged, this, &ExportSheet::retranslate);
    const auto addBox = [this, content, column](const QString &name, bool checked) {
        auto *box = new QCheckBox(content);
        box->setObjectName(name);
        box->setChecked(checked);
        column->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &ExportSheet::refresh);
        return box;
    };
    m_customers = addBox(u"exportCustomers"_s, true);
    m_subscriptions = addBox(u"exportSubscriptions"_s, true);
    m_users = addBox(u"exportUsers"_s, true);
    m_bom = addBox(u"exportBom"_s, true);
    m_folder = new FileRow(FileRow::Kind::Folder, content);
    m_folder->setObjectName(u"exportFolder"_s);
    column->addWidget(m_folder);
    connect(m_folder, &FileRow::pathChanged, this, &ExportSheet::refresh);
    m_message = new common::MessageBar(content);
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
    common::Letter::give(m_format, Qt::Key_F);
    common::Letter::give(m_customers, Qt::Key_U);
    common::Letter::give(m_subscriptions, Qt::Key_S);
    common::Letter::give(m_users, Qt::Key_A);
    common::Letter::give(m_bom, Qt::Key_B);
    common::Letter::give(m_cancel, Qt::Key_C);
    common::Letter::give(m_export, Qt::Key_E);
    m_folder->setLetter(Qt::Key_H);
    connect(m_cancel, &QPushButton::clicked, this, &ExportSheet::requestClose);
    connect(m_export, &QPushButton::clicked, this, &ExportSheet::ask);
}

void ExportSheet::setFolder(const QString &folder)
{
    m_folder->setPath(folder);
    refresh();
}

services::ExportFormat ExportSheet::format() const
{
    return formats.at(static_cast<std::size_t>(m_format->currentIndex())).format;
}

services::ExportFiles ExportSheet::files() const
{
    const QDir folder(m_folder->path());
    const auto path = [&folder, this](const QCheckBox *box, const QString &kind) {
        return box->isChecked() ? folder.filePath(fileName(kind, format())) : QString();
    };
    return { path(m_customers, customersFile), path(m_subscriptions, subscriptionsFile),
        path(m_users, usersFile) };
}

QStringList ExportSheet::existing() const
{
    QStringList names;
    const services::ExportFiles chosen = files();
    for (const QString &path : { chosen.customers, chosen.subscriptions, chosen.users }) {
        if (!path.isEmpty() && QFileInfo::exists(path)) {
            names.append(QFileInfo(path).fileName());
        }
    }
    return names;
}

void ExportSheet::refresh()
{
    const bool any
        = m_customers->isChecked() || m_subscriptions->isChecked() || m_users->isChecked();
    m_export->setEnabled(!m_running && any && !m_folder->path().isEmpty());
    m_export->setDisabledReason(m_running ? tr("The export is running.")
            : any                         ? tr("Choose a folder first.")
                                          : tr("Tick what to export."));
    m_format->setEnabled(!m_running);
    m_cancel->setEnabled(!m_running);
    setClosable(!m_running, tr("Stop the export first."));
}

void ExportSheet::ask()
{
    const QStringList names = existing();
    if (names.isEmpty()) {
        write();
        return;
    }
    const auto question = [names] {
        common::ConfirmDialog::Question words;
        words.title = tr("Replace existing files?");
        words.text = tr("These files are in the folder already: %1.").arg(names.join(u", "_s));
        words.act = tr("Replace");
        return words;
    };
    common::ConfirmDialog::ask(this, question, this, [this](bool act) {
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
    const services::Progress progress = m_lane->begin(tr("Exporting…"));
    viewmodels::whenAnswered(m_workspace.exports()->exportFiles(files(),
                                 { format(), m_bom->isVisibleTo(this) && m_bom->isChecked() },
                                 progress, m_lane->stopToken()),
        this, [this](const domain::Result<qint64> &rows) {
            m_running = false;
            m_lane->end();
            if (rows) {
                m_message->setContent({ common::MessageBar::Kind::Ok,
                    tr("%n rows were exported.", nullptr, static_cast<int>(*rows)),
                    QDir::toNativeSeparators(m_folder->path()) });
                m_done = true;
                m_cancel->setText(tr("Close"));
            } else if (rows.error().code == domain::ErrorCode::Cancelled) {
                m_message->setContent({ common::MessageBar::Kind::Neutral, {},
                    tr("The export was stopped. No file was written.") });
            } else {
                m_message->setContent(common::presentError(rows.error(), *m_workspace.texts()));
            }
            m_message->show();
            refresh();
        });
}

bool ExportSheet::mayClose()
{
    return !m_running;
}

void ExportSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    OverlayDialog::changeEvent(event);
}

void ExportSheet::retranslate()
{
    setTitle(tr("Export"));
    m_format->setAccessibleName(tr("File format"));
    m_help->setText(tr("What is exported can be imported again unchanged. History, orders and "
                       "accounts with extra work are not part of it."));
    m_customers->setText(tr("Customers (%1)").arg(fileName(customersFile, format())));
    m_subscriptions->setText(tr("Subscriptions (%1)").arg(fileName(subscriptionsFile, format())));
    m_users->setText(tr("Accounts and licences (%1)").arg(fileName(usersFile, format())));
    m_bom->setVisible(format() == ExportFormat::Csv);
    m_bom->setText(tr("For spreadsheets (byte order mark at the start)"));
    m_folder->setTitle(tr("Folder"));
    m_cancel->setText(m_done ? tr("Close") : tr("Cancel"));
    m_export->setText(tr("Export"));
    refresh();
}

} // namespace importing
