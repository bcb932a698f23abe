#include "settings/sliderfield.h"

#include "common/label.h"
#include "common/letter.h"
#include "common/slider.h"

#include <QHBoxLayout>

#include <algorithm>
#include <utility>

namespace settings {

SliderField::SliderField(const QString &name, Qt::Key letter, QWidget *parent)
    : QWidget(parent)
    , m_slider(new common::Slider(this))
    , m_label(new common::Label(theme::TextStyle::Body, theme::ColorRole::Text, this))
{
    m_slider->setObjectName(name);
    m_label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    common::Letter::give(m_slider, letter);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_slider);
    line->addWidget(m_label);
    connect(m_slider, &QSlider::valueChanged, this, [this](int place) {
        tell(place);
        if (!m_showing) {
            Q_EMIT chosen(place);
        }
    });
    connect(m_slider, &QSlider::sliderMoved, this, &SliderField::tell);
}

void SliderField::setWords(Words words, const QList<int> &widest)
{
    m_words = std::move(words);
    m_widest = widest;
    retell();
}

void SliderField::setPlace(int place)
{
    m_showing = true;
    if (!m_slider->isSliderDown()) {
        m_slider->setValue(place);
    }
    m_showing = false;
    retell();
}

void SliderField::retell()
{
    tell(m_slider->value());
}

void SliderField::setSpoken(const QString &name, const QString &description)
{
    m_description = description;
    m_slider->setAccessibleName(name);
    retell();
}

void SliderField::tell(int place)
{
    if (!m_words) {
        return;
    }
    m_label->setText(m_words(place));
    int width = 0;
    for (const int each : std::as_const(m_widest)) {
        width = std::max(width, m_label->fontMetrics().horizontalAdvance(m_words(each)));
    }
    m_label->setMinimumWidth(width);
    m_slider->setAccessibleDescription(m_description.isEmpty() ? m_label->text() : m_description);
}

} // namespace settings
