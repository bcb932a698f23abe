#include "exchange/zipwriter.h"

#include "exchange/zipdevice.h"

#include <QStringList>
#include <QTimeZone>

#include <algorithm>

#include <minizip/zip.h>

using namespace Qt::StringLiterals;

namespace exchange {
namespace {

constexpr int firstYear = 1980;
constexpr int lastYear = 2107;
constexpr uLong namesAreUtf8 = 1U << 11;

/// Newer releases of the library take int, older ones unsigned.
auto part(int value)
{
    return static_cast<decltype(tm_zip::tm_year)>(value);
}

bool staysBelow(const QString &name)
{
    const QStringList parts = name.split(u'/');
    return !name.contains(u'\\') && !name.contains(u':')
        && std::none_of(parts.cbegin(), parts.cend(), [](const QString &each) {
               return each.isEmpty() || each == "."_L1 || each == ".."_L1;
           });
}

} // namespace

ZipWriter::ZipWriter(QIODevice &device, const QDateTime &stamp)
    : m_stamp(stamp.toUTC())
{
    const QTime midnight(0, 0);
    if (!m_stamp.isValid() || m_stamp.date().year() < firstYear) {
        m_stamp = QDateTime(QDate(firstYear, 1, 1), midnight, QTimeZone::utc());
    } else if (m_stamp.date().year() > lastYear) {
        m_stamp = QDateTime(QDate(lastYear, 1, 1), midnight, QTimeZone::utc());
    }
    zlib_filefunc64_def functions = zipFunctionsOf(device);
    m_handle = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &functions);
}

ZipWriter::~ZipWriter()
{
    if (m_handle != nullptr) {
        zipClose(m_handle, nullptr);
    }
}

bool ZipWriter::add(const QString &name, const QByteArray &bytes, Packing packing)
{
    constexpr qint64 atOnce = 1 << 20;
    if (m_handle == nullptr || !staysBelow(name) || m_names.contains(name)) {
        m_failed = true;
        return false;
    }
    m_names.append(name);
    zip_fileinfo facts{};
    const QDate day = m_stamp.date();
    const QTime time = m_stamp.time();
    facts.tmz_date.tm_year = part(day.year());
    facts.tmz_date.tm_mon = part(day.month() - 1);
    facts.tmz_date.tm_mday = part(day.day());
    facts.tmz_date.tm_hour = part(time.hour());
    facts.tmz_date.tm_min = part(time.minute());
    facts.tmz_date.tm_sec = part(time.second());
    const bool deflated = packing == Packing::Deflated;
    bool right = zipOpenNewFileInZip4_64(m_handle, name.toUtf8().constData(), &facts, nullptr, 0,
                     nullptr, 0, nullptr, deflated ? Z_DEFLATED : 0, Z_BEST_COMPRESSION, 0,
                     -MAX_WBITS, DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY, nullptr, 0, 0, namesAreUtf8, 0)
        == ZIP_OK;
    for (qint64 at = 0; right && at < bytes.size(); at += atOnce) {
        const qint64 count = std::min(atOnce, static_cast<qint64>(bytes.size()) - at);
        right = zipWriteInFileInZip(m_handle, bytes.constData() + at, static_cast<unsigned>(count))
            == ZIP_OK;
    }
    right = zipCloseFileInZip(m_handle) == ZIP_OK && right;
    m_failed = m_failed || !right;
    return right;
}

bool ZipWriter::finish()
{
    const bool ended = m_handle != nullptr && zipClose(m_handle, nullptr) == ZIP_OK;
    m_handle = nullptr;
    return ended && !m_failed;
}

} // namespace exchange
