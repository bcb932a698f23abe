#pragma once

#include <QWidget>

class QVBoxLayout;

namespace common {
class Label;
}

namespace upgradewizard {

/// Title and one line of help at the top of a page. The title can take the focus, so that a screen
/// reader begins to read where a new page begins.
class PageHeading : public QWidget
{
    Q_OBJECT
public:
    explicit PageHeading(QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &help);
    [[nodiscard]] QWidget *title() const;

private:
    common::Label *m_title;
    common::Label *m_help;
};

} // namespace upgradewizard
