#pragma once

#include "importing/mappingmodel.h"
#include "wording/texts.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QStandardItemModel;

namespace common {
class Label;
class SegmentedControl;
class Table;
} // namespace common

namespace importing {

/// "Match columns": which column of a file holds which field, one file at a time. In the table,
/// Enter, F2 or Alt+Down opens the choice of the current row.
class MappingTable : public QWidget
{
    Q_OBJECT
public:
    explicit MappingTable(QWidget *parent);

    void setTexts(const std::shared_ptr<const wording::Texts> &texts);
    /// Keeps showing the file of the same kind.
    void setFiles(const QList<services::ImportedFile> &files);
    /// The file that is shown; null where there is none.
    [[nodiscard]] const services::ImportedFile *shownFile() const;

Q_SIGNALS:
    void shownFileChanged();
    /// An empty field leaves the column out.
    void fieldChosen(services::ImportKind kind, qsizetype column, const QString &field);
    void firstRowHasNamesChosen(services::ImportKind kind, bool hasNames);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void showFile();
    void fillFields();
    void placeBoxes();
    void fit();
    void openBox(int row);
    void updateTabStops();

    std::shared_ptr<const wording::Texts> m_texts;
    QList<services::ImportedFile> m_files;
    services::ImportKind m_kind = services::ImportKind::Customers;
    MappingModel m_model;
    QStandardItemModel *m_fields; ///< shared by all boxes
    QList<QPair<QString, QString>> m_fieldWords; ///< what stands in it: word and field
    QList<QComboBox *> m_boxes;
    common::Label *m_title;
    common::SegmentedControl *m_choice;
    QCheckBox *m_hasNames;
    common::Table *m_table;
};

} // namespace importing
