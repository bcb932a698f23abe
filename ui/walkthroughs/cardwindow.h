#pragma once

#include <QWidget>

namespace walkthroughs {

/// The step card in a window of its own, for a second screen. Closing it puts the card back.
class CardWindow final : public QWidget
{
    Q_OBJECT
public:
    CardWindow(QWidget *card, QWidget *window);

Q_SIGNALS:
    void closing();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void retranslate();
};

} // namespace walkthroughs
