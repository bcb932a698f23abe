#pragma once

#include <QList>
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace common {

class Segment;

/// A few exclusive options side by side (cloud, theme, target of "Why not?"). Arrow keys, Home and
/// End move the choice; each segment is a radio button for screen readers, with its place in the
/// group.
class SegmentedControl : public QWidget
{
    Q_OBJECT
public:
    enum class Look {
        Plain, ///< current segment on surface with outline
        Accent, ///< current segment filled with accent, as the cloud switch
    };

    struct Option
    {
        QString text;
        QString iconName; ///< may be empty
        QString accessibleName; ///< "Cloud: Global, 1 of 2"; made from text and place if empty
    };

    explicit SegmentedControl(QWidget *parent = nullptr);

    void setLook(Look look);
    void setSmall(bool small);
    /// Keeps the current index where it still exists, else chooses the first. Emits nothing.
    void setOptions(const QList<Option> &options);
    [[nodiscard]] qsizetype count() const { return m_options.size(); }
    [[nodiscard]] const Option &option(int index) const { return m_options.at(index); }
    /// -1 while there are no options.
    [[nodiscard]] int currentIndex() const;
    /// Emits currentChanged when it changed.
    void setCurrentIndex(int index);

    [[nodiscard]] QRect segmentRect(int index) const;

Q_SIGNALS:
    void currentChanged(int index);
    /// The user chose another option, by mouse or key (not setCurrentIndex).
    void chosen(int index);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retheme();
    [[nodiscard]] QString placeName(int index) const;

    QList<Option> m_options;
    QList<Segment *> m_segments;
    QButtonGroup *m_group;
    QHBoxLayout *m_layout;
    Look m_look = Look::Plain;
    int m_lastChosen = -1;
    bool m_small = false;
    bool m_building = false;
};

} // namespace common
