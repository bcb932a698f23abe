#include "common/filerow.h"

#include "common/button.h"
#include "common/iconbutton.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/tooltip.h"
#include "theme/theme.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace common {

using theme::ColorRole;
using theme::TextStyle;

FileRow::FileRow(Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_title(new Label(QString(), TextStyle::BodyMedium, ColorRole::Text, this))
    , m_name(new Label(QString(), TextStyle::Body, ColorRole::TextSecondary, this))
    , m_choose(new Button(Button::Kind::Standard, this))
    , m_clear(new IconButton(u"cross"_s, QString(), this))
{
    m_name->setElided(true);
    m_choose->setIconName(kind == Kind::Folder ? u"folder"_s : u"file"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_title);
    row->addWidget(m_name, 1);
    row->addWidget(m_clear);
    row->addWidget(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &FileRow::choose);
    connect(m_clear, &QToolButton::clicked, this, [this] { setPath({}); });
    retranslate();
}

void FileRow::setLetter(Qt::Key letter)
{
    Letter::give(m_choose, letter);
}

void FileRow::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setMinimumWidth(theme::Theme::of(this).px(120));
    m_choose->setAccessibleName(tr("Choose: %1").arg(title));
    m_clear->setName(tr("Leave out: %1").arg(title));
}

void FileRow::setPath(const QString &path)
{
    if (path == m_path) {
        return;
    }
    m_path = path;
    retranslate();
    Q_EMIT pathChanged(path);
}

void FileRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void FileRow::retranslate()
{
    m_choose->setText(tr("Choose…"));
    m_clear->setVisible(!m_path.isEmpty() && m_kind == Kind::CsvFile);
    if (m_path.isEmpty()) {
        m_name->setText(m_kind == Kind::Folder ? tr("No folder chosen") : tr("No file chosen"));
    } else {
        m_name->setText(m_kind == Kind::Folder ? QDir::toNativeSeparators(m_path)
                                               : QFileInfo(m_path).fileName());
    }
    m_name->setToolTip(plainToolTip(QDir::toNativeSeparators(m_path)));
}

void FileRow::choose()
{
    auto *dialog = new QFileDialog(this, m_title->text(), QFileInfo(m_path).absolutePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (m_kind == Kind::Folder) {
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
    } else {
        dialog->setFileMode(QFileDialog::ExistingFile);
        dialog->setNameFilters(
            { tr("Tables: CSV, XLSX, JSON (*.csv *.txt *.tsv *.xlsx *.json *.jsonl *.ndjson)"),
                tr("All files (*)") });
    }
    connect(dialog, &QFileDialog::fileSelected, this, &FileRow::setPath);
    dialog->open();
}

} // namespace common
