#pragma once

#include <QWidget>

namespace common {

/// Lies over a window and shows the letter of each control while Alt is held: of the topmost sheet,
/// else of the whole window. In nobody's way.
class LetterLayer : public QWidget
{
    Q_OBJECT
public:
    explicit LetterLayer(QWidget *window);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void follow(bool shown);
};

} // namespace common
