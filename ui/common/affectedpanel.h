#pragma once

#include "theme/tokens.h"
#include "viewmodels/helptopic.h"

#include <QPointer>
#include <QWidget>

class QBoxLayout;

namespace domain {
struct Error;
}

namespace viewmodels {
class AffectedFollowUp;
} // namespace viewmodels

namespace common {

class AffectedTable;
class Button;
class FilterUndo;
class Label;
class MessageBar;
class SegmentedControl;

/// The list of accounts and services that need extra work, to work on: filter, mark as done or open
/// (Space, several rows too), a note for each line (F2 or Enter), undo (Ctrl+Z), copy and export.
/// On the result of an upgrade and in the sheet of a subscription or customer.
class AffectedPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit AffectedPanel(viewmodels::AffectedFollowUp *work, QWidget *parent = nullptr);

    /// Above the list, and in its place where it is empty.
    void setTexts(const QString &title, const QString &empty);
    /// Name of the file of an export, without its ending.
    void setFileName(const QString &name);
    /// As high as the panel is given, instead of as high as the rows need.
    void setFilling(bool filling);
    /// A new list: nothing is said of the one before.
    void begin();
    void refresh();
    void fit();
    /// Gives `owner` a KeyTip for each key of the list.
    static void tellKeys(QObject *owner);
    [[nodiscard]] AffectedTable *table() const { return m_table; }

Q_SIGNALS:
    void helpRequested(viewmodels::HelpTopic topic);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void connectAll();
    void retranslate();
    void retheme();
    void showButtons();
    void tell(const QString &text, bool offerUndo);
    void offerUndoInBar(bool offer);
    void tellError(const domain::Error &error);
    void mark();
    void editNote();
    void openExport();
    [[nodiscard]] QList<int> selectedRows() const;

    viewmodels::AffectedFollowUp *m_work;
    QString m_titleText;
    QString m_emptyText;
    QString m_fileName;
    bool m_filling = false;
    Label *m_title;
    Label *m_count;
    Button *m_about;
    Button *m_export;
    FilterUndo *m_filterUndo = nullptr;
    bool m_filteredLast = false; ///< after the last mark
    SegmentedControl *m_filter;
    Button *m_mark;
    Button *m_note;
    MessageBar *m_bar;
    Button *m_undo;
    bool m_offersUndo = false; ///< the bar tells of marks, not of a note or a file
    AffectedTable *m_table;
    Label *m_empty;
    QWidget *m_tools;
    QBoxLayout *m_layout;
    QBoxLayout *m_head;
    QBoxLayout *m_toolRow;
};

} // namespace common
