#pragma once

#include "common/messagebar.h"
#include "common/overlaydialog.h"
#include "viewmodels/exportoffer.h"

class QCheckBox;

namespace common {

class FileRow;
class JobLane;
class Label;
class SegmentedControl;

/// Writes what a page offers into a folder: which rows, which columns, in which format and
/// language. A file stands there whole or not at all; one that is there already is asked about.
class ExportSheet : public OverlayDialog
{
    Q_OBJECT
public:
    ExportSheet(
        QWidget *host, viewmodels::ExportOffer offer, std::shared_ptr<const wording::Texts> texts);

    void setFolder(const QString &folder);
    /// The book is about to close: whatever is being written is given up.
    static void giveUpAll(QWidget *window);

protected:
    bool mayClose() override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void buildChoices(QWidget *content);
    void buildTables(QWidget *content);
    [[nodiscard]] SegmentedControl *addChoice(
        QWidget *content, Label *&caption, const QString &name, Qt::Key letter);
    void nameChoices();
    void retranslate();
    void showChoices();
    void refresh();
    void ask();
    void write();
    void tell(const domain::Result<qint64> &rows);
    [[nodiscard]] QStringList files() const;
    [[nodiscard]] QString fileName(qsizetype table) const;
    [[nodiscard]] QStringList existing() const;
    [[nodiscard]] services::ExportFormat format() const;
    [[nodiscard]] bool isVisibleOnly() const;
    [[nodiscard]] bool isJson() const;
    [[nodiscard]] bool isWanted(qsizetype table) const;

    viewmodels::ExportOffer m_offer;
    std::shared_ptr<const wording::Texts> m_texts;
    bool m_running = false;
    bool m_done = false; ///< something was exported: the sheet is closed, not cancelled
    Label *m_help = nullptr;
    Label *m_rowsCaption = nullptr;
    SegmentedControl *m_rows = nullptr;
    Label *m_columnsCaption = nullptr;
    SegmentedControl *m_columns = nullptr;
    Label *m_formatCaption = nullptr;
    SegmentedControl *m_format = nullptr;
    Label *m_languageCaption = nullptr;
    SegmentedControl *m_language = nullptr;
    QList<QCheckBox *> m_tables;
    QCheckBox *m_bom = nullptr;
    FileRow *m_folder = nullptr;
    JobLane *m_lane = nullptr;
    MessageBar *m_message = nullptr;
    Button *m_cancel = nullptr;
    Button *m_export = nullptr;
};

} // namespace common
