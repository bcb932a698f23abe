#pragma once

#include "domain/namemask.h"
#include "store/connection.h"

namespace store {

/// While it lives, the statements of its connection know mask(kind, text, beside),
/// mask_json(text, beside), fold_text(text) and search_text_of(company, local, domain). NULL stays
/// NULL.
class MaskFunctions
{
public:
    /// Both outlive it.
    MaskFunctions(Connection &connection, domain::NameMask &mask);
    ~MaskFunctions();
    Q_DISABLE_COPY_MOVE(MaskFunctions)

private:
    Connection &m_connection;
};

} // namespace store
