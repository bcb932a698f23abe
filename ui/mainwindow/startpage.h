#pragma once

#include "catalog/catalogue.h"

#include <QStringList>
#include <QWidget>

class QBoxLayout;

namespace common {
class Button;
class IconLabel;
class Label;
class SegmentedControl;
class Separator;
} // namespace common

namespace mainwindow {

class StartCard;
class StartDrawing;

/// Shown while no book is open (picture 07a): load the demo book, import one's own customers, open
/// a database, or go on with one of the last ones.
class StartPage : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(QWidget *parent = nullptr);

    void setLanguage(catalog::Language language);
    /// Paths, the last one first; the first four are shown.
    void setRecentBooks(const QStringList &files);
    /// Puts the keyboard on the suggested way in.
    void focusSuggested();

Q_SIGNALS:
    void demoRequested();
    void importRequested();
    void openRequested();
    void recentRequested(const QString &file);
    void recentForgotten(const QString &file);
    void templatesRequested();
    void languageChosen(catalog::Language language);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void fillRecent();
    void retranslate();
    void retheme();

    QBoxLayout *m_column = nullptr;
    QBoxLayout *m_cards = nullptr;
    QBoxLayout *m_footer = nullptr;
    QBoxLayout *m_recentColumn = nullptr;
    StartDrawing *m_drawing = nullptr;
    common::Label *m_title = nullptr;
    common::Label *m_help = nullptr;
    StartCard *m_demo = nullptr;
    StartCard *m_import = nullptr;
    StartCard *m_open = nullptr;
    common::IconLabel *m_languageIcon = nullptr;
    common::Label *m_languageLabel = nullptr;
    common::SegmentedControl *m_languages = nullptr;
    common::Separator *m_separator = nullptr;
    common::Button *m_templates = nullptr;
    QWidget *m_recent = nullptr;
    QStringList m_recentFiles;
};

} // namespace mainwindow
