#include "settings/cataloguesettings.h"

#include "common/button.h"
#include "common/letter.h"
#include "common/segmentedcontrol.h"
#include "settings/settingrow.h"
#include "settings/settingscard.h"

using namespace Qt::StringLiterals;

namespace settings {

using common::Button;

CatalogueSettings::CatalogueSettings(QWidget *parent)
    : QObject(parent)
    , m_card(new SettingsCard(u"list"_s, parent))
    , m_variant(new common::SegmentedControl(parent))
    , m_changes(new Button(Button::Kind::Standard, parent))
    , m_load(new Button(Button::Kind::Standard, parent))
    , m_save(new Button(Button::Kind::Standard, parent))
    , m_builtIn(new Button(Button::Kind::Standard, parent))
{
    m_variant->setObjectName(u"variantSetting"_s);
    m_changes->setObjectName(u"whatChangesSetting"_s);
    m_load->setObjectName(u"loadCatalogueSetting"_s);
    m_save->setObjectName(u"saveCatalogueSetting"_s);
    m_builtIn->setObjectName(u"builtInCatalogueSetting"_s);
    common::Letter::give(m_variant, Qt::Key_G);
    common::Letter::give(m_changes, Qt::Key_W);
    common::Letter::give(m_load, Qt::Key_A);
    common::Letter::give(m_save, Qt::Key_S);
    common::Letter::give(m_builtIn, Qt::Key_I);
    m_variant->setOptions({ { u"-"_s, {}, {} }, { u"-"_s, {}, {} } });
    m_variantRow = m_card->addRow(m_variant);
    m_changesRow = m_card->addRow(m_changes);
    m_loadRow = m_card->addRow(m_load);
    m_saveRow = m_card->addRow(m_save);
    m_builtInRow = m_card->addRow(m_builtIn);
    connect(m_variant, &common::SegmentedControl::chosen, this, [this](int place) {
        if (!m_showing) {
            Q_EMIT variantChosen(place == 1);
        }
    });
    connect(m_changes, &QAbstractButton::clicked, this, &CatalogueSettings::whatChangesRequested);
    connect(m_load, &QAbstractButton::clicked, this, &CatalogueSettings::loadRequested);
    connect(m_save, &QAbstractButton::clicked, this, &CatalogueSettings::saveRequested);
    connect(m_builtIn, &QAbstractButton::clicked, this, &CatalogueSettings::builtInRequested);
}

void CatalogueSettings::show(const Shown &shown)
{
    m_shown = shown;
    refresh();
}

void CatalogueSettings::retranslate()
{
    m_card->setTitle(tr("Catalogue"));
    m_variant->setOptions({ { tr("As written"), {}, {} }, { tr("Corrected"), {}, {} } });
    m_changes->setText(tr("What changes?"));
    m_load->setText(tr("Load…"));
    m_save->setText(tr("Save…"));
    m_saveRow->setTexts(
        tr("Save the catalogue as a file"), tr("To change it and load it as your own"));
    m_builtIn->setText(tr("Use the built-in catalogue"));
    refresh();
}

void CatalogueSettings::refresh()
{
    m_showing = true;
    m_variant->setCurrentIndex(m_shown.corrected ? 1 : 0);
    m_showing = false;
    const QString closed = m_shown.isOpen ? QString() : tr("No database is open");
    const QString locked = !closed.isEmpty() ? closed
        : m_shown.isReadOnly                 ? tr("This database can only be read.")
                                             : QString();
    m_variantRow->setTexts(tr("Global upgrade table"),
        m_shown.isJudging           ? tr("Checking every subscription again…")
            : !m_shown.hasCorrected ? tr("This catalogue has one table for Global")
            : m_shown.corrected
            ? tr("Apps for business goes to Business Standard")
            : tr("As the article has it: Apps for business goes to Business Premium"));
    m_variant->setEnabled(locked.isEmpty() && m_shown.hasCorrected);
    m_variant->setToolTip(locked);
    m_changesRow->setTexts(tr("What changes?"),
        m_shown.corrected ? tr("Subscriptions that the table as written judges otherwise")
                          : tr("Subscriptions that the corrected table judges otherwise"));
    m_changes->setEnabled(closed.isEmpty() && m_shown.hasCorrected);
    m_changes->setDisabledReason(
        !closed.isEmpty() ? closed : tr("This catalogue has one table for Global"));
    const bool own = !m_shown.file.isEmpty();
    m_loadRow->setTexts(tr("Catalogue file"),
        !own ? tr("Built-in")
            : m_shown.unusable
            ? tr("%1 cannot be read. The built-in catalogue is used.").arg(m_shown.file)
            : tr("%1 · chosen %2", "file, time").arg(m_shown.file, m_shown.chosenAt));
    m_load->setEnabled(locked.isEmpty());
    m_load->setDisabledReason(locked);
    m_builtInRow->setTexts(
        tr("Use the built-in catalogue"), tr("Your own file is removed from this database"));
    m_builtIn->setEnabled(locked.isEmpty() && own);
    m_builtIn->setDisabledReason(
        !locked.isEmpty() ? locked : tr("The built-in catalogue is in use."));
}

} // namespace settings
