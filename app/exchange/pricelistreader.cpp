#include "exchange/pricelistreader.h"

#include "exchange/csvreader.h"

#include <QIODevice>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace exchange {

using domain::PriceFault;
using domain::PriceProblem;

namespace {

enum class Column { Product, Currency, Monthly, Annual, Margin };
constexpr std::size_t columns = 5;
constexpr std::array needed{ Column::Product, Column::Currency, Column::Monthly };

constexpr std::size_t indexOf(Column column)
{
    return static_cast<std::size_t>(column);
}

QString folded(const QString &name)
{
    QString text = name.toCaseFolded();
    static const QRegularExpression filler(u"[\\s_-]"_s);
    return text.remove(filler);
}

const std::array<QStringList, columns> &names()
{
    // The first of each is the one to write.
    static const std::array<QStringList, columns> table{
        QStringList{ u"offerName"_s, u"offerId"_s, u"offer"_s, u"product"_s, u"제품"_s,
            u"제품 이름"_s, u"제품 ID"_s },
        QStringList{ u"currency"_s, u"통화"_s },
        QStringList{ u"unitPrice"_s, u"price"_s, u"monthly"_s, u"monthlyPrice"_s, u"단가"_s,
            u"월 단가"_s, u"월 금액"_s },
        QStringList{ u"annualPrice"_s, u"annual"_s, u"연간 단가"_s, u"연간 금액"_s },
        QStringList{ u"margin"_s, u"마진"_s },
    };
    return table;
}

/// A number whose digits may stand in groups of three.
QString ungrouped(const QString &text)
{
    static const QRegularExpression grouped(u"^\\d{1,3}(,\\d{3})+(\\.\\d+)?$"_s);
    QString plain = text.trimmed();
    return grouped.match(plain).hasMatch() ? plain.remove(u',') : plain;
}

std::optional<domain::Money> amountOf(const QString &text, const domain::Currency &currency)
{
    const auto amount = domain::Money::fromPlainText(ungrouped(text), currency);
    return amount && amount->minor >= 0 ? amount : std::nullopt;
}

/// "12.5" or "12.5%" in hundredths of a percent.
std::optional<int> marginOf(const QString &text)
{
    static const QRegularExpression form(u"^([+-]?)(\\d{1,4})(?:\\.(\\d{1,2}))?\\s*%?$"_s);
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const int hundredths
        = match.captured(2).toInt() * 100 + match.captured(3).leftJustified(2, u'0').toInt();
    const int margin = match.captured(1) == u"-"_s ? -hundredths : hundredths;
    return margin >= -10'000 && margin <= 100'000 ? std::optional(margin) : std::nullopt;
}

class Reading
{
public:
    void readHeader(const TableRow &row)
    {
        m_header = row.fields;
        m_place.fill(-1);
        for (std::size_t c = 0; c < columns; ++c) {
            for (const QString &name : names().at(c)) {
                for (qsizetype i = 0; i < m_header.size() && m_place.at(c) < 0; ++i) {
                    if (folded(m_header.at(i)) == folded(name)) {
                        m_place.at(c) = i;
                    }
                }
            }
        }
        for (const Column column : needed) {
            if (m_place.at(indexOf(column)) < 0) {
                add({ PriceProblem::MissingColumn, row.line,
                    names().at(indexOf(column)).constFirst(), {} });
            }
        }
    }

    void readRow(const TableRow &row)
    {
        if (row.fault != RowFault::None) {
            add({ PriceProblem::BadRow, row.line, {}, {} });
            return;
        }
        PriceRow price;
        price.line = row.line;
        price.product = value(row, Column::Product);
        const QString code = value(row, Column::Currency);
        const QString monthly = value(row, Column::Monthly);
        for (const Column column : needed) {
            if (value(row, column).isEmpty()) {
                complain(PriceProblem::MissingValue, row, column);
                return;
            }
        }
        const auto currency = domain::Currency::fromText(code);
        if (!currency) {
            complain(PriceProblem::NotACurrency, row, Column::Currency);
            return;
        }
        const auto amount = amountOf(monthly, *currency);
        if (!amount) {
            complain(PriceProblem::NotAnAmount, row, Column::Monthly);
            return;
        }
        price.monthly = *amount;
        if (const QString annual = value(row, Column::Annual); !annual.isEmpty()) {
            price.annual = amountOf(annual, *currency);
            if (!price.annual) {
                complain(PriceProblem::NotAnAmount, row, Column::Annual);
                return;
            }
        }
        if (const QString margin = value(row, Column::Margin); !margin.isEmpty()) {
            const auto read = marginOf(margin);
            if (!read) {
                complain(PriceProblem::NotAMargin, row, Column::Margin);
                return;
            }
            price.marginHundredths = *read;
        }
        m_result.rows.append(price);
    }

    void add(const PriceFault &fault)
    {
        if (m_result.faults.size() < maximumPriceFaults) {
            m_result.faults.append(fault);
        }
    }

    [[nodiscard]] bool clean() const { return m_result.faults.isEmpty(); }
    [[nodiscard]] PriceRows take() { return std::move(m_result); }
    [[nodiscard]] qsizetype rows() const { return m_result.rows.size(); }

private:
    [[nodiscard]] QString value(const TableRow &row, Column column) const
    {
        return row.fields.value(m_place.at(indexOf(column))).trimmed();
    }

    void complain(PriceProblem problem, const TableRow &row, Column column)
    {
        add({ problem, row.line, m_header.value(m_place.at(indexOf(column))).trimmed(),
            value(row, column) });
    }

    QStringList m_header;
    std::array<qsizetype, columns> m_place{};
    PriceRows m_result;
};

} // namespace

QStringList priceListHeader()
{
    QStringList header;
    for (const QStringList &column : names()) {
        header.append(column.constFirst());
    }
    return header;
}

domain::Result<PriceRows> readPriceList(QIODevice &device)
{
    const auto scan = scanText(device);
    if (!scan) {
        return domain::failure(domain::ErrorCode::BadInput, u"the file is no text"_s);
    }
    CsvReader reader(device, *scan);
    Reading reading;
    TableRow row;
    if (reader.next(row)) {
        reading.readHeader(row);
    }
    const bool readable = reading.clean();
    while (readable && reader.next(row)) {
        if (reading.rows() == maximumPriceRows) {
            reading.add({ PriceProblem::TooManyRows, row.line, {}, {} });
            break;
        }
        reading.readRow(row);
    }
    if (!reader.failure().isEmpty()) {
        return domain::failure(domain::ErrorCode::StorageFailed, device.errorString());
    }
    if (reading.clean() && reading.rows() == 0) {
        reading.add({ PriceProblem::NoPrices, 0, {}, {} });
    }
    return reading.take();
}

} // namespace exchange
