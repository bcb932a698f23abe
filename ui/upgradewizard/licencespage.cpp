#include "upgradewizard/licencespage.h"

#include "common/announce.h"
#include "common/button.h"
#include "common/card.h"
#include "common/letter.h"
#include "common/messagebar.h"
#include "upgradewizard/chargecard.h"
#include "upgradewizard/fromtocard.h"
#include "upgradewizard/iconmark.h"
#include "common/licencespinbox.h"
#include "upgradewizard/pageheading.h"
#include "upgradewizard/plainlabel.h"
#include "upgradewizard/wizardkeys.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace upgradewizard {
namespace {

using theme::ColorRole;
using theme::TextStyle;

/// Below this width (at 100 % text) the charge stands below the number.
constexpr int twoColumnsFrom = 640;
constexpr int fieldWidth = 168;
constexpr int numberWidth = 300;

} // namespace

LicencesPage::LicencesPage(viewmodels::WizardModel *model, QWidget *parent)
    : WizardPage(model, parent)
    , m_heading(new PageHeading)
    , m_fromTo(new FromToCard)
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_numberBox(new QWidget)
    , m_numberLayout(new QVBoxLayout(m_numberBox))
    , m_label(new PlainLabel(TextStyle::BodyMedium))
    , m_fieldRow(new QHBoxLayout)
    , m_spin(new common::LicenceSpinBox)
    , m_keep(new common::Button(common::Button::Kind::Standard))
    , m_locked(new common::Card)
    , m_lockedValue(new PlainLabel(TextStyle::Body, ColorRole::TextSecondary))
    , m_errorIcon(new IconMark(u"error"_s, ColorRole::Error, 16))
    , m_hint(new PlainLabel(TextStyle::Caption, ColorRole::TextTertiary))
    , m_assigned(new PlainLabel(TextStyle::Caption, ColorRole::TextSecondary))
    , m_unassigned(new PlainLabel(TextStyle::Caption, ColorRole::TextSecondary))
    , m_bar(new QProgressBar)
    , m_charge(new ChargeCard)
    , m_note(new common::MessageBar)
    , m_adminCentre(new common::MessageBar)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"licencesPage"_s);
    buildNumber();
    m_columns->addWidget(m_numberBox, 0);
    m_columns->addWidget(m_charge, 1, Qt::AlignTop);
    m_note->setAnnounced(false);
    m_adminCentre->setAnnounced(false);
    m_adminCentre->setKind(common::MessageBar::Kind::Neutral);
    m_adminCentre->setIconName(u"external"_s);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_heading);
    m_layout->addWidget(m_fromTo);
    m_layout->addLayout(m_columns);
    m_layout->addWidget(m_note);
    m_layout->addWidget(m_adminCentre);
    m_layout->addStretch(1);
    applyMetrics();
}

void LicencesPage::buildNumber()
{
    m_label->setBuddy(m_spin);
    m_spin->setObjectName(u"licenceCount"_s);
    common::Letter::give(m_numberBox, wizardkey::number.key());
    m_keep->setObjectName(u"keepCount"_s);
    m_locked->setFill(ColorRole::SurfaceAlt);
    m_locked->setRadius(theme::metric::radiusControl);
    auto *locked = new QHBoxLayout(m_locked);
    locked->addWidget(new IconMark(u"lock"_s, ColorRole::TextSecondary, 16));
    locked->addWidget(m_lockedValue, 1);
    m_fieldRow->addWidget(m_spin);
    m_fieldRow->addWidget(m_locked);
    m_fieldRow->addWidget(m_keep);
    m_fieldRow->addStretch(1);
    auto *hintRow = new QHBoxLayout;
    hintRow->addWidget(m_errorIcon, 0, Qt::AlignTop);
    m_hint->setWrapping(true);
    hintRow->addWidget(m_hint, 1);
    auto *assignedRow = new QHBoxLayout;
    assignedRow->addWidget(m_assigned, 1);
    assignedRow->addWidget(m_unassigned);
    m_bar->setRange(0, 100);
    m_bar->setTextVisible(false);
    m_numberLayout->setContentsMargins(0, 0, 0, 0);
    m_numberLayout->addWidget(m_label);
    m_numberLayout->addLayout(m_fieldRow);
    m_numberLayout->addLayout(hintRow);
    m_numberLayout->addSpacing(8);
    m_numberLayout->addLayout(assignedRow);
    m_numberLayout->addWidget(m_bar);
    m_numberLayout->addStretch(1);
    connect(m_spin, &QSpinBox::textChanged, this, [this] {
        if (!m_refreshing) {
            model()->setQuantity(m_spin->typed());
        }
    });
    connect(m_spin, &common::LicenceSpinBox::left, this, [this] { model()->checkQuantity(); });
    connect(m_keep, &common::Button::clicked, this, [this] {
        model()->keepQuantity();
        focusNumber();
    });
}

void LicencesPage::applyMetrics()
{
    m_layout->setSpacing(px(16));
    m_columns->setSpacing(px(24));
    m_numberLayout->setSpacing(px(4));
    m_fieldRow->setSpacing(px(8));
    m_spin->setFixedWidth(px(fieldWidth));
    m_locked->setFixedSize(px(fieldWidth), px(theme::metric::control));
    m_locked->layout()->setContentsMargins(px(11), 0, px(11), 0);
    m_locked->layout()->setSpacing(px(8));
    m_bar->setFixedHeight(px(8));
    m_numberBox->setFixedWidth(px(numberWidth));
}

void LicencesPage::resizeEvent(QResizeEvent *event)
{
    WizardPage::resizeEvent(event);
    arrange(m_columns, twoColumnsFrom);
}

void LicencesPage::refresh()
{
    const viewmodels::LicencesPageWords words = model()->licencesPage();
    m_refreshing = true;
    m_heading->setTexts(words.title, words.help);
    m_fromTo->setWords(words.fromTo);
    m_label->setText(words.label);
    m_spin->setVisible(words.editable);
    m_keep->setVisible(words.editable);
    m_locked->setVisible(!words.editable);
    m_spin->setLocale(model()->texts()->locale());
    m_spin->setAccessibleName(words.accessibleName);
    m_spin->setButtonNames(tr("One licence fewer"), tr("One licence more"));
    m_keep->setText(words.keepText);
    common::Letter::give(m_keep, wizardkey::keep.key());
    m_lockedValue->setText(model()->texts()->number(words.value));
    m_lockedValue->setAccessibleName(words.accessibleName);
    if (words.editable) {
        m_spin->setLimits(words.minimum, words.maximum);
        // While the user types, the field is ahead of the model only where it holds no number.
        if (m_spin->typed().has_value() ? m_spin->typed() != words.value : !m_spin->hasFocus()) {
            m_spin->setValue(static_cast<int>(words.value));
        }
    }
    showError(words.error, words.hint);
    m_assigned->setText(words.assigned);
    m_unassigned->setText(words.unassigned);
    m_bar->setValue(words.assignedPercent);
    m_bar->setAccessibleName(words.assigned);
    m_charge->setWords(words.charge);
    m_note->setKind(
        words.editable ? common::MessageBar::Kind::Info : common::MessageBar::Kind::Neutral);
    m_note->setIconName(u"info"_s);
    m_note->setText(words.note);
    m_note->setVisible(!words.note.isEmpty());
    m_adminCentre->setText(words.adminCentreNote);
    m_adminCentre->setVisible(!words.adminCentreNote.isEmpty());
    m_refreshing = false;
}

void LicencesPage::showError(const QString &error, const QString &hint)
{
    const bool wrong = !error.isEmpty();
    const bool isNew = wrong && m_hint->text() != error;
    m_errorIcon->setVisible(wrong);
    m_hint->setText(wrong ? error : hint);
    m_hint->setColor(wrong ? ColorRole::Error : ColorRole::TextTertiary);
    m_spin->setProperty("deskInvalid", wrong);
    m_spin->setAccessibleDescription(m_hint->text());
    m_spin->update();
    if (isNew && isVisible()) {
        common::announce(m_spin, error);
    }
}

QWidget *LicencesPage::firstFocus()
{
    return m_spin->isVisibleTo(this) ? static_cast<QWidget *>(m_spin) : m_heading->title();
}

void LicencesPage::focusNumber()
{
    m_spin->setFocus(Qt::TabFocusReason);
    m_spin->selectAll();
}

} // namespace upgradewizard
