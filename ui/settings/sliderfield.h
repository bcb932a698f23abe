#pragma once

#include <QList>
#include <QWidget>

#include <functional>

namespace common {
class Label;
class Slider;
} // namespace common

namespace settings {

/// A slider with what it stands on in words beside it, as wide as the widest of them, so that the
/// slider stands still while it is moved.
class SliderField final : public QWidget
{
    Q_OBJECT
public:
    /// What a place of the slider is called, in the language of the moment.
    using Words = std::function<QString(int place)>;

    /// `name` is that of the slider, `letter` the one behind Alt.
    SliderField(const QString &name, Qt::Key letter, QWidget *parent);

    [[nodiscard]] common::Slider *slider() const { return m_slider; }
    /// `widest`: the places among whose words is the widest.
    void setWords(Words words, const QList<int> &widest);
    /// Shows a place that the user did not choose, and every word anew. Under the user's hand the
    /// slider stays where it is.
    void setPlace(int place);
    void retell();
    /// An empty description is what the slider stands on.
    void setSpoken(const QString &name, const QString &description = {});

Q_SIGNALS:
    void chosen(int place); ///< by the user

private:
    void tell(int place);

    common::Slider *m_slider;
    common::Label *m_label;
    Words m_words;
    QList<int> m_widest;
    QString m_description;
    bool m_showing = false; ///< what changes meanwhile was not chosen by the user
};

} // namespace settings
