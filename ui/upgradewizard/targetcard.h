#pragma once

#include "viewmodels/wizardpages.h"

#include <QRadioButton>

class QVBoxLayout;
class QHBoxLayout;

namespace common {
class Label;
class Pill;
} // namespace common

namespace upgradewizard {

class IconMark;

/// One product of the first page: a radio button as large as a card. Cards that are not available
/// stay reachable by keyboard, so that their reason can be read, but cannot be chosen.
class TargetCard : public QRadioButton
{
    Q_OBJECT
public:
    explicit TargetCard(QWidget *parent = nullptr);

    void setWords(const viewmodels::TargetCard &words);
    [[nodiscard]] bool isAvailable() const { return m_available; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    /// An arrow key, Home or End was pressed (Qt::Key).
    void moveRequested(int key);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void nextCheckState() override { }
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] bool hitButton(const QPoint &position) const override;

private:
    void applyMetrics();

    bool m_available = true;
    QVBoxLayout *m_lines;
    QHBoxLayout *m_first;
    QHBoxLayout *m_second;
    QWidget *m_facts; ///< the second line
    common::Label *m_name;
    common::Label *m_price;
    common::Pill *m_notAvailable;
    IconMark *m_plus;
    common::Label *m_gained;
    IconMark *m_minus;
    common::Label *m_lost;
    common::Label *m_limit;
    common::Label *m_reasons;
};

} // namespace upgradewizard
