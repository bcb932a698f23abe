#pragma once

#include "catalog/catalogue.h"
#include "common/focus.h"
#include "settings/clockcard.h"
#include "theme/tokens.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLineEdit;

namespace common {
class Button;
class EmptyState;
class Label;
class PageScroll;
class SearchField;
class SegmentedControl;
class Slider;
class Toggle;
} // namespace common

namespace settings {

class CatalogueSettings;
class FaultsCard;
class SandboxCard;
class SceneCard;
class SettingRow;
class SettingsCard;

/// The settings (picture 06). The page shows what it is told and says what the user chose: the
/// window applies it at once, keeps it, and tells the page.
class SettingsPage final : public QWidget
{
    Q_OBJECT
public:
    explicit SettingsPage(QWidget *parent = nullptr);

    struct Appearance
    {
        catalog::Language language = catalog::Language::English;
        theme::ThemeChoice theme = theme::ThemeChoice::System;
        int textScale = 100; ///< percent, one of theme::textSizes
        bool compactRows = false;
        bool reduceMotion = false;

        friend bool operator==(const Appearance &, const Appearance &) = default;
    };
    void setAppearance(const Appearance &appearance);

    /// The open book; without one only Open… remains.
    struct Book
    {
        QString file; ///< empty: none is open
        qint64 customers = -1; ///< -1: not known yet
        bool isDemo = false;
        bool isReadOnly = false;
        bool isCopying = false;
        QString resellerName; ///< for "sold by"

        friend bool operator==(const Book &, const Book &) = default;
    };
    void setBook(const Book &book);
    void setClock(const ClockCard::Clock &clock);
    void setNextRenewal(QDate day);
    void setClockWords(const QLocale &locale, const QString &disabledReason);
    [[nodiscard]] CatalogueSettings *catalogue() const { return m_catalogue; }
    /// The card of the sandbox server; made when it is first asked for, since a window without a
    /// server shows none.
    [[nodiscard]] SandboxCard *sandbox();
    /// Made with it.
    [[nodiscard]] FaultsCard *faults();
    [[nodiscard]] SceneCard *scenes() const { return m_scenes; }
    void focusSearch();
    /// The search and each card, for F6.
    [[nodiscard]] QList<common::Pane> panes() const;

Q_SIGNALS:
    void languageChosen(catalog::Language language);
    void themeChosen(theme::ThemeChoice choice);
    void textScaleChosen(int percent);
    void compactRowsChosen(bool compact);
    void reduceMotionChosen(bool reduce);
    void defaultsRequested();
    /// UTC; invalid: the book's own clock is taken away.
    void clockRequested(const QDateTime &moment);
    void resellerNameChosen(const QString &name);
    void openRequested();
    void copyRequested();
    void backupsRequested();
    void snapshotsRequested();
    void resetRequested();
    void largeBookRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void buildAppearance();
    void buildBook();
    [[nodiscard]] QList<SettingsCard *> cards() const;
    void connectAll();
    void retranslate();
    void retheme();
    void showAppearance();
    void tellSize(int percent);
    void showBook();
    void find(const QString &text);

    Appearance m_shown;
    Book m_bookShown;
    bool m_showing = false; ///< what changes meanwhile was not chosen by the user
    QBoxLayout *m_layout = nullptr;
    QBoxLayout *m_heading = nullptr;
    QBoxLayout *m_columns = nullptr;
    QBoxLayout *m_left = nullptr;
    QBoxLayout *m_right = nullptr;
    common::Label *m_title = nullptr;
    common::Label *m_help = nullptr;
    common::SearchField *m_search = nullptr;
    common::EmptyState *m_none = nullptr;

    common::PageScroll *m_scroll = nullptr;
    SettingsCard *m_appearance = nullptr;
    QComboBox *m_language = nullptr;
    common::SegmentedControl *m_theme = nullptr;
    QWidget *m_size = nullptr;
    common::Slider *m_sizeSlider = nullptr;
    common::Label *m_sizeLabel = nullptr;
    common::SegmentedControl *m_rows = nullptr;
    common::Toggle *m_motion = nullptr;
    common::Button *m_defaults = nullptr;
    SettingRow *m_languageRow = nullptr;
    SettingRow *m_themeRow = nullptr;
    SettingRow *m_sizeRow = nullptr;
    SettingRow *m_rowsRow = nullptr;
    SettingRow *m_motionRow = nullptr;
    SettingRow *m_defaultsRow = nullptr;

    ClockCard *m_clock = nullptr;
    SceneCard *m_scenes = nullptr;
    CatalogueSettings *m_catalogue = nullptr;
    SandboxCard *m_sandbox = nullptr;
    FaultsCard *m_faults = nullptr;
    SettingsCard *m_book = nullptr;
    common::Button *m_open = nullptr;
    QLineEdit *m_reseller = nullptr;
    common::Button *m_copy = nullptr;
    common::Button *m_backups = nullptr;
    common::Button *m_snapshots = nullptr;
    common::Button *m_reset = nullptr;
    common::Button *m_large = nullptr;
    SettingRow *m_openRow = nullptr;
    SettingRow *m_resellerRow = nullptr;
    SettingRow *m_copyRow = nullptr;
    SettingRow *m_backupsRow = nullptr;
    SettingRow *m_snapshotsRow = nullptr;
    SettingRow *m_resetRow = nullptr;
    SettingRow *m_largeRow = nullptr;
};

} // namespace settings
