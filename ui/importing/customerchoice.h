#pragma once

#include "viewmodels/workspace.h"

#include <QWidget>

class QComboBox;

namespace common {
class Label;
class SearchField;
} // namespace common

namespace importing {

/// Whose rows a file holds that names no customer, as Partner Center's export of one customer's
/// subscriptions: a search over the book, and the customers that it finds.
class CustomerChoice : public QWidget
{
    Q_OBJECT
public:
    CustomerChoice(const viewmodels::Workspace &workspace, QWidget *parent);

    /// Shows the question and what the book has to choose from.
    void ask();
    /// Hides it and forgets the answer.
    void reset();
    [[nodiscard]] std::optional<domain::CustomerId> customer() const;

Q_SIGNALS:
    void chosen();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void retheme();
    void search(const QString &text);
    void fill(const QList<domain::CustomerRow> &rows);

    const viewmodels::Workspace &m_workspace;
    int m_question = 0; ///< an older answer is dropped
    common::Label *m_label;
    common::SearchField *m_search;
    QComboBox *m_list;
};

} // namespace importing
