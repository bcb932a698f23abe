#include "settings/snapshotsheet.h"

#include "common/confirmdialog.h"
#include "common/copytext.h"
#include "common/errorpresenter.h"
#include "common/flowlayout.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/table.h"
#include "domain/clock.h"
#include "settings/comparisonsheet.h"
#include "settings/snapshotlistmodel.h"
#include "settings/snapshotnamesheet.h"
#include "theme/theme.h"
#include "viewmodels/answer.h"
#include "viewmodels/workspace.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QItemSelectionModel>
#include <QPointer>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace settings {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using common::Button;
using common::MessageBar;
using domain::Result;
using services::Snapshot;
using theme::ColorRole;
using theme::TextStyle;

namespace {

constexpr int rowsWanted = 7;
const QList<int> columnShares{ 4, 3, 3, 2 };
/// A question about a book of a million customers must not wait until they are compared.
constexpr auto lookPatience = 3s;

common::Label *label(ColorRole role)
{
    auto *made = new common::Label(TextStyle::Body, role);
    made->setWrapping(true);
    return made;
}

} // namespace

SnapshotSheet::SnapshotSheet(QWidget *host, viewmodels::Workspace &workspace)
    : OverlayDialog(host, Size::Import)
    , m_workspace(workspace)
    , m_model(new SnapshotListModel(this))
    , m_message(new MessageBar)
    , m_text(label(ColorRole::TextSecondary))
    , m_none(label(ColorRole::TextSecondary))
    , m_table(new common::Table)
    , m_goBack(new Button(Button::Kind::Standard))
    , m_branch(new Button(Button::Kind::Standard))
    , m_compare(new Button(Button::Kind::Standard))
    , m_remove(new Button(Button::Kind::Standard))
    , m_progress(label(ColorRole::Text))
    , m_folder(label(ColorRole::TextSecondary))
    , m_close(addFooterButton({}, Button::Kind::Standard))
    , m_save(addFooterButton({}, Button::Kind::Primary))
{
    setObjectName(u"snapshotSheet"_s);
    setIconName(u"database"_s);
    build();
    readList();
    retranslate();
    setInitialFocus(m_model->rowCount() == 0 ? static_cast<QWidget *>(m_save) : m_table);
}

SnapshotSheet::~SnapshotSheet()
{
    m_stop.request_stop();
}

void SnapshotSheet::build()
{
    m_message->setObjectName(u"snapshotMessage"_s);
    m_message->setClosable(true);
    m_message->hide();
    m_table->setObjectName(u"snapshotTable"_s);
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setRowsWanted(rowsWanted);
    m_none->setObjectName(u"snapshotNone"_s);
    m_progress->setObjectName(u"snapshotProgress"_s);
    m_folder->setObjectName(u"snapshotFolder"_s);
    m_goBack->setObjectName(u"snapshotGoBack"_s);
    m_branch->setObjectName(u"snapshotBranch"_s);
    m_compare->setObjectName(u"snapshotCompare"_s);
    m_remove->setObjectName(u"snapshotRemove"_s);
    m_close->setObjectName(u"snapshotClose"_s);
    m_save->setObjectName(u"snapshotSave"_s);
    common::Letter::give(m_goBack, Qt::Key_G);
    common::Letter::give(m_branch, Qt::Key_B);
    common::Letter::give(m_compare, Qt::Key_M);
    common::Letter::give(m_remove, Qt::Key_R);
    common::Letter::give(m_close, Qt::Key_C);
    common::Letter::give(m_save, Qt::Key_S);

    auto *content = new QWidget;
    auto *acts = new QWidget;
    auto *flow = new common::FlowLayout(acts);
    flow->setSpacing(theme::Theme::of(this).px(theme::metric::gap8));
    for (Button *act : { m_goBack, m_branch, m_compare, m_remove }) {
        flow->addWidget(act);
    }
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Theme::of(this).px(theme::metric::gap12));
    layout->addWidget(m_message);
    layout->addWidget(m_text);
    layout->addWidget(m_none);
    layout->addWidget(m_table, 1);
    layout->addWidget(acts);
    layout->addWidget(m_progress);
    layout->addWidget(m_folder);
    layout->addStretch(0);
    setContent(content);

    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &SnapshotSheet::refresh);
    connect(m_table, &common::Table::opened, this, &SnapshotSheet::goBack);
    connect(m_message, &MessageBar::closed, this, [this] { m_messageWords = {}; });
    connect(m_goBack, &QAbstractButton::clicked, this, &SnapshotSheet::goBack);
    connect(m_branch, &QAbstractButton::clicked, this, &SnapshotSheet::askForBranch);
    connect(m_compare, &QAbstractButton::clicked, this, &SnapshotSheet::compare);
    connect(m_remove, &QAbstractButton::clicked, this, &SnapshotSheet::confirmRemoval);
    connect(m_close, &QAbstractButton::clicked, this, &SnapshotSheet::requestClose);
    connect(m_save, &QAbstractButton::clicked, this, &SnapshotSheet::askForName);
    // It is about this book.
    connect(&m_workspace, &viewmodels::Workspace::aboutToClose, this, &SnapshotSheet::finish);
}

QList<Snapshot> SnapshotSheet::selected() const
{
    QList<Snapshot> chosen;
    for (const int row : common::selectedRows(m_table)) {
        chosen.append(m_model->snapshots().at(row));
    }
    return chosen;
}

/// `current`: the path of the one to stand on; else the place stays.
void SnapshotSheet::readList(const QString &current)
{
    const int place = std::max(m_table->currentIndex().row(), 0);
    m_model->setSnapshots(services::snapshotsOf(m_workspace.file()));
    m_table->setColumnShares(columnShares, common::Table::Fit::WholeCells); // for the new texts
    const int found = m_model->rowOf(current);
    if (m_model->rowCount() > 0) {
        m_table->selectRow(found >= 0 ? found : std::min(place, m_model->rowCount() - 1));
    }
    refresh();
}

void SnapshotSheet::setWork(Work work)
{
    m_work = work;
    // What is under way changes nothing that is open, but a branch would be made and not opened.
    setClosable(work != Work::Branching, tr("The branch is being made."));
    refresh();
}

QString SnapshotSheet::proposedName() const
{
    for (int number = m_model->rowCount() + 1;; ++number) {
        const QString name = tr("Snapshot %1").arg(number);
        if (services::snapshotNameFault(name, m_model->snapshots())
            == services::SnapshotNameFault::None) {
            return name;
        }
    }
}

void SnapshotSheet::askForName()
{
    const auto check = [book = m_workspace.file()](const QString &name) {
        return services::snapshotNameFault(name, services::snapshotsOf(book));
    };
    auto *sheet
        = new SnapshotNameSheet(this, SnapshotNameSheet::For::Snapshot, proposedName(), check);
    connect(sheet, &SnapshotNameSheet::named, this, &SnapshotSheet::save);
    connect(&m_workspace, &viewmodels::Workspace::aboutToClose, sheet, &SnapshotNameSheet::finish);
    sheet->open();
}

void SnapshotSheet::save(const QString &name)
{
    domain::Book *book = m_workspace.pageServices().book;
    if (book == nullptr || m_work != Work::None) {
        return;
    }
    m_message->hide();
    Snapshot label;
    label.name = name;
    label.savedAt = domain::SystemClock().nowUtc();
    label.bookNow = m_workspace.info().simulatedNow;
    setWork(Work::Saving);
    viewmodels::whenAnswered(
        services::saveSnapshot(*book, label), this, [this](const Result<Snapshot> &saved) {
            setWork(Work::None);
            if (!saved) {
                tell(saved.error(), [] { return tr("The snapshot was not saved"); });
                return;
            }
            readList(saved->path);
            m_table->setFocus(Qt::OtherFocusReason);
            common::showToast(this, tr("Snapshot saved: %1").arg(saved->name));
        });
}

void SnapshotSheet::goBack()
{
    domain::Book *book = m_workspace.pageServices().book;
    const QList<Snapshot> chosen = selected();
    if (!m_goBack->isEnabled() || chosen.size() != 1 || book == nullptr) {
        return;
    }
    m_message->hide();
    m_stop = std::stop_source();
    // The button is off meanwhile, and the focus would not come back to it by itself.
    const QPointer<QWidget> focused = window()->focusWidget();
    setWork(Work::Looking);
    QTimer::singleShot(lookPatience, this, [stop = m_stop]() mutable { stop.request_stop(); });
    viewmodels::whenAnswered(services::compareWithNow(chosen.constFirst().path, *book,
                                 m_workspace.opener(), {}, m_stop.get_token()),
        this,
        [this, focused, snapshot = chosen.constFirst()](const Result<services::Comparison> &lost) {
            setWork(Work::None);
            if (focused) {
                focused->setFocus(Qt::OtherFocusReason);
            }
            if (!lost && lost.error().code != domain::ErrorCode::Cancelled) {
                // It could not be gone back to either.
                tell(lost.error(), [name = snapshot.name] { return name; });
                return;
            }
            Q_EMIT goBackRequested(snapshot, lost ? &*lost : nullptr);
        });
}

QString SnapshotSheet::freeBranchName(const QString &from) const
{
    for (int number = 1;; ++number) {
        const QString name = number == 1 ? from : u"%1 %2"_s.arg(from).arg(number);
        const auto fault = services::branchNameFault(m_workspace.file(), name);
        if (fault != services::SnapshotNameFault::Taken) {
            return name; // what is too long is told in the sheet
        }
    }
}

void SnapshotSheet::askForBranch()
{
    const QList<Snapshot> chosen = selected();
    if (chosen.size() != 1) {
        return;
    }
    const auto check = [book = m_workspace.file()](
                           const QString &name) { return services::branchNameFault(book, name); };
    auto *sheet = new SnapshotNameSheet(
        this, SnapshotNameSheet::For::Branch, freeBranchName(chosen.constFirst().name), check);
    connect(sheet, &SnapshotNameSheet::named, this,
        [this, snapshot = chosen.constFirst()](const QString &name) { branch(snapshot, name); });
    connect(&m_workspace, &viewmodels::Workspace::aboutToClose, sheet, &SnapshotNameSheet::finish);
    sheet->open();
}

void SnapshotSheet::branch(const Snapshot &snapshot, const QString &name)
{
    if (m_work != Work::None) {
        return;
    }
    m_message->hide();
    setWork(Work::Branching);
    viewmodels::whenAnswered(
        services::branchFrom(snapshot, m_workspace.file(), name, m_workspace.opener()), this,
        [this](const Result<QString> &made) {
            setWork(Work::None);
            if (!made) {
                tell(made.error(), [] { return tr("The branch was not made"); });
                return;
            }
            // Whoever listens opens it, and that takes the focus of this sheet's opener along.
            finish();
            Q_EMIT branched(*made);
        });
}

void SnapshotSheet::compare()
{
    QList<Snapshot> chosen = selected();
    if (chosen.isEmpty() || chosen.size() > 2) {
        return;
    }
    std::optional<Snapshot> after;
    if (chosen.size() == 2) {
        after = chosen.takeFirst(); // the newest stand first
    }
    auto *sheet = new ComparisonSheet(this, m_workspace, chosen.constFirst(), after);
    connect(&m_workspace, &viewmodels::Workspace::aboutToClose, sheet, &ComparisonSheet::finish);
    sheet->open();
}

void SnapshotSheet::confirmRemoval()
{
    const QList<Snapshot> chosen = selected();
    if (chosen.size() != 1) {
        return;
    }
    const auto question = [name = chosen.constFirst().name] {
        common::ConfirmDialog::Question words;
        words.title = tr("Remove this snapshot?");
        words.text
            = tr("Snapshot: %1. It cannot be brought back. The open database stays as it is.")
                  .arg(name);
        words.act = tr("Remove");
        return words;
    };
    const auto *dialog = common::ConfirmDialog::ask(
        this, question, this, [this, snapshot = chosen.constFirst()](bool act) {
            if (act) {
                remove(snapshot);
            }
        });
    connect(
        &m_workspace, &viewmodels::Workspace::aboutToClose, dialog, &common::ConfirmDialog::finish);
}

void SnapshotSheet::remove(const Snapshot &snapshot)
{
    m_message->hide();
    if (!services::removeSnapshot(snapshot)) {
        tell({ domain::ErrorCode::StorageFailed, {}, { { u"file"_s, snapshot.path } } },
            [] { return tr("The snapshot was not removed"); });
    } else {
        common::showToast(this, tr("Snapshot removed: %1").arg(snapshot.name));
    }
    readList();
    QWidget *next = m_model->rowCount() == 0 ? static_cast<QWidget *>(m_save) : m_table;
    next->setFocus(Qt::OtherFocusReason);
}

void SnapshotSheet::showMessage(const std::function<MessageBar::Content()> &words)
{
    m_messageWords = words;
    m_message->setContent(words());
    m_message->show();
    scrollToTop();
}

void SnapshotSheet::tell(const domain::Error &error, const std::function<QString()> &what)
{
    showMessage([this, error, what] {
        MessageBar::Content content = common::presentError(error, *m_workspace.texts());
        //: What was not done, and why
        content.title = tr("%1: %2").arg(what(), content.title);
        return content;
    });
    readList(); // it may be gone
}

void SnapshotSheet::refresh()
{
    const bool none = m_model->rowCount() == 0;
    m_none->setVisible(none);
    m_table->setVisible(!none);
    for (Button *act : { m_goBack, m_branch, m_compare, m_remove }) {
        act->setVisible(!none);
    }
    const auto count = common::selectedRows(m_table).size();
    const QString busy
        = m_work != Work::None ? tr("Wait until what is under way is done.") : QString();
    const QString readOnly
        = m_workspace.isReadOnly() ? tr("This database can only be read.") : QString();
    const QString one = count == 0 ? tr("Choose a snapshot first.")
        : count > 1                ? tr("Choose one snapshot only.")
                                   : QString();
    const auto give = [&busy](Button *button, const QString &reason) {
        const QString told = busy.isEmpty() ? reason : busy;
        button->setEnabled(told.isEmpty());
        button->setDisabledReason(told);
    };
    give(m_save, readOnly);
    give(m_goBack, readOnly.isEmpty() ? one : readOnly);
    give(m_branch, readOnly.isEmpty() ? one : readOnly);
    give(m_compare,
        count == 0      ? tr("Choose a snapshot first.")
            : count > 2 ? tr("Choose one snapshot, or two.")
                        : QString());
    give(m_remove, readOnly.isEmpty() ? one : readOnly);
    m_progress->setVisible(m_work != Work::None);
    m_progress->setText(m_work == Work::Saving ? tr("Saving the snapshot…")
            : m_work == Work::Branching        ? tr("Making the branch…")
            : m_work == Work::Looking          ? tr("Looking at what would be lost…")
                                               : QString());
}

void SnapshotSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    OverlayDialog::changeEvent(event);
}

void SnapshotSheet::retranslate()
{
    m_model->setTexts(m_workspace.texts());
    m_table->setColumnShares(columnShares, common::Table::Fit::WholeCells);
    setTitle(tr("Snapshots"));
    m_text->setText(
        tr("States of this database that you saved under a name. Choose one to go back to it, to "
           "branch from it or to compare it with the database now; choose two to compare them "
           "with each other."));
    m_none->setText(tr("There is no snapshot of this database yet."));
    m_table->setAccessibleName(tr("Snapshots"));
    m_goBack->setText(tr("Go back…"));
    m_branch->setText(tr("Branch…"));
    m_compare->setText(tr("Compare…"));
    m_remove->setText(tr("Remove…"));
    m_folder->setText(
        tr("Folder: %1")
            .arg(QDir::toNativeSeparators(services::snapshotFolder(m_workspace.file()))));
    m_close->setText(tr("Close"));
    m_save->setText(tr("Save…"));
    if (m_messageWords) {
        m_message->setContent(m_messageWords());
    }
    refresh();
}

} // namespace settings
