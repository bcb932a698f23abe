#pragma once

#include "viewmodels/customerlistmodel.h"
#include "viewmodels/pageservices.h"

#include <QVariantMap>
#include <QWidget>

#include <functional>

class QHBoxLayout;

namespace common {
class Button;
class CheckMenu;
class Chip;
class FlowLayout;
class IconButton;
class Label;
} // namespace common

namespace customers {

class CustomerTable;

/// The line between title and table (picture 01): what the list is narrowed to, how many customers
/// that leaves, and which columns are shown. It asks the model, and shows what the model answers.
class FilterBar final : public QWidget
{
    Q_OBJECT
public:
    FilterBar(viewmodels::CustomerListModel *model, CustomerTable *table, QWidget *parent);

    void setTexts(const std::shared_ptr<const wording::Texts> &texts);
    /// For the names of the products.
    void setCatalogue(const std::shared_ptr<const catalog::Catalogue> &catalogue);

    [[nodiscard]] QVariantMap saveState() const;
    void restoreState(const QVariantMap &state);
    /// "16 of 24 customers"; empty while it is not known.
    [[nodiscard]] QString shownText() const;

Q_SIGNALS:
    void clearRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void retheme();
    void showCounts();
    void showQuery();
    void openMarkets();
    void openProducts();
    void openColumns();
    struct Choice
    {
        QString text;
        QString count; ///< empty: not known
        bool ticked = false;
        std::function<void()> toggle;
    };
    /// A menu of one "every" and choices of which several may be ticked.
    void openChoices(const QWidget *chip, const QString &name,
        const std::function<QString()> &every, const std::function<QList<Choice>()> &choices,
        const std::function<void()> &clear);
    [[nodiscard]] QString marketName(const QString &country) const;

    /// A product as the menu names it. Two offers of one name are one choice.
    struct Product
    {
        QString name;
        QList<domain::OfferId> offers;
    };
    [[nodiscard]] QList<Product> products() const;

    viewmodels::CustomerListModel *m_model;
    CustomerTable *m_table;
    std::shared_ptr<const wording::Texts> m_texts;
    std::shared_ptr<const catalog::Catalogue> m_catalogue;
    QHBoxLayout *m_layout = nullptr;
    common::FlowLayout *m_chips = nullptr;
    common::Chip *m_upgradable = nullptr;
    common::Chip *m_needsDelegation = nullptr;
    common::Chip *m_market = nullptr;
    common::Chip *m_product = nullptr;
    common::Button *m_clear = nullptr;
    common::Label *m_shown = nullptr;
    common::IconButton *m_columns = nullptr;
};

} // namespace customers
