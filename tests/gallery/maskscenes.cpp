#include "scenes.h"

#include "services/masking.h"
#include "settings/masksheet.h"
#include "store/maskedcopy.h"

namespace gallery {

using namespace Qt::StringLiterals;

namespace {

/// By a key of its own, so that the names are the same in each picture.
domain::Result<void> copyMasked(const QString &book, const QString &copy,
    const std::function<void(int, int)> &step, const std::stop_token &stop)
{
    const auto mask = services::makeNameMask(QByteArray(services::maskingKeyBytes, 'g'));
    return mask ? store::copyMasked(book, copy, **mask, step, stop)
                : domain::Result<void>(tl::unexpected(mask.error()));
}

} // namespace

void takeMasking(Frame &frame)
{
    viewmodels::Workspace &workspace = frame.stage().workspace();
    viewmodels::NameMasking masking(frame.stage().path(u"masked"_s), copyMasked);
    auto *sheet = new settings::MaskSheet(&frame.stage().window(), workspace, masking);
    sheet->open();
    frame.wait(u"Masking is asked for"_s, [&frame] { return frame.eye().isReady("maskMake"); });
    frame.take({ u"06-mask-names"_s, u"Names are to be masked"_s, {} });
    frame.press(Qt::Key_Escape);

    const QString copy = frame.stage().path(u"masked.sqlite"_s);
    if (!copyMasked(workspace.file(), copy, {}, {})) {
        frame.wait(u"A masked copy"_s, [] { return false; });
        return;
    }
    workspace.open(copy, viewmodels::Workspace::Kind::Existing);
    frame.wait(u"The masked copy"_s, [&frame] {
        return frame.eye().child("statusMasked") != nullptr
            && frame.eye().rows("customerTable") > 1;
    });
    frame.take({ u"01-customers-masked"_s, u"Customers: names are masked"_s, {} });
    frame.stage().openDemo();
    frame.wait(u"The demo book again"_s, [&frame] {
        return frame.eye().child("statusDemo") != nullptr && frame.eye().rows("customerTable") > 1;
    });
}

} // namespace gallery
