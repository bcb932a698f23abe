#include "store/customertexts.h"

#include "store/eachrow.h"
#include "store/searchtext.h"
#include "store/storedform.h"

#include <utility>
#include <vector>

namespace store {
namespace {

constexpr QStringView someTexts
    = u"SELECT seq, company_name, local_name, domain FROM customers WHERE seq > ? ORDER BY seq"
      u" LIMIT 1000";
constexpr QStringView setTexts
    = u"UPDATE customers SET domain_key = ?, search_text = ? WHERE seq = ?";

} // namespace

domain::Result<void> writeCustomerTexts(
    Connection &connection, const std::function<void(qint64 customers)> &told)
{
    qint64 last = 0;
    qint64 written = 0;
    for (;;) {
        std::vector<std::pair<qint64, domain::Customer>> page;
        const auto read = eachRow(
            connection, someTexts, { last }, [&page](const Cursor &row) -> domain::Result<void> {
                domain::Customer customer;
                customer.companyName = row.text(1);
                customer.localName = row.text(2);
                customer.domain = row.text(3);
                page.emplace_back(row.integer(0), customer);
                return {};
            });
        if (!read) {
            return read;
        }
        if (page.empty()) {
            return {};
        }
        for (const auto &[seq, customer] : page) {
            const auto set = connection.change(setTexts,
                { storedText(folded(customer.domain)), storedText(searchTextOf(customer)), seq });
            if (!set) {
                return tl::unexpected(set.error());
            }
        }
        last = page.back().first;
        written += static_cast<qint64>(page.size());
        if (told) {
            told(written);
        }
    }
}

} // namespace store
