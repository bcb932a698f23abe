#pragma once

#include "catalog/catalogue.h"

#include <QWidget>

class QHBoxLayout;

namespace common {
class Button;
class Label;
class SegmentedControl;
} // namespace common

namespace mainwindow {

/// Shown while no book is open: load the demo book, import one's own customers, open a database.
class StartPage : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(QWidget *parent = nullptr);
    void setLanguage(catalog::Language language);

Q_SIGNALS:
    void demoRequested();
    void importRequested();
    void openRequested();
    void languageChosen(catalog::Language language);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Choice
    {
        common::Label *title = nullptr;
        common::Label *text = nullptr;
        common::Button *button = nullptr;
    };
    Choice addChoice(QHBoxLayout *row, bool suggested);
    void retranslate();

    common::Label *m_title;
    common::Label *m_help;
    Choice m_demo;
    Choice m_import;
    Choice m_open;
    common::Label *m_languageLabel;
    common::SegmentedControl *m_languages;
};

} // namespace mainwindow
