#pragma once

#include "common/overlaydialog.h"
#include "services/diagnostics.h"

#include <array>

class QPlainTextEdit;

namespace common {
class Label;
class MessageBar;
class SearchField;
} // namespace common

namespace wording {
class Texts;
}

namespace help {

/// A text for whoever mends the program, shown whole before it is saved: what can be read, searched
/// and copied here is what the file will hold, letter by letter. Nothing is sent anywhere.
class DiagnosticSheet : public common::OverlayDialog
{
    Q_OBJECT
public:
    /// `book` may be null; the sheet is closed before the book is. The text begins to be read.
    DiagnosticSheet(QWidget *host, const services::DiagnosticSources &sources, domain::Book *book,
        std::shared_ptr<const wording::Texts> texts);

    void setTexts(std::shared_ptr<const wording::Texts> texts);
    /// What the file would hold now.
    [[nodiscard]] QString text() const;
    void saveTo(const QString &file);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Part { Program, Book, Check, Parts };

    void build();
    void retranslate();
    void retheme();
    void read(const services::DiagnosticSources &sources, domain::Book *book);
    void take(Part part, const QString &text);
    void mark(const QString &search);
    void nextMark();
    void askForFile();

    std::shared_ptr<const wording::Texts> m_texts;
    std::array<QString, Parts> m_parts;
    common::MessageBar *m_message;
    common::Label *m_about;
    common::SearchField *m_search;
    common::Label *m_found;
    QPlainTextEdit *m_view;
    common::Button *m_copy;
    common::Button *m_close;
    common::Button *m_save;
};

} // namespace help
