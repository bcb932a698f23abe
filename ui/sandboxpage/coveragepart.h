#pragma once

#include "common/focus.h"
#include "viewmodels/sandboxcoveragemodel.h"

#include <QVariantMap>
#include <QWidget>

class QBoxLayout;

namespace common {
class FilterUndo;
class SegmentedControl;
} // namespace common

namespace sandboxpage {

class LiveTable;

/// Which routes of the documentation the sandbox has, and how often each was called.
class CoveragePart final : public QWidget
{
    Q_OBJECT
public:
    explicit CoveragePart(QWidget *parent = nullptr);

    void setControl(viewmodels::SandboxControl *control);
    void setTexts(const std::shared_ptr<const wording::Texts> &texts);
    void focusList();
    [[nodiscard]] QString statusText() const;
    [[nodiscard]] QList<common::Pane> panes() const;
    [[nodiscard]] viewmodels::SandboxCoverageModel *model() const { return m_model; }
    [[nodiscard]] QVariantMap saveState() const;
    void restoreState(const QVariantMap &state);

Q_SIGNALS:
    void statusTextChanged();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void retranslate();
    void retheme();

    std::shared_ptr<const wording::Texts> m_texts;
    viewmodels::SandboxCoverageModel *m_model;
    QBoxLayout *m_layout;
    common::SegmentedControl *m_filter;
    common::FilterUndo *m_filterUndo = nullptr;
    LiveTable *m_table;
};

} // namespace sandboxpage
