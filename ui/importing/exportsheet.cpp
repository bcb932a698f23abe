#include "importing/exportsheet.h"

#include "common/confirmdialog.h"
#include "common/errorpresenter.h"
#include "common/label.h"
#include "common/letter.h"
#include "importing/filerow.h"
#include "importing/joblane.h"
#include "viewmodels/answer.h"

#include <QCheckBox>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace importing {

using common::Button;

namespace {

const QString customersFile = u"customers.csv"_s;
const QString subscriptionsFile = u"subscriptions.csv"_s;
const QString usersFile = u"users.csv"_s;

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

services::ExportFiles ExportSheet::files() const
{
    const QDir folder(m_folder->path());
    const auto path = [&folder](const QCheckBox *box, const QString &name) {
        return box->isChecked() ? folder.filePath(name) : QString();
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
    viewmodels::whenAnswered(m_workspace.exports()->exportCsv(
                                 files(), m_bom->isChecked(), progress, m_lane->stopToken()),
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
    setTitle(tr("Export CSV"));
    m_help->setText(tr("What is exported can be imported again unchanged. History, orders and "
                       "accounts with extra work are not part of it."));
    m_customers->setText(tr("Customers (%1)").arg(customersFile));
    m_subscriptions->setText(tr("Subscriptions (%1)").arg(subscriptionsFile));
    m_users->setText(tr("Accounts and licences (%1)").arg(usersFile));
    m_bom->setText(tr("For spreadsheets (byte order mark at the start)"));
    m_folder->setTitle(tr("Folder"));
    m_cancel->setText(m_done ? tr("Close") : tr("Cancel"));
    m_export->setText(tr("Export"));
    refresh();
}

} // namespace importing
