#include "mainwindow/startpage.h"

#include "common/button.h"
#include "common/iconbutton.h"
#include "common/iconlabel.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/pagescroll.h"
#include "common/segmentedcontrol.h"
#include "common/separator.h"
#include "mainwindow/startcard.h"
#include "mainwindow/startdrawing.h"
#include "theme/theme.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace mainwindow {

using common::Button;
using common::Label;
using theme::ColorRole;
using theme::TextStyle;
namespace metric = theme::metric;

namespace {
constexpr qsizetype mostShown = 4;
}

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"startPage"_s);
    build();
    retheme();
    retranslate();
}

void StartPage::build()
{
    auto *scroll = new common::PageScroll(this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    QWidget *content = scroll->content();

    m_drawing = new StartDrawing(content);
    m_title = new Label(TextStyle::Hero, ColorRole::Text, content);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWrapping(true);
    m_help = new Label(TextStyle::Body, ColorRole::TextSecondary, content);
    m_help->setAlignment(Qt::AlignCenter);
    m_help->setWrapping(true);
    m_demo = new StartCard(u"customers"_s, true, content);
    m_import = new StartCard(u"file"_s, false, content);
    m_open = new StartCard(u"folder"_s, false, content);
    m_demo->button()->setObjectName(u"loadDemo"_s);
    m_import->button()->setObjectName(u"startImport"_s);
    m_open->button()->setObjectName(u"startOpen"_s);
    m_languageIcon
        = new common::IconLabel(u"language"_s, ColorRole::TextSecondary, metric::iconCell, content);
    m_languageLabel = new Label(TextStyle::Body, ColorRole::TextSecondary, content);
    m_languages = new common::SegmentedControl(content);
    m_languages->setObjectName(u"startLanguage"_s);
    m_separator = new common::Separator(Qt::Vertical, content);
    m_templates = new Button(Button::Kind::Link, content);
    m_templates->setIconName(u"file"_s);
    m_templates->setObjectName(u"csvTemplate"_s);
    common::Letter::give(m_demo->button(), Qt::Key_D);
    common::Letter::give(m_import->button(), Qt::Key_I);
    common::Letter::give(m_open->button(), Qt::Key_O);
    common::Letter::give(m_languages, Qt::Key_L);
    common::Letter::give(m_templates, Qt::Key_T);
    m_recent = new QWidget(content);
    m_recentColumn = new QVBoxLayout(m_recent);

    m_cards = new QHBoxLayout;
    m_cards->addStretch(1);
    for (StartCard *card : { m_demo, m_import, m_open }) {
        m_cards->addWidget(card, 1000);
    }
    m_cards->addStretch(1);
    m_footer = new QHBoxLayout;
    m_footer->addStretch(1);
    m_footer->addWidget(m_languageIcon);
    m_footer->addWidget(m_languageLabel);
    m_footer->addWidget(m_languages);
    m_footer->addWidget(m_separator);
    m_footer->addWidget(m_templates);
    m_footer->addStretch(1);
    m_column = new QVBoxLayout(content);
    m_column->addStretch(1);
    m_column->addWidget(m_drawing, 0, Qt::AlignHCenter);
    m_column->addWidget(m_title);
    m_column->addWidget(m_help);
    m_column->addLayout(m_cards);
    m_column->addLayout(m_footer);
    m_column->addWidget(m_recent, 0, Qt::AlignHCenter);
    m_column->addStretch(1);

    connect(m_demo->button(), &QPushButton::clicked, this, &StartPage::demoRequested);
    connect(m_import->button(), &QPushButton::clicked, this, &StartPage::importRequested);
    connect(m_open->button(), &QPushButton::clicked, this, &StartPage::openRequested);
    connect(m_templates, &QPushButton::clicked, this, &StartPage::templatesRequested);
    connect(m_languages, &common::SegmentedControl::chosen, this, [this](int index) {
        Q_EMIT languageChosen(index == 0 ? catalog::Language::English : catalog::Language::Korean);
    });
}

void StartPage::setLanguage(catalog::Language language)
{
    m_languages->setCurrentIndex(language == catalog::Language::English ? 0 : 1);
}

void StartPage::setRecentBooks(const QStringList &files)
{
    m_recentFiles = files.mid(0, mostShown);
    fillRecent();
}

void StartPage::focusSuggested()
{
    m_demo->button()->setFocus(Qt::OtherFocusReason);
}

void StartPage::fillRecent()
{
    while (QLayoutItem *item = m_recentColumn->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_recent->setVisible(!m_recentFiles.isEmpty());
    if (m_recentFiles.isEmpty()) {
        return;
    }
    m_recentColumn->addWidget(new Label(
        tr("Recent databases"), TextStyle::CaptionStrong, ColorRole::TextSecondary, m_recent));
    for (qsizetype i = 0; i < m_recentFiles.size(); ++i) {
        const QString &file = m_recentFiles.at(i);
        const QFileInfo info(file);
        auto *line = new QWidget(m_recent);
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        QString name = info.fileName();
        name.replace(u'&', u"&&"_s); // a button takes a single one for its key
        auto *open = new Button(name, Button::Kind::Link, line);
        open->setIconName(u"database"_s);
        open->setObjectName(u"recentBook%1"_s.arg(i));
        common::Letter::give(open, static_cast<Qt::Key>(Qt::Key_1 + i));
        auto *folder = new Label(QDir::toNativeSeparators(info.absolutePath()), TextStyle::Caption,
            ColorRole::TextTertiary, line);
        auto *forget = new common::IconButton(
            u"cross"_s, tr("Remove from the list: %1").arg(info.fileName()), line);
        forget->setSmall(true);
        forget->setObjectName(u"forgetBook%1"_s.arg(i));
        row->addWidget(open);
        row->addWidget(folder, 1);
        row->addWidget(forget);
        m_recentColumn->addWidget(line);
        connect(
            open, &QAbstractButton::clicked, this, [this, file] { Q_EMIT recentRequested(file); });
        connect(forget, &QAbstractButton::clicked, this,
            [this, file] { Q_EMIT recentForgotten(file); });
    }
}

void StartPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::StyleChange) {
        retheme();
    }
    QWidget::changeEvent(event);
}

void StartPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    retheme();
}

void StartPage::retranslate()
{
    m_title->setText(tr("Set up your customer book"));
    m_help->setText(tr("Everything stays on this computer. No account and no network are needed."));
    m_demo->setTexts(tr("Load the demo book"),
        tr("Invented customers and subscriptions across both clouds, ready for demos and "
           "walkthroughs."),
        tr("Load demo book"));
    m_import->setTexts(tr("Import CSV"),
        tr("Bring your own customers and subscriptions. You can match columns and fix errors "
           "first."),
        tr("Import CSV…"));
    m_open->setTexts(tr("Open a database"),
        tr("Continue with a book that you or a colleague saved earlier."), tr("Open database…"));
    m_languageLabel->setText(tr("Language"));
    m_languages->setAccessibleName(tr("Language"));
    // Each language is named in itself, so that everybody finds their own.
    m_languages->setOptions({ { u"English"_s, {}, {} }, { u"한국어"_s, {}, {} } });
    m_templates->setText(tr("Get a CSV template"));
    fillRecent();
}

void StartPage::retheme()
{
    const theme::Theme &theme = theme::Theme::of(this);
    const int side = theme.px(metric::gap24);
    m_column->setContentsMargins(side, side, side, side);
    m_column->setSpacing(theme.px(metric::gap8));
    m_cards->setContentsMargins(0, theme.px(metric::gap16), 0, theme.px(metric::gap16));
    m_cards->setSpacing(theme.px(metric::gap16));
    m_footer->setSpacing(theme.px(metric::gap12));
    m_separator->setFixedHeight(theme.px(metric::gap16));
    m_recentColumn->setContentsMargins(0, theme.px(metric::gap8), 0, 0);
    m_recentColumn->setSpacing(theme.px(metric::gap4));
    // Beside each other where each card keeps room for its sentence.
    const bool beside = width() - 2 * side >= theme.px(3 * 220 + 2 * metric::gap16);
    m_cards->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_footer->setDirection(
        width() - 2 * side >= theme.px(480) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    // In a low window the drawing makes way.
    m_drawing->setVisible(height() >= theme.px(560));
}

} // namespace mainwindow
