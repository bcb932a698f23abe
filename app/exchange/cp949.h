#pragma once

#include <QByteArray>
#include <QString>

namespace exchange {

/// Excel's encoding in Korea. Qt reads it only where it was built with ICU, which the Windows build
/// is not, so the system is asked: iconv(3), or the code page 949 of Windows.
class Cp949
{
public:
    Cp949();
    ~Cp949();
    Cp949(const Cp949 &) = delete;
    Cp949 &operator=(const Cp949 &) = delete;

    [[nodiscard]] bool isValid() const;
    /// Takes whole characters; a byte that begins none becomes U+FFFD.
    [[nodiscard]] QString decode(const QByteArray &bytes);
    /// How many bytes of the piece are whole characters; at most one more byte follows.
    [[nodiscard]] static qsizetype wholeLength(const QByteArray &bytes);

private:
    void *m_handle = nullptr; ///< of iconv; unused on Windows
};

} // namespace exchange
