#include "sandboxpage/faultspart.h"

#include "common/button.h"
#include "common/card.h"
#include "common/emptystate.h"
#include "common/flowlayout.h"
#include "common/letter.h"
#include "common/messagebar.h"
#include "sandboxpage/faultsheet.h"
#include "sandboxpage/livetable.h"
#include "theme/theme.h"
#include "viewmodels/scenewords.h"

#include <QEvent>
#include <QItemSelectionModel>
#include <QMenu>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sandboxpage {

using common::Button;
using viewmodels::SandboxFaultModel;

namespace {

constexpr int rowsSeen = 4; ///< at least, before the page scrolls as a whole

} // namespace

FaultsPart::FaultsPart(QWidget *parent)
    : QWidget(parent)
    , m_model(new SandboxFaultModel(this))
{
    setObjectName(u"faultsPart"_s);
    build();
    retheme();
    retranslate();
}

void FaultsPart::build()
{
    const auto button = [this](const QString &name, const QString &icon, Qt::Key letter) {
        auto *made = new Button(Button::Kind::Standard, this);
        made->setObjectName(name);
        made->setIconName(icon);
        common::Letter::give(made, letter);
        return made;
    };
    m_add = button(u"addFault"_s, u"plus"_s, Qt::Key_N);
    m_remove = button(u"removeFault"_s, u"minus"_s, Qt::Key_M);
    m_removeAll = button(u"removeFaults"_s, u"cross"_s, Qt::Key_X);
    m_toolRow = new QWidget(this);
    m_tools = new common::FlowLayout(m_toolRow);
    for (Button *each : { m_add, m_remove, m_removeAll }) {
        m_tools->addWidget(each);
    }
    m_pages = new QWidget(this);
    m_table = new LiveTable(
        { {}, {}, { 240, 180, 100 }, {}, {} }, { SandboxFaultModel::Seen }, m_pages);
    m_table->setObjectName(u"faultTable"_s);
    m_table->setModel(m_model);
    m_emptyCard = new common::Card(m_pages);
    m_empty = new common::EmptyState(m_emptyCard);
    m_empty->setObjectName(u"faultsEmpty"_s);
    common::Letter::give(m_empty->button(), Qt::Key_K);
    (new QVBoxLayout(m_emptyCard))->addWidget(m_empty);
    m_stack = new QStackedLayout(m_pages);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_emptyCard);
    m_pages->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_scene = new common::MessageBar(this);
    m_scene->setObjectName(u"sceneBar"_s);
    m_scene->setKind(common::MessageBar::Kind::Warn);
    m_sceneOff = m_scene->addAction(QString());
    m_sceneOff->setObjectName(u"sceneOff"_s);
    common::Letter::give(m_sceneOff, Qt::Key_9);
    m_scene->hide();
    m_layout->addWidget(m_scene);
    m_layout->addWidget(m_toolRow);
    m_layout->addWidget(m_pages, 1);

    connect(m_add, &QAbstractButton::clicked, this, &FaultsPart::addFault);
    connect(m_empty, &common::EmptyState::actionTriggered, this, &FaultsPart::addFault);
    connect(m_remove, &QAbstractButton::clicked, this, &FaultsPart::removeSelected);
    connect(m_table, &LiveTable::removeRequested, this, &FaultsPart::removeSelected);
    connect(m_removeAll, &QAbstractButton::clicked, m_model, &SandboxFaultModel::removeAll);
    connect(m_table, &common::Table::menuAboutToOpen, this, [this](QMenu *menu) {
        menu->addAction(QString(common::withLetter(tr("Remove"), Qt::Key_M) + u'\t'
                            + QKeySequence(Qt::Key_Delete).toString(QKeySequence::NativeText)),
            this, &FaultsPart::removeSelected);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &FaultsPart::showState);
    connect(m_model, &SandboxFaultModel::countChanged, this, [this] {
        showState();
        Q_EMIT statusTextChanged();
    });
}

void FaultsPart::setControl(viewmodels::SandboxControl *control)
{
    m_model->setControl(control);
}

void FaultsPart::setScenes(const std::shared_ptr<services::Scenes> &scenes)
{
    m_scenes = scenes;
    connect(m_scenes.get(), &services::Scenes::changed, this, &FaultsPart::showScene);
    connect(m_sceneOff, &QAbstractButton::clicked, this, [this] { m_scenes->clear(); });
    showScene();
}

void FaultsPart::showScene()
{
    const services::Scenes::State state = m_scenes ? m_scenes->state() : services::Scenes::State();
    m_scene->setTitle(viewmodels::sceneStatus(state));
    m_scene->setText(tr("It acts in the window and over REST."));
    m_sceneOff->setText(tr("Switch off"));
    m_scene->setVisible(state.isOn());
}

void FaultsPart::setTexts(const std::shared_ptr<const wording::Texts> &texts)
{
    m_texts = texts;
    m_model->setTexts(texts);
    if (m_sheet) {
        m_sheet->setTexts(texts);
    }
}

void FaultsPart::focusList()
{
    if (m_model->rowCount() > 0) {
        m_table->setFocus(Qt::OtherFocusReason);
    } else {
        m_empty->button()->setFocus(Qt::OtherFocusReason);
    }
}

void FaultsPart::addFault()
{
    m_sheet = new FaultSheet(this, m_texts);
    connect(m_sheet, &FaultSheet::addRequested, this, [this](const QJsonObject &rule) {
        m_model->add(rule, m_sheet, [sheet = m_sheet](const QString &wrongField) {
            if (sheet) {
                sheet->takeAnswer(wrongField);
            }
        });
    });
    m_sheet->open();
}

void FaultsPart::removeSelected()
{
    m_model->remove(m_table->selectedRows());
}

QString FaultsPart::statusText() const
{
    return tr("%Ln faults", nullptr, m_model->rowCount());
}

QList<common::Pane> FaultsPart::panes() const
{
    return { { m_add, m_remove, m_removeAll }, { m_table, m_emptyCard } };
}

void FaultsPart::showState()
{
    const bool any = m_model->rowCount() > 0;
    const bool chosen = any && m_table->selectionModel()->hasSelection();
    const bool hadFocus = m_table->hasFocus() || m_remove->hasFocus() || m_removeAll->hasFocus();
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_table) : m_emptyCard);
    if (hadFocus && !any) {
        m_empty->button()->setFocus(Qt::OtherFocusReason);
    }
    m_toolRow->setVisible(any); // else the way to add one stands below
    m_remove->setEnabled(chosen);
    m_remove->setDisabledReason(chosen ? QString() : tr("Choose one or more faults first."));
    m_removeAll->setEnabled(any);
    m_removeAll->setDisabledReason(any ? QString() : tr("There are no faults."));
}

void FaultsPart::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model->setAwake(true);
}

void FaultsPart::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_model->setAwake(false);
}

void FaultsPart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::StyleChange) {
        retheme();
    }
    QWidget::changeEvent(event);
}

void FaultsPart::retranslate()
{
    showScene();
    m_add->setText(tr("Add fault…"));
    m_remove->setText(tr("Remove"));
    m_remove->setHint(QKeySequence(Qt::Key_Delete).toString(QKeySequence::NativeText));
    m_removeAll->setText(tr("Remove all"));
    m_empty->setTexts(tr("No faults"),
        tr("Clients get every answer as it is. A fault spoils answers on purpose, to test what a "
           "client does then."),
        tr("Add fault…"));
    m_table->setAccessibleName(tr("Faults"));
    showState();
    Q_EMIT statusTextChanged();
}

void FaultsPart::retheme()
{
    namespace metric = theme::metric;
    const theme::Theme &theme = theme::Theme::of(this);
    m_layout->setSpacing(theme.px(metric::gap12));
    m_tools->setSpacing(theme.px(metric::gap8));
    m_pages->setMinimumHeight(theme.px(metric::tableHeader) + rowsSeen * theme.tableRow());
}

QVariantMap FaultsPart::saveState() const
{
    return m_table->saveState();
}

void FaultsPart::restoreState(const QVariantMap &state)
{
    m_table->restoreState(state);
}

} // namespace sandboxpage
