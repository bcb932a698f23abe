#pragma once

#include "common/messagebar.h"
#include "common/overlaydialog.h"
#include "viewmodels/printedpage.h"

#include <functional>

namespace common {

class Label;

/// Prints a page, shows how it comes out, or saves it as PDF.
class PrintSheet final : public OverlayDialog
{
    Q_OBJECT
public:
    /// Made afresh whenever the language changes.
    using Page = std::function<viewmodels::PrintedPage()>;
    PrintSheet(QWidget *host, Page page, std::shared_ptr<const wording::Texts> texts);

    void saveAs(const QString &file);
    /// The book is about to close, and what the pages are made of with it.
    static void giveUpAll(QWidget *window);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void askForFile();
    void print();
    void preview();
    [[nodiscard]] QFont printFont() const;

    Page m_page;
    std::shared_ptr<const wording::Texts> m_texts;
    Label *m_what;
    MessageBar *m_message;
    Button *m_close;
    Button *m_preview;
    Button *m_print;
    Button *m_save;
};

} // namespace common
