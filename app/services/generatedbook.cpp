#include "services/generatedbook.h"

#include "rules/compiledrules.h"
#include "services/catalogues.h"
#include "services/demobook.h"
#include "services/generatedcontent.h"

using namespace Qt::StringLiterals;

namespace services {

using domain::Result;

namespace {

constexpr qint64 customersBetweenProgress = 1000;

Result<void> writeContent(domain::BookWriter &writer, const Context &own, const GeneratedSize &size,
    const QHash<QString, demo::People> &people, const Progress &progress,
    const std::stop_token &stop)
{
    auto maker = generated::ContentMaker::make(*own.catalogue, people, size);
    if (!maker) {
        return tl::unexpected(maker.error());
    }
    const rules::CompiledRules rules(*own.catalogue, own.variant);
    domain::BulkLoad *load = domain::bulkLoadOf(writer);
    if (load == nullptr) {
        return domain::failure(
            domain::ErrorCode::Internal, u"this store takes no whole customers"_s);
    }
    if (auto begun = load->beginLoad(); !begun) {
        return begun;
    }
    for (qint64 done = 0; !maker->atEnd(); ++done) {
        if (done % customersBetweenProgress == 0) {
            if (stop.stop_requested()) {
                return domain::failure(domain::ErrorCode::Cancelled);
            }
            if (progress) {
                progress(done, size.customers);
            }
        }
        domain::WholeCustomer whole = maker->next();
        whole.verdicts = rules.of(whole.customer, whole.subscriptions);
        if (auto put = load->addWhole(whole); !put) {
            return put;
        }
    }
    if (progress) {
        progress(size.customers, size.customers);
    }
    return load->endLoad([&](int, int) {
        if (progress) {
            progress(size.customers, size.customers);
        }
        return !stop.stop_requested();
    });
}

} // namespace

bool canBeGenerated(const GeneratedSize &size)
{
    return size.customers >= 1 && size.customers <= mostGeneratedCustomers
        && size.subscriptions >= 0 && size.subscriptions <= mostGeneratedSubscriptions
        && size.subscriptions <= size.customers * mostGeneratedEach;
}

Result<void> writeGeneratedBook(domain::BookWriter &writer, const Context &context,
    const GeneratedSize &size, const Progress &progress, const std::stop_token &stop)
{
    if (!canBeGenerated(size)) {
        return domain::failure(domain::ErrorCode::BadInput, u"no book has this size"_s);
    }
    const auto records = demo::readRecords();
    if (!records) {
        return tl::unexpected(records.error());
    }
    // Written in the products of the built-in catalogue and judged by its first table, as the demo.
    Context own = context;
    const auto builtIn = catalog::Catalogue::load(builtInFolder());
    if (!builtIn) {
        return tl::unexpected(builtIn.error());
    }
    own.catalogue = *builtIn;
    own.variant = catalog::Variant::AsWritten;
    if (auto cleared = writer.clear(); !cleared) {
        return cleared;
    }
    domain::BookInfo info;
    info.origin = domain::BookOrigin::Generated;
    info.simulatedNow = demoMoment();
    info.resellerName = records->reseller;
    info.seed = size.seed;
    info.verdictBasis = own.verdictBasis();
    if (auto kept = writer.setInfo(info); !kept) {
        return kept;
    }
    if (auto written = writeContent(writer, own, size, records->people, progress, stop); !written) {
        return written;
    }
    domain::AuditEvent loaded;
    loaded.time = demoMoment();
    loaded.actor = context.actor.name;
    loaded.role = context.actor.role;
    loaded.act = domain::Act::DemoLoaded;
    loaded.after = { { u"customers"_s, size.customers }, { u"subscriptions"_s, size.subscriptions },
        { u"seed"_s, size.seed } };
    return writer.addAudit(loaded);
}

} // namespace services
