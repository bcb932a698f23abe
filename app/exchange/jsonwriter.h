#pragma once

#include "exchange/fields.h"
#include "exchange/tablerow.h"

class QIODevice;

namespace exchange {

/// Writes customers, subscriptions or accounts as the resources of the REST API, with this
/// project's own fields, as JsonReader reads them back. The first row names the columns by
/// fieldName() and is no entry. UTF-8, a line for each entry.
class JsonWriter final : public RowWriter
{
public:
    enum class Form {
        Collection, ///< {"items": […], "totalCount": n, "attributes": {…}}
        Lines, ///< JSON Lines
    };

    JsonWriter(QIODevice &device, FileKind kind, Form form, bool bom);

    [[nodiscard]] bool write(const QStringList &cells) override;
    [[nodiscard]] bool finish() override;

private:
    [[nodiscard]] bool put(const QByteArray &bytes);

    QIODevice &m_device;
    FileKind m_kind;
    Form m_form;
    QList<Field> m_fields;
    qint64 m_entries = -1; ///< -1: the names of the columns have not been written
    bool m_failed = false;
};

} // namespace exchange
