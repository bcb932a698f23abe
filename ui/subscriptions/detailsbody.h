#pragma once

#include "theme/tokens.h"
#include "viewmodels/detailspresenter.h"
#include "viewmodels/historypresenter.h"

#include <QWidget>

#include <functional>

class QGridLayout;
class QVBoxLayout;

namespace common {
class Button;
class Label;
} // namespace common

namespace subscriptions {

/// The scrolling part of the details: overview, services, add-ons, history.
class DetailsBody final : public QWidget
{
    Q_OBJECT
public:
    /// Everything it shows, in words.
    struct Content
    {
        QList<viewmodels::DetailField> fields;
        bool knowsServices = true;
        QStringList services;
        QStringList addOns;
        QList<viewmodels::HistoryLine> history;
        bool hasMoreHistory = false;
        QString licencesText; ///< "Add or remove licences…"; empty: not offered
        QString licencesRefused; ///< why it is disabled; empty: it is not

        friend bool operator==(const Content &, const Content &) = default;
    };

    explicit DetailsBody(QWidget *parent = nullptr);

    /// The same content again changes nothing, so that focus and scroll stay.
    void setContent(const Content &content);

    /// What is shown, a line for each field and list, for the clipboard.
    [[nodiscard]] QStringList lines() const;

    /// As narrow as the pane makes it: two columns that once had room must not keep it wide.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void subscriptionRequested(domain::SubscriptionId id);
    void allHistoryRequested();
    void licencesRequested();
    void focusLost(); ///< what had it is gone
protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void reword();
    void showNew(const QList<QWidget *> &before);
    void giveFocus(const QString &name, const QList<QWidget *> &before);
    /// A label of these words, now and whenever they are asked for anew.
    common::Label *addLabel(theme::TextStyle style, theme::ColorRole color, QWidget *parent,
        std::function<QString()> text);
    void addHeading(std::function<QString()> title, QWidget *beside);
    void addFields();
    void addServices();
    void addLine(std::function<QString()> text);
    void addHistory();
    void arrange();

    Content m_content;
    QList<std::function<void()>> m_words; ///< each gives a widget its words
    QVBoxLayout *m_layout;
    QGridLayout *m_fieldGrid = nullptr;
    QGridLayout *m_serviceGrid = nullptr;
    QList<QWidget *> m_fieldCells;
    QList<QWidget *> m_serviceCells;
    int m_fieldColumns = 0;
    int m_serviceColumns = 0;
};

} // namespace subscriptions
