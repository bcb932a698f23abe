#include "upgradewizard/loadpage.h"

#include "common/errorpresenter.h"
#include "common/messagebar.h"
#include "common/skeleton.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace upgradewizard {
namespace {

constexpr int skeletonHeight = 240;

} // namespace

LoadPage::LoadPage(viewmodels::WizardModel *model, QWidget *parent)
    : WizardPage(model, parent)
    , m_bar(new common::MessageBar)
    , m_skeleton(new common::Skeleton)
{
    setObjectName(u"loadPage"_s);
    m_bar->setObjectName(u"loadError"_s);
    m_skeleton->setTiles(false);
    m_skeleton->setCancellable(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_bar);
    layout->addWidget(m_skeleton);
    layout->addStretch(1);
    applyMetrics();
}

void LoadPage::applyMetrics()
{
    m_skeleton->setMinimumHeight(px(skeletonHeight));
}

void LoadPage::refresh()
{
    const bool failed = model()->page() == viewmodels::WizardPage::LoadFailed;
    m_bar->setVisible(failed);
    m_skeleton->setVisible(!failed);
    if (failed && model()->loadError()) {
        m_skeleton->stop();
        m_bar->setContent(common::presentError(*model()->loadError(), *model()->texts()));
    } else if (model()->page() == viewmodels::WizardPage::Loading) {
        m_skeleton->start();
    } else {
        m_skeleton->stop();
    }
}

QWidget *LoadPage::firstFocus()
{
    return m_bar->isVisibleTo(this) ? static_cast<QWidget *>(m_bar) : nullptr;
}

} // namespace upgradewizard
