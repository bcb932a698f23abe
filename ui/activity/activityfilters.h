#pragma once

#include "viewmodels/activitymodel.h"

#include <QVariantMap>
#include <QWidget>

#include <functional>

class QHBoxLayout;

namespace common {
class Button;
class Chip;
class FilterUndo;
class FlowLayout;
class IconButton;
class Label;
class SearchField;
} // namespace common

namespace activity {

class ActivityTable;

/// What the log is narrowed to: text, kind of act, cloud, days and person; how many entries that
/// leaves, and which columns are shown. It asks the model, and shows what the model answers.
class ActivityFilters final : public QWidget
{
    Q_OBJECT
public:
    ActivityFilters(viewmodels::ActivityModel *model, ActivityTable *table, QWidget *parent);

    void setTexts(const std::shared_ptr<const wording::Texts> &texts);
    [[nodiscard]] common::SearchField *search() const { return m_search; }
    /// "12 of 413 entries"; empty while it is not known.
    [[nodiscard]] QString shownText() const;
    void clear();
    void forgetSteps(); ///< another book: there is nothing to take back

    [[nodiscard]] QVariantMap saveState() const;
    void restoreState(const QVariantMap &state);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Choice
    {
        QString text;
        bool ticked = false;
        std::function<void()> choose;
        QString disabledReason;
    };

    void build();
    void retranslate();
    void retheme();
    void showQuery();
    void showCounts();
    /// A menu of one "every" and choices; `single`: choosing one gives up the others.
    void openChoices(const QWidget *chip, const QString &name,
        const std::function<QString()> &every, const std::function<QList<Choice>()> &choices,
        const std::function<void()> &clear, bool single);
    void openActs();
    void openClouds();
    void openActors();
    void openPeriods();
    void openColumns();
    [[nodiscard]] QString periodText(const viewmodels::ActivityPeriod &period) const;

    viewmodels::ActivityModel *m_model;
    ActivityTable *m_table;
    std::shared_ptr<const wording::Texts> m_texts;
    QHBoxLayout *m_layout = nullptr;
    common::FlowLayout *m_chips = nullptr;
    common::SearchField *m_search = nullptr;
    common::FilterUndo *m_undo = nullptr;
    common::Chip *m_acts = nullptr;
    common::Chip *m_cloud = nullptr;
    common::Chip *m_period = nullptr;
    common::Chip *m_actor = nullptr;
    common::Button *m_clear = nullptr;
    common::Label *m_shown = nullptr;
    common::IconButton *m_columns = nullptr;
};

} // namespace activity
