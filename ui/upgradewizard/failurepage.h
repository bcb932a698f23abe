#pragma once

#include "upgradewizard/wizardpage.h"

class QBoxLayout;
class QVBoxLayout;

namespace common {
class Button;
class Card;
class IconButton;
class Label;
class MessageBar;
} // namespace common

namespace upgradewizard {

/// The upgrade failed and nothing was changed; or its outcome is not known. Cause, what is still
/// the same, what to do, technical details.
class FailurePage final : public WizardPage
{
    Q_OBJECT
public:
    explicit FailurePage(viewmodels::WizardModel *model, QWidget *parent = nullptr);

    void refresh() override;
    [[nodiscard]] QWidget *firstFocus() override;

protected:
    void applyMetrics() override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuildSame(const QStringList &lines);
    void rebuildDetails(const QList<QPair<QString, QString>> &lines);
    void setDetailsShown(bool shown);
    [[nodiscard]] QString detailsAsText() const;

    common::MessageBar *m_bar;
    QBoxLayout *m_columns;
    common::Card *m_same;
    common::Label *m_sameTitle;
    QVBoxLayout *m_sameLayout;
    QWidget *m_sameLines = nullptr;
    common::Card *m_what;
    common::Label *m_whatTitle;
    common::Label *m_whatText;
    common::Button *m_request;
    common::IconButton *m_expand;
    common::Label *m_detailsTitle;
    common::Button *m_copy;
    common::Card *m_details;
    QWidget *m_detailLines = nullptr;
    QVBoxLayout *m_layout;
};

} // namespace upgradewizard
