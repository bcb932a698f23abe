#pragma once

#include "viewmodels/activitywords.h"

#include <QWidget>

#include <optional>

class QGridLayout;
class QVBoxLayout;

namespace common {
class Button;
class Card;
class Label;
class ScrollArea;
} // namespace common

namespace activity {

/// One entry of the log in full: what was done, when, by whom, on what, and before and after as
/// lines to read. Nothing here can be changed.
class ActivityDetailsPane final : public QWidget
{
    Q_OBJECT
public:
    explicit ActivityDetailsPane(QWidget *parent = nullptr);

    void show(const std::optional<viewmodels::ActivityDetails> &details);

Q_SIGNALS:
    void openRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void retheme();
    void fill();
    void addFact(const QString &name, const QString &value, bool mono = false);

    std::optional<viewmodels::ActivityDetails> m_details;
    common::Card *m_card;
    common::ScrollArea *m_scroll = nullptr;
    QWidget *m_content;
    QVBoxLayout *m_column;
    common::Label *m_title;
    common::Label *m_time;
    common::Button *m_open;
    QWidget *m_facts = nullptr;
    QGridLayout *m_grid = nullptr;
};

} // namespace activity
