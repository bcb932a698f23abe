#pragma once

#include "common/focus.h"
#include "services/scenes.h"
#include "viewmodels/sandboxfaultmodel.h"

#include <QPointer>
#include <QVariantMap>
#include <QWidget>

class QBoxLayout;
class QMenu;
class QStackedLayout;

namespace common {
class Button;
class Card;
class EmptyState;
class FlowLayout;
class MessageBar;
} // namespace common

namespace sandboxpage {

class FaultSheet;
class LiveTable;

/// The rules that spoil answers on purpose: see, add, remove.
class FaultsPart final : public QWidget
{
    Q_OBJECT
public:
    explicit FaultsPart(QWidget *parent = nullptr);

    void setControl(viewmodels::SandboxControl *control);
    /// What goes wrong in the window as well is told above the rules, and ends here too.
    void setScenes(const std::shared_ptr<services::Scenes> &scenes);
    void setTexts(const std::shared_ptr<const wording::Texts> &texts);
    void focusList();
    void addFault();
    [[nodiscard]] QString statusText() const;
    [[nodiscard]] QList<common::Pane> panes() const;
    [[nodiscard]] viewmodels::SandboxFaultModel *model() const { return m_model; }
    [[nodiscard]] QVariantMap saveState() const;
    void restoreState(const QVariantMap &state);

Q_SIGNALS:
    void statusTextChanged();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void retranslate();
    void retheme();
    void showState();
    void removeSelected();
    void showScene();

    std::shared_ptr<const wording::Texts> m_texts;
    viewmodels::SandboxFaultModel *m_model;
    QBoxLayout *m_layout = nullptr;
    std::shared_ptr<services::Scenes> m_scenes;
    common::MessageBar *m_scene = nullptr;
    common::Button *m_sceneOff = nullptr;
    QWidget *m_toolRow = nullptr;
    common::FlowLayout *m_tools = nullptr;
    common::Button *m_add = nullptr;
    common::Button *m_remove = nullptr;
    common::Button *m_removeAll = nullptr;
    QWidget *m_pages = nullptr;
    QStackedLayout *m_stack = nullptr;
    LiveTable *m_table = nullptr;
    common::Card *m_emptyCard = nullptr;
    common::EmptyState *m_empty = nullptr;
    QPointer<FaultSheet> m_sheet;
};

} // namespace sandboxpage
