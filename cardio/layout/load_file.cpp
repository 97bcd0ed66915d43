// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/layout/load_file.h"

#include "cardio/layout/application.h"
#include "cardio/layout/fields.h"
#include "crypto/compare.h"

#include <algorithm>
#include <limits>

namespace wattcard::cardio {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint8_t format = 0x01;
constexpr std::size_t digestOffset = 44;
constexpr std::size_t macOffset = 52;
// Meter number and customer number lie side by side in file 0001 (CARD.md 3.1).
constexpr std::size_t numbersOffset = 30;
constexpr std::size_t numbersSize = 12;

} // namespace

Result<Bytes> encodeLoadFile(const LoadFile& file, const LoadSeal& seal)
{
    if (seal.parameterFile.size() != parameterSize)
        return failed(Fault::BadInput, u"load file: parameter file missing"_s);
    using Amount = std::numeric_limits<std::int32_t>;
    const std::int64_t amount = file.amount.hundredths();
    FieldWriter out{loadSize};
    out.check(amount >= Amount::min() && amount <= Amount::max(), "amount");
    out.number(static_cast<std::uint32_t>(amount), 4, "amount"); // two's complement
    out.number(static_cast<std::uint32_t>(file.seq), 4, "sequence");
    out.number(file.total.hundredths(), 8, "total");
    out.number(static_cast<std::uint16_t>(file.gen), 2, "generation");
    out.raw(file.order);
    out.number(static_cast<std::uint32_t>(file.sale), 4, "sale number");
    out.number(static_cast<std::uint16_t>(file.counter), 2, "counter");
    out.time(file.soldAt, TimeForm::Seconds, "sale time");
    out.raw(file.auditHead);
    out.byte(file.keyVersion);
    out.byte(format);
    out.raw(seal.tariffDigest);
    auto bytes = out.finish();
    if (!bytes)
        return bytes;
    const auto mac = purchaseMac(seal.purchaseKey, seal.parameterFile, *bytes);
    bytes->insert(bytes->end(), mac.begin(), mac.end());
    return bytes;
}

Result<LoadFile> decodeLoadFile(ByteView bytes)
{
    FieldReader in{bytes};
    in.check(bytes.size() == loadSize, "size");
    LoadFile file;
    file.amount = Credit::fromHundredths(static_cast<std::int32_t>(in.number32()));
    file.seq = Sequence{in.number32()};
    file.total = Credit::fromHundredths(in.number(8, "total"));
    file.gen = Generation{static_cast<std::uint16_t>(in.number(2, "generation"))};
    std::ranges::copy(in.raw(file.order.size()), file.order.begin());
    file.sale = SaleNumber{in.number32()};
    file.counter = CounterId{static_cast<std::uint16_t>(in.number(2, "counter"))};
    file.soldAt = in.time(TimeForm::Seconds, "sale time");
    std::ranges::copy(in.raw(file.auditHead.size()), file.auditHead.begin());
    file.keyVersion = in.byte();
    in.check(in.byte() == format, "format");
    if (const auto right = in.failure(); !right)
        return failed(right);
    return file;
}

crypto::Mac8 purchaseMac(ByteView purchaseKey, ByteView parameterFile, ByteView loadFile)
{
    const ByteView numbers = parameterFile.subspan(numbersOffset, numbersSize);
    const ByteView sealed = loadFile.first(macOffset);
    Bytes message(numbers.begin(), numbers.end());
    message.insert(message.end(), sealed.begin(), sealed.end());
    return crypto::aesCmac8(purchaseKey, message);
}

bool purchaseMacValid(ByteView purchaseKey, ByteView parameterFile, ByteView loadFile)
{
    return parameterFile.size() == parameterSize && loadFile.size() == loadSize &&
           crypto::equalInConstantTime(purchaseMac(purchaseKey, parameterFile, loadFile),
                                       loadFile.subspan(macOffset));
}

FileDigest tariffDigestIn(ByteView loadFile)
{
    FileDigest out{};
    if (loadFile.size() == loadSize)
        std::ranges::copy(loadFile.subspan(digestOffset, out.size()), out.begin());
    return out;
}

} // namespace wattcard::cardio
