#include "settings/largebooksheet.h"

#include "common/errorpresenter.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/messagebar.h"
#include "theme/theme.h"
#include "viewmodels/bookfiles.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QProgressBar>
#include <QSpinBox>

#include <algorithm>

namespace settings {

using namespace Qt::StringLiterals;
using common::Button;
using theme::ColorRole;
using theme::TextStyle;
using viewmodels::LargeBookMaker;

namespace {

constexpr int firstCustomers = 100'000;
constexpr int firstSubscriptions = 300'000;
constexpr int step = 10'000;

QSpinBox *numberField(const QString &name, int most)
{
    auto *field = new QSpinBox;
    field->setObjectName(name);
    field->setRange(0, most);
    field->setSingleStep(step);
    field->setGroupSeparatorShown(true);
    field->setAccelerated(true);
    return field;
}

common::Label *label(TextStyle style = TextStyle::Body, ColorRole role = ColorRole::Text)
{
    return new common::Label(style, role);
}

} // namespace

LargeBookSheet::LargeBookSheet(
    QWidget *host, viewmodels::Workspace &workspace, const QString &folder)
    : OverlayDialog(host, Size::Message)
    , m_workspace(workspace)
    , m_maker(workspace.largeBookMaker(this))
    , m_file(LargeBookMaker::freeName(folder))
    , m_text(label(TextStyle::Body, ColorRole::TextSecondary))
    , m_customersLabel(label())
    , m_customers(
          numberField(u"largeBookCustomers"_s, static_cast<int>(services::mostGeneratedCustomers)))
    , m_subscriptionsLabel(label())
    , m_subscriptions(numberField(
          u"largeBookSubscriptions"_s, static_cast<int>(services::mostGeneratedSubscriptions)))
    , m_fileLabel(label())
    , m_fileName(label(TextStyle::Body, ColorRole::TextSecondary))
    , m_choose(new Button(Button::Kind::Standard))
    , m_bar(new QProgressBar)
    , m_progress(label(TextStyle::Body, ColorRole::TextSecondary))
    , m_message(new common::MessageBar)
    , m_cancel(addFooterButton({}, Button::Kind::Standard))
    , m_make(addFooterButton({}, Button::Kind::Primary))
{
    setObjectName(u"largeBookSheet"_s);
    setIconName(u"database"_s);
    build();
    retranslate();
    setInitialFocus(m_customers);
}

void LargeBookSheet::build()
{
    m_text->setWrapping(true);
    m_customers->setMinimum(1);
    m_customers->setValue(firstCustomers);
    m_subscriptions->setValue(firstSubscriptions);
    m_customersLabel->setBuddy(m_customers);
    m_subscriptionsLabel->setBuddy(m_subscriptions);
    m_fileName->setObjectName(u"largeBookFile"_s);
    m_fileName->setWrapping(true);
    m_choose->setObjectName(u"largeBookChoose"_s);
    m_bar->setObjectName(u"largeBookProgress"_s);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 1000);
    m_message->setObjectName(u"largeBookMessage"_s);
    m_message->hide();
    m_cancel->setObjectName(u"largeBookCancel"_s);
    m_make->setObjectName(u"largeBookMake"_s);
    common::Letter::give(m_customers, Qt::Key_U);
    common::Letter::give(m_subscriptions, Qt::Key_S);
    common::Letter::give(m_choose, Qt::Key_H);
    common::Letter::give(m_cancel, Qt::Key_C);
    common::Letter::give(m_make, Qt::Key_M);

    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 0, 0);
    const theme::Theme &theme = theme::Theme::of(this);
    grid->setSpacing(theme.px(theme::metric::gap12));
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_message, 0, 0, 1, 3);
    grid->addWidget(m_text, 1, 0, 1, 3);
    grid->addWidget(m_customersLabel, 2, 0);
    grid->addWidget(m_customers, 2, 1);
    grid->addWidget(m_subscriptionsLabel, 3, 0);
    grid->addWidget(m_subscriptions, 3, 1);
    grid->addWidget(m_fileLabel, 4, 0);
    grid->addWidget(m_fileName, 4, 1);
    grid->addWidget(m_choose, 4, 2);
    grid->addWidget(m_progress, 5, 0, 1, 3);
    grid->addWidget(m_bar, 6, 0, 1, 3);
    setContent(content);

    connect(m_customers, &QSpinBox::valueChanged, this, &LargeBookSheet::refresh);
    connect(m_subscriptions, &QSpinBox::valueChanged, this, &LargeBookSheet::refresh);
    connect(m_choose, &QAbstractButton::clicked, this, &LargeBookSheet::askForFile);
    connect(m_cancel, &QAbstractButton::clicked, this, &LargeBookSheet::requestClose);
    connect(m_make, &QAbstractButton::clicked, this, &LargeBookSheet::start);
    connect(m_maker, &LargeBookMaker::progressed, this, &LargeBookSheet::refresh);
    connect(m_maker, &LargeBookMaker::failed, this, &LargeBookSheet::fail);
    connect(m_maker, &LargeBookMaker::made, this, [this](const QString &file) {
        // Whoever listens opens it, and that takes the focus of this sheet's opener along.
        finish();
        Q_EMIT made(file);
    });
}

void LargeBookSheet::setFile(const QString &file)
{
    m_file = file;
    refresh();
}

services::GeneratedSize LargeBookSheet::size() const
{
    services::GeneratedSize size;
    size.customers = m_customers->value();
    size.subscriptions = m_subscriptions->value();
    return size;
}

void LargeBookSheet::askForFile()
{
    auto *dialog = new QFileDialog(
        this, tr("Save the large book as"), m_file, viewmodels::bookfiles::filters().join(";;"_L1));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(viewmodels::bookfiles::suffix());
    connect(dialog, &QFileDialog::fileSelected, this, &LargeBookSheet::setFile);
    dialog->open();
}

void LargeBookSheet::start()
{
    m_message->hide();
    m_closeAtEnd = false;
    m_maker->start(m_file, size());
    refresh();
    m_cancel->setFocus(Qt::OtherFocusReason);
}

void LargeBookSheet::fail(const domain::Error &error)
{
    if (m_closeAtEnd) {
        finish();
        return;
    }
    refresh();
    if (error.code != domain::ErrorCode::Cancelled) {
        m_message->setContent(common::presentError(error, *m_workspace.texts()));
        m_message->show();
    }
    m_make->setFocus(Qt::OtherFocusReason);
}

/// Closing while it is made gives it up; the sheet goes when nothing is left of it.
bool LargeBookSheet::mayClose()
{
    if (!m_maker->isRunning()) {
        return true;
    }
    m_closeAtEnd = true;
    m_maker->cancel();
    refresh();
    return false;
}

void LargeBookSheet::refresh()
{
    const bool running = m_maker->isRunning();
    const wording::Texts &texts = *m_workspace.texts();
    for (QWidget *field :
        std::initializer_list<QWidget *>{ m_customers, m_subscriptions, m_choose }) {
        field->setEnabled(!running);
    }
    const auto most = std::min(
        services::mostGeneratedSubscriptions, services::mostGeneratedEach * m_customers->value());
    m_subscriptions->setMaximum(static_cast<int>(most));
    const bool isOpenBook = QDir::cleanPath(m_file) == QDir::cleanPath(m_workspace.file());
    m_make->setEnabled(!running && !isOpenBook);
    m_make->setDisabledReason(isOpenBook
            ? tr("This file is the open database itself. Choose another name or folder.")
            : QString());
    m_cancel->setEnabled(!m_closeAtEnd);
    m_fileName->setText(tr("%1, about %2", "file and size")
                            .arg(QDir::toNativeSeparators(m_file),
                                texts.locale().formattedDataSize(LargeBookMaker::fileSize(size()),
                                    0, QLocale::DataSizeSIFormat)));
    m_bar->setVisible(running);
    m_progress->setVisible(running);
    const qint64 total = std::max<qint64>(size().customers, 1);
    m_bar->setValue(static_cast<int>(m_maker->done() * 1000 / total));
    m_progress->setText(m_closeAtEnd ? tr("Cancelling…")
            : m_maker->done() >= total
            ? tr("Putting lists and search in order…")
            : tr("%1 of %2 customers").arg(texts.number(m_maker->done()), texts.number(total)));
}

void LargeBookSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    OverlayDialog::changeEvent(event);
}

void LargeBookSheet::retranslate()
{
    setTitle(tr("Make a large book"));
    m_text->setText(tr("Up to a million invented customers in a database of their own, to see how "
                       "the program works with very many. It opens when it is ready; the database "
                       "that is open now stays as it is."));
    m_customersLabel->setText(tr("Customers"));
    m_customers->setAccessibleName(tr("Customers"));
    m_subscriptionsLabel->setText(tr("Subscriptions"));
    m_subscriptions->setAccessibleName(tr("Subscriptions"));
    for (QSpinBox *field : { m_customers, m_subscriptions }) {
        field->setLocale(m_workspace.texts()->locale());
    }
    m_fileLabel->setText(tr("File"));
    m_choose->setText(tr("Choose…"));
    m_bar->setAccessibleName(tr("Progress"));
    m_cancel->setText(tr("Cancel"));
    m_make->setText(tr("Make"));
    refresh();
}

} // namespace settings
