#pragma once

#include "common/overlaydialog.h"
#include "help/helppage.h"

#include <functional>

namespace common {
class Label;
class SearchField;
} // namespace common

namespace help {

class HelpView;
class TopicList;

/// The help: its topics and a search at the left, the page at the right.
class HelpSheet : public common::OverlayDialog
{
    Q_OBJECT
public:
    /// `sources` is asked again after a change of language.
    HelpSheet(QWidget *host, viewmodels::HelpTopic topic, std::function<HelpSources()> sources);

    void showTopic(viewmodels::HelpTopic topic);
    [[nodiscard]] viewmodels::HelpTopic topic() const { return m_topic; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void retranslate();
    void retheme();
    void search(const QString &text);
    void show(viewmodels::HelpTopic topic);

    std::function<HelpSources()> m_ask;
    HelpSources m_sources;
    viewmodels::HelpTopic m_topic;
    QStringList m_words; ///< that are searched for
    QWidget *m_left = nullptr;
    common::SearchField *m_search = nullptr;
    common::Label *m_none = nullptr;
    TopicList *m_list = nullptr;
    HelpView *m_view = nullptr;
    common::Button *m_close = nullptr;
};

} // namespace help
