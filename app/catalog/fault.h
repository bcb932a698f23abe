#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace catalog {

/// A mistake in a catalogue file: where, and what is wrong.
struct Fault
{
    QString file;
    QString path; ///< JSON pointer; empty: the file as a whole
    /// English, with %1, %2 for the values: the source of the sentence in every language.
    const char *form = "";
    QStringList values;

    /// The sentence, in whichever language, with the values in their places.
    [[nodiscard]] QString filled(const QString &sentence) const;
    [[nodiscard]] QString reason() const; ///< in English
};

} // namespace catalog
