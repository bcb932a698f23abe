#pragma once

#include <QStackedWidget>

#include <functional>
#include <utility>

namespace mainwindow {

/// A page that is made when it is first asked for: what nobody has opened costs the start nothing.
template <typename Page>
class LazyPage
{
public:
    /// Where it will stand, and what gives it all that it has missed.
    void prepare(QStackedWidget *place, std::function<void(Page *)> catchUp)
    {
        m_place = place;
        m_catchUp = std::move(catchUp);
    }

    /// Makes it the first time.
    [[nodiscard]] Page *get()
    {
        if (m_page == nullptr) {
            m_page = new Page(m_place);
            m_place->addWidget(m_page);
            m_catchUp(m_page);
        }
        return m_page;
    }
    [[nodiscard]] Page *operator->() { return get(); }

    /// Null as long as nobody has asked for it.
    [[nodiscard]] Page *made() const { return m_page; }

private:
    QStackedWidget *m_place = nullptr;
    std::function<void(Page *)> m_catchUp;
    Page *m_page = nullptr;
};

} // namespace mainwindow
