#include "importing/importchooser.h"

#include "common/button.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/filerow.h"

#include <QEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace importing {

ImportChooser::ImportChooser(QWidget *parent)
    : QWidget(parent)
    , m_help(new common::Label(theme::TextStyle::Body, theme::ColorRole::TextSecondary, this))
    , m_customers(new common::FileRow(common::FileRow::Kind::CsvFile, this))
    , m_subscriptions(new common::FileRow(common::FileRow::Kind::CsvFile, this))
    , m_users(new common::FileRow(common::FileRow::Kind::CsvFile, this))
    , m_paste(new common::Button(common::Button::Kind::Standard, this))
{
    m_help->setWrapping(true);
    m_customers->setObjectName(u"customersFile"_s);
    m_subscriptions->setObjectName(u"subscriptionsFile"_s);
    m_users->setObjectName(u"usersFile"_s);
    m_customers->setLetter(Qt::Key_1);
    m_subscriptions->setLetter(Qt::Key_2);
    m_users->setLetter(Qt::Key_3);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_help);
    for (common::FileRow *row : { m_customers, m_subscriptions, m_users }) {
        column->addWidget(row);
        connect(row, &common::FileRow::pathChanged, this, [this] {
            if (!m_filling) {
                Q_EMIT changed();
            }
        });
    }
    m_paste->setObjectName(u"pasteTable"_s);
    m_paste->setIconName(u"copy"_s);
    common::Letter::give(m_paste, Qt::Key_P);
    column->addWidget(m_paste, 0, Qt::AlignLeading);
    connect(m_paste, &QPushButton::clicked, this, &ImportChooser::pasteRequested);
    retranslate();
}

services::ImportFiles ImportChooser::files() const
{
    return { m_customers->path(), m_subscriptions->path(), m_users->path() };
}

void ImportChooser::setFiles(const services::ImportFiles &files)
{
    const services::ImportFiles before = this->files();
    m_filling = true;
    m_customers->setPath(files.customers);
    m_subscriptions->setPath(files.subscriptions);
    m_users->setPath(files.users);
    m_filling = false;
    if (before.customers != files.customers || before.subscriptions != files.subscriptions
        || before.users != files.users) {
        Q_EMIT changed();
    }
}

bool ImportChooser::canTake(const QMimeData *dropped)
{
    const QList<QUrl> urls = dropped->urls();
    return std::any_of(
        urls.cbegin(), urls.cend(), [](const QUrl &url) { return url.isLocalFile(); });
}

void ImportChooser::take(const QMimeData *dropped)
{
    services::ImportFiles chosen = files();
    const auto has = [](const QString &name, const QStringList &words) {
        return std::any_of(words.cbegin(), words.cend(),
            [&name](const QString &word) { return name.contains(word); });
    };
    QStringList others;
    for (const QUrl &url : dropped->urls()) {
        const QString path = url.toLocalFile();
        const QString name = QFileInfo(path).fileName().toCaseFolded();
        if (path.isEmpty()) {
            continue;
        }
        if (has(name, { u"subscription"_s, u"구독"_s })) {
            chosen.subscriptions = path;
        } else if (has(name, { u"user"_s, u"account"_s, u"사용자"_s, u"계정"_s })) {
            chosen.users = path;
        } else if (has(name, { u"customer"_s, u"고객"_s })) {
            chosen.customers = path;
        } else {
            others += path;
        }
    }
    for (QString *place : std::array{ &chosen.customers, &chosen.subscriptions, &chosen.users }) {
        if (place->isEmpty() && !others.isEmpty()) {
            *place = others.takeFirst();
        }
    }
    setFiles(chosen);
}

void ImportChooser::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void ImportChooser::retranslate()
{
    m_help->setText(
        tr("Choose what you have, or drop the files here: the two files of the batch "
           "tool, an export of Partner Center, your own CSV or Excel workbook, or JSON of the REST "
           "API."));
    m_customers->setTitle(tr("Customers"));
    m_subscriptions->setTitle(tr("Subscriptions"));
    m_users->setTitle(tr("Accounts"));
    m_paste->setText(tr("Paste a copied table"));
    m_paste->setHint(tr("Rows with their column names, as a spreadsheet copies them (Ctrl+V)"));
}

} // namespace importing
