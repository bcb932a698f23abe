#include "mainwindow/startpage.h"

#include "common/button.h"
#include "common/card.h"
#include "common/label.h"
#include "common/segmentedcontrol.h"
#include "theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mainwindow {

using common::Button;
using common::Label;
using theme::ColorRole;
using theme::TextStyle;

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
    , m_title(new Label(QString(), TextStyle::Hero, ColorRole::Text, this))
    , m_help(new Label(QString(), TextStyle::Body, ColorRole::TextSecondary, this))
    , m_languageLabel(new Label(QString(), TextStyle::Body, ColorRole::TextSecondary, this))
    , m_languages(new common::SegmentedControl(this))
{
    setObjectName(u"startPage"_s);
    m_title->setAlignment(Qt::AlignCenter);
    m_help->setAlignment(Qt::AlignCenter);
    m_help->setWrapping(true);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->addStretch(2);
    column->addWidget(m_title);
    column->addSpacing(8);
    column->addWidget(m_help);
    column->addSpacing(20);
    auto *choices = new QHBoxLayout;
    choices->setSpacing(16);
    choices->addStretch(1);
    m_demo = addChoice(choices, true);
    m_import = addChoice(choices, false);
    m_open = addChoice(choices, false);
    choices->addStretch(1);
    column->addLayout(choices);
    column->addSpacing(20);
    auto *languages = new QHBoxLayout;
    languages->setSpacing(12);
    languages->addStretch(1);
    languages->addWidget(m_languageLabel);
    languages->addWidget(m_languages);
    languages->addStretch(1);
    column->addLayout(languages);
    column->addStretch(3);

    m_demo.button->setObjectName(u"loadDemo"_s);
    m_import.button->setObjectName(u"startImport"_s);
    m_open.button->setObjectName(u"startOpen"_s);
    m_languages->setObjectName(u"startLanguage"_s);
    connect(m_demo.button, &QPushButton::clicked, this, &StartPage::demoRequested);
    connect(m_import.button, &QPushButton::clicked, this, &StartPage::importRequested);
    connect(m_open.button, &QPushButton::clicked, this, &StartPage::openRequested);
    connect(m_languages, &common::SegmentedControl::chosen, this, [this](int index) {
        Q_EMIT languageChosen(index == 0 ? catalog::Language::English : catalog::Language::Korean);
    });
    retranslate();
}

void StartPage::setLanguage(catalog::Language language)
{
    m_languages->setCurrentIndex(language == catalog::Language::English ? 0 : 1);
}

StartPage::Choice StartPage::addChoice(QHBoxLayout *row, bool suggested)
{
    auto *card = new common::Card(this);
    card->setMinimumWidth(240);
    card->setMaximumWidth(320);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(8);
    Choice choice;
    choice.title = new Label(QString(), TextStyle::Subtitle, ColorRole::Text, card);
    choice.title->setWrapping(true);
    choice.text = new Label(QString(), TextStyle::Body, ColorRole::TextSecondary, card);
    choice.text->setWrapping(true);
    choice.button = new Button(suggested ? Button::Kind::Primary : Button::Kind::Standard, card);
    column->addWidget(choice.title);
    column->addWidget(choice.text);
    column->addStretch(1);
    column->addSpacing(12);
    column->addWidget(choice.button);
    row->addWidget(card, 2);
    return choice;
}

void StartPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void StartPage::retranslate()
{
    m_title->setText(tr("Set up your customer book"));
    m_help->setText(tr("Everything stays on this computer. No account and no network are needed."));
    m_demo.title->setText(tr("Load the demo book"));
    m_demo.text->setText(
        tr("Invented customers and subscriptions across both clouds, ready to try everything."));
    m_demo.button->setText(tr("Load demo book"));
    m_import.title->setText(tr("Import CSV"));
    m_import.text->setText(tr("Bring your own customers and subscriptions from a partner export."));
    m_import.button->setText(tr("Import CSV…"));
    m_open.title->setText(tr("Open a database"));
    m_open.text->setText(tr("Continue with a book that you or a colleague saved earlier."));
    m_open.button->setText(tr("Open database…"));
    m_languageLabel->setText(tr("Language"));
    m_languages->setAccessibleName(tr("Language"));
    // Each language is named in itself, so that everybody finds their own.
    m_languages->setOptions({ { u"English"_s, {}, {} }, { u"한국어"_s, {}, {} } });
}

} // namespace mainwindow
