#include "sandboxpage/coveragepart.h"

#include "common/filterundo.h"
#include "common/letter.h"
#include "common/segmentedcontrol.h"
#include "sandboxpage/livetable.h"
#include "theme/theme.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandboxpage {

using viewmodels::SandboxCoverageModel;

namespace {

constexpr int rowsSeen = 4; ///< at least, before the page scrolls as a whole

} // namespace

CoveragePart::CoveragePart(QWidget *parent)
    : QWidget(parent)
    , m_model(new SandboxCoverageModel(this))
    , m_layout(new QVBoxLayout(this))
    , m_filter(new common::SegmentedControl(this))
    , m_table(new LiveTable({ {}, { 300, 220, 120 }, { 260, 180, 100 }, {}, {} },
          { SandboxCoverageModel::Name }, this))
{
    setObjectName(u"coveragePart"_s);
    m_filter->setObjectName(u"coverageFilter"_s);
    m_filter->setOptions({ { u"-"_s, {}, {} }, { u"-"_s, {}, {} }, { u"-"_s, {}, {} } });
    m_filter->setCurrentIndex(0);
    common::Letter::give(m_filter, Qt::Key_F);
    m_table->setObjectName(u"coverageTable"_s);
    m_table->setModel(m_model);
    m_table->setTypeAheadColumn(SandboxCoverageModel::Path);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_filter, 0, Qt::AlignLeft);
    m_layout->addWidget(m_table, 1);
    m_filterUndo = new common::FilterUndo(
        this,
        [this] {
            return QVariantMap{ { u"shown"_s, m_filter->currentIndex() } };
        },
        [this](const QVariantMap &state) {
            m_filter->setCurrentIndex(state.value(u"shown"_s).toInt());
        });
    connect(m_filter, &common::SegmentedControl::currentChanged, this, [this](int segment) {
        m_model->setFilter(segment == 1 ? std::optional<bool>(true)
                : segment == 2          ? std::optional<bool>(false)
                                        : std::nullopt);
        m_filterUndo->note();
    });
    connect(m_model, &SandboxCoverageModel::countChanged, this, &CoveragePart::statusTextChanged);
    retheme();
    retranslate();
}

void CoveragePart::setControl(viewmodels::SandboxControl *control)
{
    m_model->setControl(control);
}

void CoveragePart::setTexts(const std::shared_ptr<const wording::Texts> &texts)
{
    m_texts = texts;
    m_model->setTexts(texts);
}

void CoveragePart::focusList()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

QString CoveragePart::statusText() const
{
    return m_texts && m_model->totalCount() > 0
        ? tr("%1 of %2 routes implemented")
              .arg(m_texts->number(m_model->implementedCount()),
                  m_texts->number(m_model->totalCount()))
        : QString();
}

QList<common::Pane> CoveragePart::panes() const
{
    return { { m_filter }, { m_table } };
}

QVariantMap CoveragePart::saveState() const
{
    return { { u"shown"_s, m_filter->currentIndex() }, { u"columns"_s, m_table->saveState() } };
}

void CoveragePart::restoreState(const QVariantMap &state)
{
    m_filter->setCurrentIndex(std::clamp(state.value(u"shown"_s).toInt(), 0, 2));
    m_table->restoreState(state.value(u"columns"_s).toMap());
    m_filterUndo->forget();
}

void CoveragePart::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model->setAwake(true);
}

void CoveragePart::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_model->setAwake(false);
}

void CoveragePart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::StyleChange) {
        retheme();
    }
    QWidget::changeEvent(event);
}

void CoveragePart::retranslate()
{
    m_filter->setOptions({ { tr("All", "routes"), {}, {} }, { tr("Implemented"), {}, {} },
        { tr("Not implemented"), {}, {} } });
    m_filter->setAccessibleName(tr("Show"));
    m_table->setAccessibleName(tr("Coverage"));
    Q_EMIT statusTextChanged();
}

void CoveragePart::retheme()
{
    namespace metric = theme::metric;
    const theme::Theme &theme = theme::Theme::of(this);
    m_layout->setSpacing(theme.px(metric::gap12));
    m_table->setMinimumHeight(theme.px(metric::tableHeader) + rowsSeen * theme.tableRow());
}

} // namespace sandboxpage
