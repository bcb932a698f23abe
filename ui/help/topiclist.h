#pragma once

#include "viewmodels/helptopic.h"

#include <QListWidget>

namespace help {

/// The topics, each with its whole title on as many lines as it needs. Arrows, Home, End and
/// type-ahead move in it.
class TopicList : public QListWidget
{
    Q_OBJECT
public:
    explicit TopicList(QWidget *parent = nullptr);

    /// Keeps the current topic where it is among them.
    void setTopics(const QList<viewmodels::HelpTopic> &topics);
    void setCurrent(viewmodels::HelpTopic topic);

Q_SIGNALS:
    /// By the user, not by setCurrent().
    void chosen(viewmodels::HelpTopic topic);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QList<viewmodels::HelpTopic> m_topics;
};

} // namespace help
