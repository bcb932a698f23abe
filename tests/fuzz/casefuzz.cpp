#include "fuzz/fuzzing.h"
#include "qa/testcase.h"

/// A test case of a tester's own: read, or refused with a place; what was read is written and read
/// again to the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto testCase = qa::readCase(fuzzing::bytesOf(data, size), QStringLiteral("input.json"));
    if (!testCase) {
        fuzzing::expect(!testCase.error().facts.isEmpty());
        return 0;
    }
    const QByteArray written = qa::writeCase(*testCase);
    const auto again = qa::readCase(written, QStringLiteral("again.json"));
    fuzzing::expect(again.has_value());
    fuzzing::expect(qa::writeCase(*again) == written);
    return 0;
}
