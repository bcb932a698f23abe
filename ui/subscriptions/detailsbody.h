#pragma once

#include "viewmodels/detailspresenter.h"
#include "viewmodels/historypresenter.h"

#include <QWidget>

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
    void showNew(const QList<QWidget *> &before);
    void giveFocus(const QString &name, const QList<QWidget *> &before);
    void addHeading(const QString &title, QWidget *beside);
    void addFields();
    void addServices();
    void addLines(const QStringList &lines);
    void addHistory();
    void arrange();

    Content m_content;
    QVBoxLayout *m_layout;
    QGridLayout *m_fieldGrid = nullptr;
    QGridLayout *m_serviceGrid = nullptr;
    QList<QWidget *> m_fieldCells;
    QList<QWidget *> m_serviceCells;
    int m_fieldColumns = 0;
    int m_serviceColumns = 0;
};

} // namespace subscriptions
