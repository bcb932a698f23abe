#include "help/helptexts.h"

/// Billing (domain.md section 5) [S1.11], with the examples that are worked out there.
namespace help {

using viewmodels::HelpTopic;

namespace {

/// A line of an example: days of 2020, licences, amount in cents of a dollar or a yuan.
struct Line
{
    QDate first;
    QDate last;
    int licences;
    qint64 minor;
};

HelpBlock example(
    const QList<Line> &lines, const domain::Currency &currency, const HelpSources &sources)
{
    const wording::Texts &texts = *sources.texts;
    QList<QStringList> rows{ { HelpTexts::tr("Days"), HelpTexts::tr("Licences"),
        HelpTexts::tr("Amount") } };
    for (const Line &line : lines) {
        rows.append({ texts.dateRange(line.first, line.last, wording::RangeYear::LeftOut),
            texts.number(line.licences), texts.money({ line.minor, currency }) });
    }
    return HelpTexts::table(rows);
}

QDate day(int month, int number)
{
    constexpr int year = 2020; // of both articles' world; any year counts these days alike
    return { year, month, number };
}

} // namespace

QList<HelpBlock> HelpTexts::billing(const HelpSources &sources)
{
    const wording::Texts &texts = *sources.texts;
    const domain::Currency dollar = domain::Currency::ofMarket(u"US");
    const domain::Currency yuan = domain::Currency::ofMarket(u"CN");
    QList<HelpBlock> blocks{
        paragraph(tr("An upgrade is billed as cancelling one subscription and adding another: a "
                     "credit for the old one, a charge for the new one. The review page shows "
                     "both before you submit. Prices come from the demo price list.")),
        heading(texts.cloud(domain::Cloud::Global)),
        table({ { tr("What happens"), tr("Credit"), tr("Charge") },
            { tr("Upgrade within 30 days of the start"), tr("The whole paid period"),
                tr("A whole period of the new product, from the day of the upgrade") },
            { tr("Upgrade later"), tr("The unused days"),
                tr("A whole period of the new product, from the day of the upgrade") },
            { tr("Licences added or removed"), tr("The charge of the period"),
                tr("The period again in parts, each with its number of licences") },
            { tr("Suspended"), tr("As for a cancellation on that day"), tr("None") },
            { tr("Reactivated"), tr("None"), tr("From that day to the end of the same period") },
            { tr("Cancelled within 30 days of the start"), tr("The whole paid period"),
                tr("None") },
            { tr("Cancelled later"), tr("The unused days"), tr("None") } }),
        heading(texts.cloud(domain::Cloud::China21Vianet)),
        table({ { tr("What happens"), tr("Credit"), tr("Charge") },
            { tr("First purchase"), tr("None"),
                tr("Free until the first billing date, the 15th; then each month in advance") },
            { tr("Upgrade"), tr("The unused days of the advance charge"),
                tr("From the day of the upgrade to the day before the next billing date, then "
                   "each month in advance") },
            { tr("Licences added or removed"), tr("The advance charge"),
                tr("The period again in parts, each with its number of licences") },
            { tr("Suspended"), tr("As for a cancellation on that day"), tr("None") },
            { tr("Reactivated"), tr("None"), tr("From that day to the end of the same period") },
            { tr("Cancelled"), tr("The unused days of the advance charge"), tr("None") } }),
        paragraph(tr("The free days belong to the first purchase, not to an upgrade. The rule of "
                     "30 days is that of Global alone.")),
        heading(tr("How an amount is worked out")),
        points({ tr("Price × licences × days ÷ days of the period, rounded once to the smallest "
                    "unit of the currency."),
            tr("Days count from the first to the last, both included, by universal time."),
            tr("The day of an act belongs to what comes after it."),
            tr("A period begins on the same day of each month, or on the last day of a month that "
               "has no such day.") }),
    };
    blocks.append(heading(tr("Example: Global, 4.00 for a licence and month")));
    blocks.append(paragraph(tr("Bought on 13 January with one licence, raised to two on 1 "
                               "February. The charge of the first period is taken back, and "
                               "the period is charged again in two parts.")));
    blocks.append(
        example({ { day(1, 13), day(2, 12), 1, -400 }, { day(1, 13), day(1, 31), 1, 245 },
                    { day(2, 1), day(2, 12), 2, 310 }, { day(2, 13), day(3, 12), 2, 800 } },
            dollar, sources));
    blocks.append(heading(tr("Example: operated by 21Vianet, 11.00 for a licence and month")));
    blocks.append(paragraph(tr("The advance charge for 15 licences is taken back, because the "
                               "number changed three times in the period.")));
    blocks.append(
        example({ { day(7, 15), day(8, 14), 15, -16500 }, { day(7, 15), day(7, 19), 15, 2661 },
                    { day(7, 20), day(7, 30), 12, 4684 }, { day(7, 31), day(8, 9), 18, 6387 },
                    { day(8, 10), day(8, 14), 10, 1774 } },
            yuan, sources));
    blocks.append(seeAlso({ HelpTopic::Upgrading, HelpTopic::Status }));
    return blocks;
}

} // namespace help
