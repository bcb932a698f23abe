#pragma once

#include "viewmodels/sandboxjournalmodel.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QPlainTextEdit;

namespace common {
class Button;
class Card;
class FlowLayout;
class Label;
class Pill;
class ScrollArea;
} // namespace common

namespace sandboxpage {

/// A request and its answer in full, as they went over the line.
class ExchangePane final : public QWidget
{
    Q_OBJECT
public:
    explicit ExchangePane(QWidget *parent = nullptr);

    void setTexts(const std::shared_ptr<const wording::Texts> &texts);
    void show(const std::optional<viewmodels::SandboxExchange> &exchange);
    [[nodiscard]] const std::optional<viewmodels::SandboxExchange> &shown() const
    {
        return m_exchange;
    }
    void copyCurl();

Q_SIGNALS:
    void showRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void retheme();
    void refresh();
    [[nodiscard]] QPlainTextEdit *textBox(const QString &name);

    std::shared_ptr<const wording::Texts> m_texts;
    std::optional<viewmodels::SandboxExchange> m_exchange;
    common::Card *m_card;
    common::ScrollArea *m_scroll;
    QWidget *m_content;
    QBoxLayout *m_column;
    common::FlowLayout *m_facts;
    common::FlowLayout *m_ways;
    common::Label *m_title;
    common::Pill *m_status;
    common::Pill *m_fault;
    common::Label *m_when;
    common::Button *m_curl;
    common::Button *m_show;
    common::Label *m_requestLabel;
    QPlainTextEdit *m_request;
    common::Label *m_answerLabel;
    QPlainTextEdit *m_answer;
};

} // namespace sandboxpage
