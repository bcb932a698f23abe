#include "settings/snapshotnamesheet.h"

#include "common/label.h"
#include "common/letter.h"
#include "services/snapshots.h"
#include "theme/theme.h"

#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace settings {

using namespace Qt::StringLiterals;
using common::Button;
using services::SnapshotNameFault;
using theme::ColorRole;
using theme::TextStyle;

SnapshotNameSheet::SnapshotNameSheet(
    QWidget *host, For purpose, const QString &proposed, Check check)
    : OverlayDialog(host, Size::Question)
    , m_purpose(purpose)
    , m_check(std::move(check))
    , m_text(new common::Label(TextStyle::Body, ColorRole::TextSecondary))
    , m_label(new common::Label)
    , m_name(new QLineEdit(proposed))
    , m_fault(new common::Label(TextStyle::Caption, ColorRole::TextSecondary))
    , m_cancel(addFooterButton({}, Button::Kind::Standard))
    , m_act(addFooterButton({}, Button::Kind::Primary))
{
    setObjectName(u"snapshotNameSheet"_s);
    setIconName(u"database"_s);
    m_text->setWrapping(true);
    m_fault->setWrapping(true);
    m_name->setObjectName(u"snapshotName"_s);
    m_fault->setObjectName(u"snapshotNameFault"_s);
    m_cancel->setObjectName(u"snapshotNameCancel"_s);
    m_act->setObjectName(u"snapshotNameAct"_s);
    m_label->setBuddy(m_name);
    common::Letter::give(m_name, Qt::Key_N);
    common::Letter::give(m_cancel, Qt::Key_C);
    common::Letter::give(m_act, purpose == For::Snapshot ? Qt::Key_S : Qt::Key_B);

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Theme::of(this).px(theme::metric::gap12));
    layout->addWidget(m_text);
    layout->addWidget(m_label);
    layout->addWidget(m_name);
    layout->addWidget(m_fault);
    setContent(content);
    retranslate();
    m_name->selectAll();
    setInitialFocus(m_name);

    connect(m_name, &QLineEdit::textChanged, this, &SnapshotNameSheet::refresh);
    connect(m_name, &QLineEdit::returnPressed, this, &SnapshotNameSheet::take);
    connect(m_cancel, &QAbstractButton::clicked, this, &SnapshotNameSheet::requestClose);
    connect(m_act, &QAbstractButton::clicked, this, &SnapshotNameSheet::take);
}

void SnapshotNameSheet::take()
{
    refresh(); // another program may have taken the name since
    if (m_act->isEnabled() && isOpen()) {
        const QString name = m_name->text();
        finish();
        Q_EMIT named(name);
    }
}

QString SnapshotNameSheet::faultWords() const
{
    switch (m_check(m_name->text())) {
    case SnapshotNameFault::None:
        return {};
    case SnapshotNameFault::Empty:
        return tr("Type a name first.");
    case SnapshotNameFault::TooLong:
        return tr("The name is too long: %Ln characters at most.", nullptr,
            services::longestSnapshotName);
    case SnapshotNameFault::Taken:
        return m_purpose == For::Snapshot
            ? tr("A snapshot has this name already. Choose another one.")
            : tr("A file of this name stands in the folder already. Choose another one.");
    }
    return {};
}

void SnapshotNameSheet::refresh()
{
    const QString fault = faultWords();
    m_act->setEnabled(fault.isEmpty());
    m_act->setDisabledReason(fault);
    const QString file = services::safeFileName(m_name->text()) + u".sqlite"_s;
    //: %1: name of a file
    m_fault->setText(fault.isEmpty() ? tr("File: %1").arg(file) : fault);
}

void SnapshotNameSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    OverlayDialog::changeEvent(event);
}

void SnapshotNameSheet::retranslate()
{
    const bool isBranch = m_purpose == For::Branch;
    setTitle(isBranch ? tr("Branch from a snapshot") : tr("Save a snapshot"));
    m_text->setText(isBranch
            ? tr("The branch is a database of its own beside this one. It opens when it is ready; "
                 "this database and the snapshot stay as they are.")
            : tr("The state of the open database is saved under this name."));
    m_label->setText(tr("Name"));
    m_name->setAccessibleName(tr("Name"));
    m_cancel->setText(tr("Cancel"));
    m_act->setText(isBranch ? tr("Branch") : tr("Save"));
    refresh();
}

} // namespace settings
