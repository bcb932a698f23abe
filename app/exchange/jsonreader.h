#pragma once

#include "exchange/fields.h"
#include "exchange/jsoncutter.h"

#include <QHash>

#include <functional>
#include <optional>

namespace exchange {

/// True where the text begins as JSON does; no table of ours begins like that. The device goes back
/// to its start.
[[nodiscard]] bool looksLikeJson(QIODevice &device, const TextScan &scan);

/// What one look over a whole JSON file tells: an entry names its fields itself, so that the
/// columns of the table are known at its end alone.
struct JsonScan
{
    /// Fields of the REST resources and of this project as paths ("companyProfile.companyName"),
    /// those that are known in the order of an export. What a resource always carries beside
    /// what a book holds (links, etags, counts) is left out. Where no entry was read: all fields.
    QStringList header;
    qint64 entries = 0;
    JsonPages pages; ///< of REST collections
    bool isLines = false; ///< JSON Lines: an entry's number is its line
    /// A service answered this: it fills in the product where nobody gave a nickname.
    bool isAnswer = false;
};

/// Reads the device to its end and goes back to its start; `stop` is asked at each entry. None: the
/// look was stopped.
[[nodiscard]] std::optional<JsonScan> scanJson(
    QIODevice &device, const TextScan &scan, FileKind kind, const std::function<bool()> &stop = {});

/// A JSON file as a table. Lists of texts are parted by |, true and false are words, null is empty.
class JsonReader final : public RowReader
{
public:
    /// Device and scans live longer than the reader; the device stands at its start.
    JsonReader(QIODevice &device, const TextScan &text, const JsonScan &scan);

    [[nodiscard]] bool next(TableRow &row) override;
    [[nodiscard]] QString failure() const override;

private:
    QIODevice &m_device;
    JsonCutter m_cutter;
    QStringList m_header;
    QHash<QString, qsizetype> m_places; ///< by path
    bool m_atHeader = true;
    JsonElement m_element;
};

} // namespace exchange
