#pragma once

#include <QSet>
#include <QString>

namespace pseudo {

/// What is data and no text of the program: the values of the open book and of the catalogues. A
/// value is known as a row of words, without the signs between them, and as a whole, so that a word
/// of the program is not taken for data because some value has it too.
class BookWords
{
public:
    void add(const QString &value);
    /// Every text in a JSON file.
    void addJson(const QString &file);
    /// Every value of a file to import.
    void addCsv(const QString &file);
    /// Every text in every table of a book; false where it cannot be read.
    [[nodiscard]] bool addBook(const QString &file);

    /// What is left of a text without values, the longest first, and without what is written alike
    /// in every language.
    [[nodiscard]] QString without(const QString &text) const;

private:
    QSet<QString> m_values;
    qsizetype m_longest = 0; ///< words
};

} // namespace pseudo
