#include "settings/faultscard.h"

#include "common/letter.h"
#include "common/slider.h"
#include "common/toggle.h"
#include "settings/settingrow.h"
#include "settings/sliderfield.h"

#include <QComboBox>

namespace settings {

using namespace Qt::StringLiterals;
using viewmodels::FaultSwitches;

FaultsCard::FaultsCard(QWidget *parent)
    : SettingsCard(u"bolt"_s, parent)
    , m_upgrade(new QComboBox(this))
    , m_percent(new SliderField(u"randomErrors"_s, Qt::Key_3, this))
    , m_timeOut(new common::Toggle(QString(), this))
{
    m_upgrade->setObjectName(u"failNextUpgrade"_s);
    m_timeOut->setObjectName(u"timeOutSetting"_s);
    m_percent->slider()->setRange(0, FaultSwitches::mostPercent);
    m_percent->slider()->setPageStep(5);
    m_percent->setWords([](int percent) { return tr("%1%", "share of answers").arg(percent); },
        { FaultSwitches::mostPercent });
    common::Letter::give(m_upgrade, Qt::Key_2);
    common::Letter::give(m_timeOut, Qt::Key_4);
    m_upgradeRow = addRow(m_upgrade);
    m_randomRow = addRow(m_percent);
    m_timeOutRow = addRow(m_timeOut);
    connect(m_upgrade, &QComboBox::activated, this, [this](int place) {
        Q_EMIT nextUpgradeChosen(static_cast<FaultSwitches::NextUpgrade>(place));
    });
    connect(m_percent, &SliderField::chosen, this, &FaultsCard::randomPercentChosen);
    connect(m_timeOut, &QAbstractButton::toggled, this, [this](bool on) {
        if (!m_showing) {
            Q_EMIT timeOutChosen(on);
        }
    });
    retranslate();
}

void FaultsCard::setSwitches(const FaultSwitches::Shown &shown)
{
    m_shown = shown;
    refresh();
}

void FaultsCard::refresh()
{
    m_showing = true;
    m_upgrade->setCurrentIndex(static_cast<int>(m_shown.nextUpgrade));
    m_percent->setPlace(m_shown.randomPercent);
    m_timeOut->setChecked(m_shown.timeOut);
    m_showing = false;
    const auto help = [this](const QString &text) {
        return m_shown.running ? text : tr("While the sandbox server runs");
    };
    m_upgradeRow->setTexts(tr("Fail the next upgrade"), help(tr("Turns itself off after one use")));
    m_randomRow->setTexts(tr("Random errors"), help(tr("Share of answers that fail")));
    m_percent->setSpoken(tr("Random errors"), help(tr("Share of answers that fail")));
    m_timeOutRow->setTexts(tr("Time out"), help(tr("No call is answered")));
    for (QWidget *control :
        std::initializer_list<QWidget *>{ m_upgrade, m_percent->slider(), m_timeOut }) {
        control->setEnabled(m_shown.running);
    }
}

void FaultsCard::retranslate()
{
    setTitle(tr("Faults"));
    m_showing = true;
    m_upgrade->clear();
    m_upgrade->addItems({ tr("Off", "no fault"), tr("Access refused (403)"), tr("Conflict (409)"),
        tr("Server error (500)"), tr("Cut connection") });
    m_showing = false;
    refresh();
}

} // namespace settings
