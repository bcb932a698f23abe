#pragma once

#include <QObject>
#include <QString>

namespace common {
class Button;
class SegmentedControl;
} // namespace common

namespace settings {

class SettingRow;
class SettingsCard;

/// The card "Catalogue": which of the two Global tables counts, what the other would change, and a
/// catalogue file of one's own.
class CatalogueSettings final : public QObject
{
    Q_OBJECT
public:
    explicit CatalogueSettings(QWidget *parent);

    struct Shown
    {
        bool isOpen = false; ///< a book is open: the choice is kept in it
        bool isReadOnly = false;
        bool isJudging = false; ///< every subscription is being judged afresh
        bool corrected = false;
        bool hasCorrected = true; ///< the catalogue has a corrected table
        QString file; ///< of one's own; empty: built in
        QString chosenAt; ///< when that was chosen, in words
        bool unusable = false; ///< that file is no catalogue for this program

        friend bool operator==(const Shown &, const Shown &) = default;
    };
    void show(const Shown &shown);
    [[nodiscard]] SettingsCard *card() const { return m_card; }
    void retranslate();

Q_SIGNALS:
    void variantChosen(bool corrected);
    void whatChangesRequested();
    void loadRequested();
    void saveRequested();
    void builtInRequested();

private:
    void refresh();

    Shown m_shown;
    bool m_showing = false;
    SettingsCard *m_card;
    common::SegmentedControl *m_variant;
    common::Button *m_changes;
    common::Button *m_load;
    common::Button *m_save;
    common::Button *m_builtIn;
    SettingRow *m_variantRow;
    SettingRow *m_changesRow;
    SettingRow *m_loadRow;
    SettingRow *m_saveRow;
    SettingRow *m_builtInRow;
};

} // namespace settings
