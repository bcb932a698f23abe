#pragma once

#include "help/helppage.h"

#include <QTextBrowser>

namespace help {

/// Shows a page. One text that can be read, marked and copied by keyboard: arrows and Page keys
/// scroll, Tab goes through the links.
class HelpView : public QTextBrowser
{
    Q_OBJECT
public:
    explicit HelpView(QWidget *parent = nullptr);

    void showPage(const HelpPage &page);
    /// Marks every place of these words, and scrolls to the first one.
    void mark(const QStringList &words);

Q_SIGNALS:
    void topicRequested(viewmodels::HelpTopic topic);

protected:
    void changeEvent(QEvent *event) override;

private:
    void render();
    void markWords();
    [[nodiscard]] QString html() const;

    HelpPage m_page;
    QStringList m_words;
};

} // namespace help
