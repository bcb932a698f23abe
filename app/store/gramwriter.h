#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <span>
#include <vector>

namespace store {

/// Makes the tokens of one search text after the other (store/searchgrams.h tells which), in room
/// that it keeps: the texts of a whole book go through it when the book is loaded. Works on the
/// bytes of the file, so that nothing is converted on the way.
class GramWriter
{
public:
    /// Takes in the next search text, as UTF-8; what the one before gave is gone.
    void read(QByteArrayView searchText);

    /// The tokens, divided by blanks; of pairs each one once.
    [[nodiscard]] const QByteArray &pairs() const { return m_pairs; }
    [[nodiscard]] const QByteArray &triples() const { return m_triples; }
    /// The form of every needle of one character that the text matches, each one once.
    [[nodiscard]] std::span<const QByteArrayView> forms() const { return m_forms; }

private:
    /// Byte strings of which each is taken in once.
    class Once
    {
    public:
        void begin(std::size_t most); ///< how many there can be
        [[nodiscard]] bool isNew(QByteArrayView text);

    private:
        struct Place
        {
            quint64 round = 0; ///< of an earlier text: the place is free
            quint64 hash = 0;
            QByteArrayView text;
        };
        std::vector<Place> m_places;
        quint64 m_round = 0;
    };
    struct Unit
    {
        QByteArrayView text; ///< as it stands in the search text
        bool hangul = false;
    };

    void readSection(QByteArrayView section, bool name);
    void takeUnits(QByteArrayView section);
    void addForms();
    void addForm(QByteArrayView form);
    void addPair(QByteArrayView pair);
    [[nodiscard]] QByteArrayView movedForm(std::size_t unit);
    [[nodiscard]] QByteArrayView joined(QByteArrayView a, QByteArrayView b);

    QByteArray m_pairs;
    QByteArray m_triples;
    std::vector<QByteArrayView> m_forms;
    std::vector<Unit> m_units; ///< of the section
    QByteArray m_written; ///< the section as the index has it, marks at its ends
    std::vector<qsizetype> m_ends; ///< where each unit of m_written begins, and its end
    std::vector<char> m_made; ///< texts that stand nowhere in the search text
    Once m_knownForms;
    Once m_knownPairs;
};

} // namespace store
