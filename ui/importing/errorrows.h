#pragma once

#include "importing/errorrowmodel.h"

#include <QWidget>

namespace common {
class Button;
class Label;
class SegmentedControl;
class Table;
} // namespace common

namespace importing {

/// "Rows with errors": what does not come in and why, and the mending of single values. Enter takes
/// the proposed value where there is one, else edits; F2 always edits; Ctrl+Z takes the last
/// correction back.
class ErrorRows : public QWidget
{
    Q_OBJECT
public:
    explicit ErrorRows(QWidget *parent);

    void setTexts(const std::shared_ptr<const wording::Texts> &texts);
    void setReport(const services::ImportReport &report);
    /// How many values were corrected so far.
    void setCorrections(qsizetype corrections);
    /// Nothing can be chosen or corrected while an import runs, or after it.
    void setMendable(bool mendable);
    [[nodiscard]] bool skipsBad() const;
    [[nodiscard]] bool hasRows() const { return m_model.rowCount() > 0; }
    [[nodiscard]] QList<QStringList> table() const { return m_model.table(); }

Q_SIGNALS:
    void skipBadChanged();
    void corrected(const services::ImportCorrection &correction);
    void undoRequested();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void fill();
    void fit();
    void explain();
    void act(const QModelIndex &index);
    void edit(int row);
    void use(int row);

    std::shared_ptr<const wording::Texts> m_texts;
    ErrorRowModel m_model;
    qint64 m_count = 0;
    qint64 m_listed = 0; ///< of these, those that the report names
    qint64 m_rows = 0;
    bool m_severalFiles = false;
    bool m_unusable = false;
    bool m_mendable = true;
    qsizetype m_corrections = 0;
    common::Label *m_title;
    common::Label *m_counts;
    common::SegmentedControl *m_choice;
    common::Table *m_table;
    common::Label *m_explanation;
    QWidget *m_undoRow;
    common::Label *m_undoText;
    common::Button *m_undo;
};

} // namespace importing
