#include "store/gramwriter.h"

#include "store/hangul.h"
#include "store/searchtext.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace store {
namespace {

constexpr QByteArrayView hangulMark = "\xc2\x80"; ///< syllableMark
constexpr char sectionEnd = '\x1f'; ///< sectionMark
constexpr qsizetype letterBytes = 3;
/// Every third section of a search text is of the domain.
constexpr int sectionsOfAKind = 3;

/// Tokens are letters and digits of ASCII and everything beyond it; other characters of ASCII are
/// written as U+10FF00 and on.
std::array<char, 4> own(char c)
{
    const auto code = static_cast<unsigned char>(c);
    return { '\xf4', '\x8f', static_cast<char>(0xbc + (code >> 6)),
        static_cast<char>(0x80 + (code & 0x3f)) };
}

constexpr char endMark = 1;
constexpr char nameMark = 2;
constexpr char domainMark = 3;

bool isToken(char c)
{
    return static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z');
}

/// U+3131 to U+318E, the compatibility letters.
bool beginsWithLetter(QByteArrayView text)
{
    if (text.size() < letterBytes || text[0] != '\xe3') {
        return false;
    }
    const auto second = static_cast<unsigned char>(text[1]);
    const auto third = static_cast<unsigned char>(text[2]);
    return (second == 0x84 && third >= 0xb1) || second == 0x85 || (second == 0x86 && third <= 0x8e);
}

QChar letterAt(QByteArrayView text, qsizetype at)
{
    const auto second = static_cast<unsigned char>(text[at + 1]);
    const auto third = static_cast<unsigned char>(text[at + 2]);
    return QChar(static_cast<char16_t>(0x3000 + ((second & 0x3f) << 6) + (third & 0x3f)));
}

bool isVowelLetter(QChar letter)
{
    return letter.unicode() >= 0x314f && letter.unicode() <= 0x3163;
}

qsizetype bytesOfCharacter(char first)
{
    const auto code = static_cast<unsigned char>(first);
    return code < 0xc0 ? 1 : code < 0xe0 ? 2 : code < 0xf0 ? 3 : 4;
}

/// The character that `text` begins with: with all of its letters where it is Hangul.
qsizetype unitSize(QByteArrayView text, bool hangul)
{
    if (!hangul) {
        return std::min(bytesOfCharacter(text.front()), text.size());
    }
    qsizetype size = hangulMark.size();
    while (beginsWithLetter(text.sliced(size))) {
        size += letterBytes;
    }
    return size;
}

void appendWritten(QByteArray &to, QByteArrayView unit)
{
    if (isToken(unit.front())) {
        to.append(unit);
    } else {
        const auto mark = own(unit.front());
        to.append(mark.data(), mark.size());
    }
}

quint64 hashOf(QByteArrayView text)
{
    quint64 hash = 0x9e3779b97f4a7c15U ^ static_cast<quint64>(text.size());
    const char *at = text.data();
    for (qsizetype left = text.size(); left > 0; left -= 8, at += 8) {
        quint64 word = 0;
        std::memcpy(&word, at, static_cast<std::size_t>(std::min<qsizetype>(left, 8)));
        hash = (hash ^ word) * 0xff51afd7ed558ccdU;
        hash ^= hash >> 32;
    }
    return hash;
}

} // namespace

void GramWriter::Once::begin(std::size_t most)
{
    const std::size_t wanted = std::bit_ceil(std::max<std::size_t>(most + 1, 64));
    if (m_places.size() < wanted) {
        m_places.assign(wanted, Place());
        m_round = 0;
    }
    ++m_round;
}

bool GramWriter::Once::isNew(QByteArrayView text)
{
    const quint64 hash = hashOf(text);
    const std::size_t mask = m_places.size() - 1;
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
        Place &place = m_places[at];
        if (place.round != m_round) {
            place = { m_round, hash, text };
            return true;
        }
        if (place.hash == hash && place.text == text) {
            return false;
        }
    }
}

void GramWriter::read(QByteArrayView searchText)
{
    m_pairs.resize(0);
    m_triples.resize(0);
    m_forms.clear();
    m_made.clear();
    // Nothing that is pointed at may move. The worst text has sections of one byte: with its marks
    // such a one is written in twelve bytes, and gives three tokens.
    const auto bytes = static_cast<std::size_t>(searchText.size());
    m_made.reserve(24 * bytes + 64);
    m_knownForms.begin(bytes + 1);
    m_knownPairs.begin(3 * bytes + 1);
    qsizetype begin = 0;
    for (int number = 0; begin <= searchText.size(); ++number) {
        const qsizetype found = searchText.sliced(begin).indexOf(sectionEnd);
        const qsizetype end = found < 0 ? searchText.size() : begin + found;
        if (end > begin) {
            readSection(searchText.sliced(begin, end - begin),
                number % sectionsOfAKind < sectionsOfAKind - 1);
        }
        begin = end + 1;
    }
    for (QByteArray *tokens : { &m_pairs, &m_triples }) {
        tokens->chop(1); // the last blank
    }
}

void GramWriter::takeUnits(QByteArrayView section)
{
    m_units.clear();
    while (!section.isEmpty()) {
        const bool hangul = section.startsWith(hangulMark);
        const qsizetype size = unitSize(section, hangul);
        m_units.push_back({ section.first(size), hangul });
        section = section.sliced(size);
    }
}

void GramWriter::readSection(QByteArrayView section, bool name)
{
    takeUnits(section);
    m_written.resize(0);
    m_ends.clear();
    const auto write = [this](QByteArrayView text) {
        m_ends.push_back(m_written.size());
        appendWritten(m_written, text);
    };
    write(QByteArrayView(name ? &nameMark : &domainMark, 1));
    for (const Unit &unit : m_units) {
        write(unit.text);
    }
    write(QByteArrayView(&endMark, 1));
    m_ends.push_back(m_written.size());
    // Kept until the text is through, since a later section may hold the same pair.
    const QByteArrayView written = joined(m_written, {});
    const auto units = [&](std::size_t first, std::size_t count) {
        return written.sliced(m_ends[first], m_ends[first + count] - m_ends[first]);
    };
    for (std::size_t i = 0; i + 3 < m_ends.size(); ++i) {
        m_triples.append(units(i, 3)).append(' ');
    }
    for (std::size_t i = 0; i + 2 < m_ends.size(); ++i) {
        addPair(units(i, 2));
    }
    addForms();
    for (std::size_t i = 0; i + 1 < m_units.size(); ++i) {
        if (const QByteArrayView moved = movedForm(i); !moved.isEmpty()) {
            addForm(moved);
            addPair(joined(units(i, 1), moved)); // behind the unit before, or the start
        }
    }
}

void GramWriter::addForms()
{
    for (const Unit &unit : m_units) {
        if (!unit.hangul) {
            addForm(unit.text);
            continue;
        }
        for (qsizetype size = hangulMark.size() + letterBytes; size <= unit.text.size();
             size += letterBytes) {
            addForm(unit.text.first(size));
        }
    }
}

void GramWriter::addForm(QByteArrayView form)
{
    if (!m_knownForms.isNew(form)) {
        return;
    }
    m_forms.push_back(form);
    if (isToken(form.front())) {
        addPair(form);
    } else {
        const auto mark = own(form.front());
        addPair(joined(QByteArrayView(mark.data(), mark.size()), {}));
    }
}

void GramWriter::addPair(QByteArrayView pair)
{
    if (m_knownPairs.isNew(pair)) {
        m_pairs.append(pair).append(' ');
    }
}

/// A character and the consonant that follows it, where they look like one character while they
/// are typed: U+D558 and what begins with U+3134 like U+D55C. Empty: they do not.
QByteArrayView GramWriter::movedForm(std::size_t unit)
{
    const Unit &first = m_units[unit];
    const Unit &next = m_units[unit + 1];
    const qsizetype oneLetter = hangulMark.size() + letterBytes;
    if (!first.hangul || !next.hangul || first.text.size() <= oneLetter
        || next.text.size() < oneLetter) {
        return {};
    }
    // What stands behind the vowel.
    QVarLengthArray<QChar, 4> finals;
    for (qsizetype at = first.text.size() - letterBytes; at >= hangulMark.size();
         at -= letterBytes) {
        const QChar letter = letterAt(first.text, at);
        if (isVowelLetter(letter)) {
            break;
        }
        finals.insert(finals.cbegin(), letter);
    }
    if (!hangul::mayEndWith(QStringView(finals.constData(), finals.size()),
            letterAt(next.text, hangulMark.size()))) {
        return {};
    }
    return joined(first.text, next.text.sliced(hangulMark.size(), letterBytes));
}

QByteArrayView GramWriter::joined(QByteArrayView a, QByteArrayView b)
{
    const std::size_t begin = m_made.size();
    Q_ASSERT(begin + static_cast<std::size_t>(a.size() + b.size()) <= m_made.capacity());
    m_made.insert(m_made.end(), a.begin(), a.end());
    m_made.insert(m_made.end(), b.begin(), b.end());
    return { m_made.data() + begin, a.size() + b.size() };
}

} // namespace store
