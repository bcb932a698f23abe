#pragma once

#include "common/toldprogress.h"
#include "viewmodels/dryrunmodel.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QListView;
class QProgressBar;
class QStackedLayout;

namespace common {
class Button;
class Card;
class IconButton;
class IconLabel;
class Label;
} // namespace common

namespace planner {

class DryRunDelegate;

/// A dry run beside the table, or in a sheet where the window is narrow: the numbers, each row with
/// what it would come to, and that nothing is changed.
class DryRunPane final : public QWidget
{
    Q_OBJECT
public:
    /// In a sheet it has neither heading nor close button of its own.
    enum class Place { Beside, Sheet };
    DryRunPane(viewmodels::DryRunModel *model, Place place, QWidget *parent = nullptr);

    void setTexts(const std::shared_ptr<const wording::Texts> &texts);
    [[nodiscard]] QListView *list() const { return m_list; }

Q_SIGNALS:
    void closeRequested();
    void deselectRequested();
    void openRequested(domain::CustomerId customer, domain::SubscriptionId subscription);
    void saved(const QString &file);
    void failed(const domain::Error &error);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void refresh();
    void retheme();
    void askForFile();
    void saveTo(const QString &file);
    struct Number
    {
        common::Label *count = nullptr;
        common::Label *name = nullptr;
    };

    viewmodels::DryRunModel *m_model;
    Place m_place;
    std::shared_ptr<const wording::Texts> m_texts;
    QBoxLayout *m_layout = nullptr;
    QWidget *m_heading = nullptr;
    QBoxLayout *m_headingRow = nullptr;
    common::IconLabel *m_icon = nullptr;
    common::Label *m_title = nullptr;
    common::Label *m_time = nullptr;
    common::IconButton *m_close = nullptr;
    QWidget *m_numbers = nullptr;
    QBoxLayout *m_numbersRow = nullptr;
    Number m_works, m_fails, m_accounts;
    QWidget *m_progress = nullptr;
    common::Label *m_progressText = nullptr;
    QProgressBar *m_bar = nullptr;
    std::optional<common::ToldProgress> m_told;
    bool m_wasRunning = false;
    common::Button *m_cancel = nullptr;
    QListView *m_list = nullptr;
    QWidget *m_footer = nullptr;
    QBoxLayout *m_footerColumn = nullptr;
    common::Label *m_promise = nullptr;
    common::Button *m_deselect = nullptr;
    common::Button *m_save = nullptr;
};

} // namespace planner
