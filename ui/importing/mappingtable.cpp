#include "importing/mappingtable.h"

#include "common/label.h"
#include "common/letter.h"
#include "common/segmentedcontrol.h"
#include "common/table.h"
#include "importing/errorrowmodel.h"
#include "importing/tablefit.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QStandardItemModel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace importing {

using common::Label;
using services::ImportKind;
using theme::ColorRole;
using theme::TextStyle;

namespace {

constexpr int rowsShown = 7;
constexpr int fewRowsShown = 4;

} // namespace

MappingTable::MappingTable(QWidget *parent)
    : QWidget(parent)
    , m_fields(new QStandardItemModel(this))
    , m_title(new Label(QString(), TextStyle::BodyStrong, ColorRole::Text, this))
    , m_choice(new common::SegmentedControl(this))
    , m_hasNames(new QCheckBox(this))
    , m_table(new common::Table(this))
{
    setObjectName(u"mapping"_s);
    m_choice->setObjectName(u"mappingFile"_s);
    m_choice->setSmall(true);
    m_hasNames->setObjectName(u"firstRowHasNames"_s);
    common::Letter::give(m_choice, Qt::Key_F);
    common::Letter::give(m_hasNames, Qt::Key_N);
    m_table->setObjectName(u"mappingTable"_s);
    m_table->setModel(&m_model);
    makeFixed(*m_table);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);

    auto *heading = new QHBoxLayout;
    heading->setSpacing(16);
    heading->addWidget(m_title);
    heading->addWidget(m_choice);
    heading->addStretch(1);
    heading->addWidget(m_hasNames);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(heading);
    column->addWidget(m_table);

    connect(m_choice, &common::SegmentedControl::chosen, this, [this](int index) {
        m_kind = m_files.at(index).kind;
        showFile();
        Q_EMIT shownFileChanged();
    });
    // Not clicked: a screen reader toggles without it.
    connect(m_hasNames, &QCheckBox::toggled, this,
        [this](bool checked) { Q_EMIT firstRowHasNamesChosen(m_kind, checked); });
    connect(m_table, &common::Table::opened, this,
        [this](const QModelIndex &index) { openBox(index.row()); });
    connect(m_table, &common::Table::menuAboutToOpen, this,
        [this](QMenu *menu, const QModelIndex &index) {
            menu->addAction(common::withLetter(tr("Choose field"), Qt::Key_F), this,
                [this, row = index.row()] { openBox(row); });
        });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &MappingTable::updateTabStops);
}

void MappingTable::setTexts(const std::shared_ptr<const wording::Texts> &texts)
{
    m_texts = texts;
    retranslate();
}

const services::ImportedFile *MappingTable::shownFile() const
{
    const auto found = std::find_if(m_files.cbegin(), m_files.cend(),
        [this](const services::ImportedFile &file) { return file.kind == m_kind; });
    return found == m_files.cend() ? nullptr : &*found;
}

void MappingTable::setFiles(const QList<services::ImportedFile> &files)
{
    m_files = files;
    if (shownFile() == nullptr && !m_files.isEmpty()) {
        m_kind = m_files.constFirst().kind;
    }
    showFile();
}

void MappingTable::retranslate()
{
    m_title->setText(tr("Match columns"));
    m_table->setAccessibleName(tr("Match columns"));
    m_hasNames->setText(tr("First row has names"));
    m_choice->setAccessibleName(tr("File whose columns are shown"));
    showFile();
}

void MappingTable::showFile()
{
    QList<common::SegmentedControl::Option> options;
    int current = 0;
    for (const services::ImportedFile &file : std::as_const(m_files)) {
        if (file.kind == m_kind) {
            current = static_cast<int>(options.size());
        }
        options.append({ kindName(file.kind), {}, {} });
    }
    m_choice->setVisible(options.size() > 1);
    m_choice->setOptions(options);
    if (!options.isEmpty()) {
        m_choice->setCurrentIndex(current);
    }
    const services::ImportedFile *file = shownFile();
    if (file == nullptr || !m_texts) {
        return;
    }
    const QSignalBlocker shown(m_hasNames);
    m_hasNames->setChecked(file->firstRowHasNames);
    m_hasNames->setVisible(file->format == services::ImportFormat::Csv
        || file->format == services::ImportFormat::Workbook);
    QHash<QString, QString> names;
    for (const QString &field : file->fields) {
        names.insert(field, m_texts->field(field));
    }
    m_model.setFile(*file, names);
    fillFields();
    placeBoxes();
    fit();
}

void MappingTable::fillFields()
{
    QList<QPair<QString, QString>> fields{ { tr("Do not import"), QString() } };
    for (const QString &field : shownFile()->fields) {
        fields.append({ m_texts->field(field), field });
    }
    // A list that is open just now is not taken away for the same one.
    if (fields == m_fieldWords) {
        return;
    }
    m_fieldWords = fields;
    m_fields->clear();
    for (const auto &[word, field] : fields) {
        auto *item = new QStandardItem(word);
        item->setData(field, Qt::UserRole);
        m_fields->appendRow(item);
    }
}

/// One box for each row, kept from check to check: the choice that has the focus keeps it.
void MappingTable::placeBoxes()
{
    const services::ImportedFile &file = *shownFile();
    if (m_boxes.size() != file.columns.size()) {
        m_boxes.clear();
        for (int row = 0; row < file.columns.size(); ++row) {
            auto *cell = new QWidget(m_table->viewport());
            auto *layout = new QHBoxLayout(cell);
            layout->setContentsMargins(12, 0, 8, 1);
            auto *box = new QComboBox(cell);
            box->setObjectName(u"field%1"_s.arg(row));
            box->setModel(m_fields);
            box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
            box->setMinimumContentsLength(8);
            box->installEventFilter(this);
            layout->addWidget(box);
            m_table->setIndexWidget(m_model.index(row, MappingModel::Field), cell);
            setTabOrder(m_boxes.isEmpty() ? static_cast<QWidget *>(m_table) : m_boxes.last(), box);
            m_boxes.append(box);
            connect(box, &QComboBox::activated, this, [this, row](int index) {
                const QString field = m_fields->item(index)->data(Qt::UserRole).toString();
                const services::ImportedFile *shown = shownFile();
                if (shown != nullptr && shown->columns.value(row).field != field) {
                    Q_EMIT fieldChosen(m_kind, row, field);
                }
            });
        }
        updateTabStops();
    }
    for (int row = 0; row < m_boxes.size(); ++row) {
        const services::ImportedColumn &column = file.columns.at(row);
        QComboBox *box = m_boxes.at(row);
        box->setCurrentIndex(static_cast<int>(file.fields.indexOf(column.field)) + 1);
        box->setFixedHeight(theme::Theme::of(this).px(26));
        box->setAccessibleName(tr("Field of column %1").arg(column.name.simplified()));
    }
}

void MappingTable::fit()
{
    fitHeight(*m_table, rowsThatFit(*this, rowsShown, fewRowsShown));
    fitColumns(*m_table,
        { { MappingModel::Name, 200 }, { MappingModel::Arrow, 0 }, { MappingModel::Field, 236 },
            { MappingModel::Sample, 286 }, { MappingModel::Check, 0 } });
}

void MappingTable::openBox(int row)
{
    if (row >= 0 && row < m_boxes.size()) {
        m_boxes.at(row)->setFocus(Qt::OtherFocusReason);
        m_boxes.at(row)->showPopup();
    }
}

/// Tab stops once in the table and once at the choice of its current row, not at each of twenty.
void MappingTable::updateTabStops()
{
    const int current = qMax(0, m_table->currentIndex().row());
    for (int row = 0; row < m_boxes.size(); ++row) {
        m_boxes.at(row)->setFocusPolicy(row == current ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

void MappingTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::StyleChange) {
        showFile();
    }
    QWidget::changeEvent(event);
}

bool MappingTable::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize) {
        fit();
    } else if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        const bool altDown
            = key->key() == Qt::Key_Down && key->modifiers().testFlag(Qt::AltModifier);
        if (key->key() == Qt::Key_F2 || altDown) {
            openBox(m_table->currentIndex().row());
            return true;
        }
    } else if (auto *box = qobject_cast<QComboBox *>(watched)) {
        // The wheel scrolls the page; it must not change what a column means on the way.
        if (event->type() == QEvent::Wheel) {
            event->ignore();
            return true;
        }
        if (event->type() == QEvent::FocusIn) {
            m_table->setCurrentIndex(
                m_model.index(static_cast<int>(m_boxes.indexOf(box)), MappingModel::Name));
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace importing
