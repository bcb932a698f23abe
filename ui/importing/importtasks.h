#pragma once

#include "services/importing.h"
#include "wording/texts.h"

#include <QHash>
#include <QWidget>

#include <optional>

class QMenu;
class QStandardItemModel;

namespace common {
class Label;
class SegmentedControl;
class Table;
} // namespace common

namespace importing {

/// What the check found of the tasks for Partner Center, before anything is taken over: which were
/// carried out, which not, which are different there; and what becomes of them: by kind below the
/// table, or for a single one in it (Enter, menu). Hidden where the files say nothing of a task.
class ImportTasks : public QWidget
{
    Q_OBJECT
public:
    explicit ImportTasks(QWidget *parent);

    void setTexts(const std::shared_ptr<const wording::Texts> &texts,
        const std::shared_ptr<const catalog::Catalogue> &catalogue);
    void setReport(const services::HandOffReport &report);
    /// Another file: its questions are its own.
    void reset();
    void answer(services::ImportOptions &options) const;

Q_SIGNALS:
    void answered();

protected:
    void changeEvent(QEvent *event) override;

private:
    /// A question with its choice; seen where it is asked.
    struct Row
    {
        QWidget *widget = nullptr;
        common::Label *label = nullptr;
        common::SegmentedControl *choice = nullptr;
    };

    [[nodiscard]] Row makeRow(const char *name, Qt::Key letter);
    void retranslate();
    void fill();
    void fit();
    /// What becomes of a task, in words.
    [[nodiscard]] QString fateOf(const services::HandOffMatch &match) const;
    /// Of each selected task that a choice can be made for; none: as its kind.
    void choose(std::optional<services::HandOffChoice> choice);
    void chooseNext();
    void addToMenu(QMenu *menu);
    [[nodiscard]] QList<qint64> chosenTasks() const;

    std::shared_ptr<const wording::Texts> m_texts;
    std::shared_ptr<const catalog::Catalogue> m_catalogue;
    services::HandOffReport m_report;
    QHash<qint64, services::HandOffChoice> m_own; ///< of single tasks, by number
    common::Label *m_title;
    common::Label *m_counts;
    common::Table *m_table;
    QStandardItemModel *m_model;
    Row m_done;
    Row m_missing;
    Row m_different;
};

} // namespace importing
