#include "settings/settingspage.h"

#include "common/button.h"
#include "common/emptystate.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/pagescroll.h"
#include "common/searchfield.h"
#include "common/segmentedcontrol.h"
#include "common/slider.h"
#include "common/toggle.h"
#include "common/tooltip.h"
#include "settings/cataloguesettings.h"
#include "settings/faultscard.h"
#include "settings/sandboxcard.h"
#include "settings/scenecard.h"
#include "settings/settingrow.h"
#include "settings/settingscard.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollBar>

#include <algorithm>
#include <array>

namespace settings {

using namespace Qt::StringLiterals;
using common::Button;
using theme::ColorRole;
using theme::TextStyle;
namespace metric = theme::metric;

namespace {

constexpr int longestReseller = 200;
constexpr std::array languages{ catalog::Language::English, catalog::Language::Korean };

template <typename Values, typename Value>
int placeOf(const Values &values, const Value &value)
{
    const auto found = std::find(values.cbegin(), values.cend(), value);
    return found == values.cend() ? 0 : static_cast<int>(found - values.cbegin());
}

template <typename Values>
auto valueAt(const Values &values, int place)
{
    return values.at(static_cast<size_t>(place));
}

} // namespace

SettingsPage::SettingsPage(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"settingsPage"_s);
    build();
    connectAll();
    retheme();
    retranslate();
}

void SettingsPage::build()
{
    m_title = new common::Label(TextStyle::Title, ColorRole::Text, this);
    m_help = new common::Label(TextStyle::Body, ColorRole::TextSecondary, this);
    m_help->setWrapping(true);
    m_search = new common::SearchField(this);
    m_search->setObjectName(u"findSetting"_s);
    m_none = new common::EmptyState(this);
    m_none->hide();
    common::Letter::give(m_search, Qt::Key_F);
    common::Letter::give(m_none->button(), Qt::Key_K);
    buildAppearance();
    m_clock = new ClockCard(this);
    m_scenes = new SceneCard(this);
    buildBook();
    m_catalogue = new CatalogueSettings(this);

    auto *titles = new QVBoxLayout;
    titles->setSpacing(0);
    titles->addWidget(m_title);
    titles->addWidget(m_help);
    m_heading = new QHBoxLayout;
    m_heading->addLayout(titles, 1);
    m_heading->addWidget(m_search, 0, Qt::AlignTop);
    m_left = new QVBoxLayout;
    m_left->addWidget(m_appearance);
    m_left->addWidget(m_clock);
    m_left->addWidget(m_scenes);
    m_left->addStretch(1);
    m_right = new QVBoxLayout;
    m_right->addWidget(m_book);
    m_right->addWidget(m_catalogue->card());
    m_right->addStretch(1);
    m_columns = new QHBoxLayout;
    m_columns->addLayout(m_left, 1);
    m_columns->addLayout(m_right, 1);

    m_scroll = new common::PageScroll(this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_scroll);
    m_layout = new QVBoxLayout(m_scroll->content());
    m_layout->addLayout(m_heading);
    m_layout->addWidget(m_none);
    m_layout->addLayout(m_columns);
    m_layout->addStretch(1);
}

void SettingsPage::buildAppearance()
{
    m_appearance = new SettingsCard(u"language"_s, this);
    m_language = new QComboBox(this);
    m_language->setObjectName(u"languageSetting"_s);
    // Each language is named in itself, so that everybody finds their own.
    m_language->addItems({ u"English"_s, u"한국어"_s });
    m_theme = new common::SegmentedControl(this);
    m_theme->setObjectName(u"themeSetting"_s);
    m_size = new QWidget(this);
    m_sizeSlider = new common::Slider(m_size);
    m_sizeSlider->setObjectName(u"textSizeSetting"_s);
    m_sizeSlider->setRange(0, static_cast<int>(theme::textSizes.size()) - 1);
    m_sizeSlider->setPageStep(1);
    m_sizeLabel = new common::Label(TextStyle::Body, ColorRole::Text, m_size);
    m_sizeLabel->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *size = new QHBoxLayout(m_size);
    size->setContentsMargins(0, 0, 0, 0);
    size->addWidget(m_sizeSlider);
    size->addWidget(m_sizeLabel);
    m_rows = new common::SegmentedControl(this);
    m_rows->setObjectName(u"rowHeightSetting"_s);
    m_motion = new common::Toggle(QString(), this);
    m_motion->setObjectName(u"reduceMotionSetting"_s);
    m_defaults = new Button(Button::Kind::Standard, this);
    m_defaults->setObjectName(u"restoreDefaults"_s);
    common::Letter::give(m_language, Qt::Key_L);
    common::Letter::give(m_theme, Qt::Key_T);
    common::Letter::give(m_sizeSlider, Qt::Key_X);
    common::Letter::give(m_rows, Qt::Key_B);
    common::Letter::give(m_motion, Qt::Key_M);
    common::Letter::give(m_defaults, Qt::Key_U);
    m_languageRow = m_appearance->addRow(m_language);
    m_themeRow = m_appearance->addRow(m_theme);
    m_sizeRow = m_appearance->addRow(m_size);
    m_rowsRow = m_appearance->addRow(m_rows);
    m_motionRow = m_appearance->addRow(m_motion);
    m_defaultsRow = m_appearance->addRow(m_defaults);
}

void SettingsPage::buildBook()
{
    m_book = new SettingsCard(u"database"_s, this);
    m_open = new Button(Button::Kind::Standard, this);
    m_open->setObjectName(u"openBookSetting"_s);
    m_reseller = new QLineEdit(this);
    m_reseller->setObjectName(u"resellerName"_s);
    m_reseller->setMaxLength(longestReseller);
    m_copy = new Button(Button::Kind::Standard, this);
    m_copy->setObjectName(u"saveCopySetting"_s);
    m_backups = new Button(Button::Kind::Standard, this);
    m_backups->setObjectName(u"backupsSetting"_s);
    m_snapshots = new Button(Button::Kind::Standard, this);
    m_snapshots->setObjectName(u"snapshotsSetting"_s);
    m_reset = new Button(Button::Kind::Destructive, this);
    m_reset->setIconName(u"reset"_s);
    m_reset->setObjectName(u"resetDemoSetting"_s);
    m_large = new Button(Button::Kind::Standard, this);
    m_large->setObjectName(u"largeBookSetting"_s);
    common::Letter::give(m_open, Qt::Key_O);
    common::Letter::give(m_reseller, Qt::Key_0);
    common::Letter::give(m_copy, Qt::Key_V);
    common::Letter::give(m_backups, Qt::Key_P);
    common::Letter::give(m_snapshots, Qt::Key_6);
    common::Letter::give(m_reset, Qt::Key_R);
    common::Letter::give(m_large, Qt::Key_J);
    m_openRow = m_book->addRow(m_open);
    m_resellerRow = m_book->addRow(m_reseller);
    m_copyRow = m_book->addRow(m_copy);
    m_backupsRow = m_book->addRow(m_backups);
    m_snapshotsRow = m_book->addRow(m_snapshots);
    m_resetRow = m_book->addRow(m_reset);
    m_largeRow = m_book->addRow(m_large);
}

void SettingsPage::connectAll()
{
    const auto chosen = [this](auto tell) {
        return [this, tell](auto value) {
            if (!m_showing) {
                tell(value);
            }
        };
    };
    connect(m_language, &QComboBox::activated, this,
        chosen([this](int place) { Q_EMIT languageChosen(valueAt(languages, place)); }));
    connect(m_theme, &common::SegmentedControl::chosen, this,
        chosen([this](int place) { Q_EMIT themeChosen(valueAt(theme::themeChoices, place)); }));
    connect(m_sizeSlider, &QSlider::valueChanged, this,
        chosen([this](int place) { Q_EMIT textScaleChosen(valueAt(theme::textSizes, place)); }));
    connect(m_sizeSlider, &QSlider::sliderMoved, this,
        [this](int place) { tellSize(valueAt(theme::textSizes, place)); });
    connect(m_rows, &common::SegmentedControl::chosen, this,
        chosen([this](int place) { Q_EMIT compactRowsChosen(place == 0); }));
    connect(m_motion, &QAbstractButton::toggled, this,
        chosen([this](bool on) { Q_EMIT reduceMotionChosen(on); }));
    connect(m_defaults, &QAbstractButton::clicked, this, &SettingsPage::defaultsRequested);
    connect(m_clock, &ClockCard::moveRequested, this, &SettingsPage::clockRequested);
    connect(m_open, &QAbstractButton::clicked, this, &SettingsPage::openRequested);
    connect(m_reseller, &QLineEdit::editingFinished, this, [this] {
        const QString name = m_reseller->text().simplified();
        if (name != m_bookShown.resellerName) {
            Q_EMIT resellerNameChosen(name);
        }
    });
    connect(m_copy, &QAbstractButton::clicked, this, &SettingsPage::copyRequested);
    connect(m_backups, &QAbstractButton::clicked, this, &SettingsPage::backupsRequested);
    connect(m_snapshots, &QAbstractButton::clicked, this, &SettingsPage::snapshotsRequested);
    connect(m_reset, &QAbstractButton::clicked, this, &SettingsPage::resetRequested);
    connect(m_large, &QAbstractButton::clicked, this, &SettingsPage::largeBookRequested);
    connect(m_search, &common::SearchField::searchChanged, this, &SettingsPage::find);
    connect(m_none, &common::EmptyState::actionTriggered, this, [this] {
        m_search->setSearch({});
        find({});
        m_search->setFocus(Qt::OtherFocusReason);
    });
}

void SettingsPage::setAppearance(const Appearance &appearance)
{
    m_shown = appearance;
    showAppearance();
}

void SettingsPage::setBook(const Book &book)
{
    // What is being typed stays, and with it the field's own way back; what the user took back is
    // not modified, and stays as well where the book tells nothing new.
    const bool isTyping = m_reseller->hasFocus()
        && (m_reseller->isModified() || book.resellerName == m_bookShown.resellerName);
    m_bookShown = book;
    if (!isTyping && m_reseller->text().simplified() != book.resellerName) {
        m_reseller->setText(book.resellerName);
    }
    showBook();
}

void SettingsPage::setClock(const ClockCard::Clock &clock)
{
    m_clock->setClock(clock);
}

void SettingsPage::setNextRenewal(QDate day)
{
    m_clock->setNextDue(day);
}

void SettingsPage::setClockWords(const QLocale &locale, const QString &disabledReason)
{
    m_clock->setWords(locale, disabledReason);
}

void SettingsPage::focusSearch()
{
    m_scroll->verticalScrollBar()->setValue(0); // the title stands above it
    m_search->setFocus(Qt::OtherFocusReason);
}

SandboxCard *SettingsPage::sandbox()
{
    if (m_sandbox == nullptr) {
        m_sandbox = new SandboxCard(this);
        m_faults = new FaultsCard(this);
        m_right->insertWidget(0, m_sandbox);
        m_right->insertWidget(1, m_faults);
    }
    return m_sandbox;
}

FaultsCard *SettingsPage::faults()
{
    (void)sandbox();
    return m_faults;
}

/// In the order of the keyboard.
QList<SettingsCard *> SettingsPage::cards() const
{
    QList<SettingsCard *> all{ m_appearance, m_clock, m_scenes };
    if (m_sandbox != nullptr) {
        all.append(m_sandbox);
        all.append(m_faults);
    }
    return all << m_book << m_catalogue->card();
}

QList<common::Pane> SettingsPage::panes() const
{
    QList<common::Pane> all{ { m_search, m_none } };
    for (SettingsCard *card : cards()) {
        all.append({ card });
    }
    return all;
}

void SettingsPage::showAppearance()
{
    m_showing = true;
    m_language->setCurrentIndex(placeOf(languages, m_shown.language));
    m_theme->setCurrentIndex(placeOf(theme::themeChoices, m_shown.theme));
    m_sizeSlider->setValue(placeOf(theme::textSizes, m_shown.textScale));
    tellSize(m_shown.textScale);
    m_rows->setCurrentIndex(m_shown.compactRows ? 0 : 1);
    m_motion->setChecked(m_shown.reduceMotion);
    m_showing = false;
    Appearance standard;
    standard.language = m_shown.language;
    m_defaults->setEnabled(m_shown != standard);
    m_defaults->setDisabledReason(
        m_shown == standard ? tr("Everything here is as it was in the beginning.") : QString());
}

void SettingsPage::tellSize(int percent)
{
    m_sizeLabel->setText(tr("%1%", "text size").arg(percent));
    m_sizeSlider->setAccessibleDescription(m_sizeLabel->text());
}

void SettingsPage::showBook()
{
    const bool open = !m_bookShown.file.isEmpty();
    m_book->setTitle(open && !m_bookShown.isDemo ? tr("Database") : tr("Demo data"));
    const QFileInfo file(m_bookShown.file);
    QString what = tr("No database is open");
    if (open) {
        const QString size = locale().formattedDataSize(file.size(), 1, QLocale::DataSizeSIFormat);
        what = m_bookShown.customers < 0
            ? tr("%1 · %2", "file and size").arg(file.fileName(), size)
            : tr("%1 · %2 · %3")
                  .arg(file.fileName(),
                      tr("%Ln customers", nullptr, static_cast<int>(m_bookShown.customers)), size);
    }
    m_openRow->setTexts(tr("Database"), what);
    m_openRow->setToolTip(common::plainToolTip(m_bookShown.file));
    m_reseller->setEnabled(open && !m_bookShown.isReadOnly);
    m_copy->setText(m_bookShown.isCopying ? tr("Saving…") : tr("Save copy…"));
    m_copy->setEnabled(open && !m_bookShown.isCopying);
    m_backups->setEnabled(open);
    m_backups->setDisabledReason(open ? QString() : tr("No database is open"));
    m_snapshots->setEnabled(open);
    m_snapshots->setDisabledReason(open ? QString() : tr("No database is open"));
    const QString reason = !open ? tr("No database is open")
        : !m_bookShown.isDemo    ? tr("This is not the demo book.")
        : m_bookShown.isReadOnly ? tr("This database can only be read.")
                                 : QString();
    m_reset->setEnabled(reason.isEmpty());
    m_reset->setDisabledReason(reason);
}

void SettingsPage::find(const QString &text)
{
    bool any = false;
    for (SettingsCard *card : cards()) {
        any = card->find(text) || any;
    }
    m_none->setVisible(!any);
}

void SettingsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::StyleChange) {
        retheme();
    }
    QWidget::changeEvent(event);
}

void SettingsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    retheme();
}

void SettingsPage::retranslate()
{
    m_title->setText(tr("Settings"));
    m_help->setText(tr("Changes are saved as you make them."));
    m_search->setPlaceholderText(tr("Find a setting"));
    m_search->setAccessibleName(tr("Find a setting"));
    m_none->setTexts(tr("No settings match"), tr("Change the search."), tr("Clear search"));
    m_appearance->setTitle(tr("Language and appearance"));
    m_languageRow->setTexts(tr("Language"), tr("Applies at once, no restart"));
    m_theme->setOptions({ { tr("System"), {}, {} }, { tr("Light"), {}, {} }, { tr("Dark"), {}, {} },
        { tr("High contrast"), {}, {} } });
    m_themeRow->setTexts(tr("Theme"));
    m_sizeRow->setTexts(tr("Text size"));
    m_sizeSlider->setAccessibleName(tr("Text size"));
    m_rows->setOptions({ { tr("Compact"), {}, {} }, { tr("Normal"), {}, {} } });
    m_rowsRow->setTexts(tr("Row height"));
    m_motionRow->setTexts(tr("Reduce motion"));
    m_defaults->setText(tr("Restore defaults"));
    m_defaultsRow->setTexts(tr("Restore defaults"), tr("The language stays"));
    m_clock->retranslate();
    m_scenes->retranslate();
    m_catalogue->retranslate();
    if (m_sandbox != nullptr) {
        m_sandbox->retranslate();
        m_faults->retranslate();
    }
    m_open->setText(tr("Open…"));
    m_resellerRow->setTexts(
        tr("Your company's name"), tr("Shown where this partner sold it, and in letters"));
    m_copyRow->setTexts(tr("Save a copy"), tr("The whole book with its history"));
    m_snapshots->setText(tr("Snapshots…"));
    m_snapshotsRow->setTexts(
        tr("Snapshots"), tr("States saved under a name: go back, branch, compare"));
    m_backups->setText(tr("Backups…"));
    m_backupsRow->setTexts(
        tr("Backups"), tr("Copies made by the program, and the way back to one"));
    m_reset->setText(tr("Reset demo data…"));
    m_large->setText(tr("Make a large book…"));
    m_largeRow->setTexts(
        tr("Large book"), tr("Up to a million invented customers, in a database of their own"));
    m_resetRow->setTexts(tr("Reset demo data"), tr("Restores all customers and subscriptions"));
    showAppearance();
    showBook();
}

void SettingsPage::retheme()
{
    const theme::Theme &theme = theme::Theme::of(this);
    const int side = common::PageScroll::sideOf(*this);
    m_layout->setContentsMargins(side, metric::gap16, side, metric::gap16);
    m_layout->setSpacing(theme.px(metric::gap12));
    m_search->setFixedWidth(theme.px(220));
    const int gap = theme.px(metric::gap12);
    m_left->setSpacing(gap);
    m_right->setSpacing(gap);
    m_columns->setSpacing(gap);
    m_language->setMinimumWidth(theme.px(150));
    m_reseller->setMinimumWidth(theme.px(150));
    m_sizeLabel->setMinimumWidth(theme.px(54));
    // Two columns where each has room for a label beside the longest control.
    const bool two = width() - 2 * side >= theme.px(920);
    m_columns->setDirection(two ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const bool wide = width() - 2 * side >= theme.px(520);
    m_heading->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace settings
