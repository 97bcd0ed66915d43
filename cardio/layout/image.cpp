// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/layout/image.h"

#include "cardio/layout/parameter_file.h"
#include "cardio/layout/tariff_file.h"
#include "crypto/hash.h"

#include <algorithm>

namespace wattcard::cardio {

using namespace Qt::StringLiterals;

namespace {

FileDigest digestOf(std::initializer_list<ByteView> parts)
{
    Bytes all;
    for (const ByteView part : parts)
        all.insert(all.end(), part.begin(), part.end());
    const crypto::Sha256 whole = crypto::sha256(all);
    FileDigest out{};
    std::copy_n(whole.begin(), out.size(), out.begin());
    return out;
}

Result<Bytes> flaggedFile(bool flagged, const std::optional<TariffFile>& file)
{
    if (flagged != file.has_value())
        return failed(Fault::BadInput, u"tariff files differ from the update flags"_s);
    return file ? encodeTariffFile(*file) : Result<Bytes>{Bytes{}};
}

} // namespace

transaction::Digest imageDigest(const ImageBytes& image)
{
    return digestOf({image.parameter, image.load, image.tariff1, image.tariff2});
}

FileDigest tariffDigest(const ImageBytes& image)
{
    return digestOf({image.parameter, image.tariff1, image.tariff2});
}

Result<transaction::Target> encodeImage(const CardImage& image, ByteView purchaseKey)
{
    const UpdateFlags flags = image.parameter.update;
    auto parameter = encodeParameterFile(image.parameter);
    if (!parameter)
        return failed(parameter);
    auto tariff1 = flaggedFile(flags.namesTariff1(), image.tariff1);
    if (!tariff1)
        return failed(tariff1);
    auto tariff2 = flaggedFile(flags.namesTariff2(), image.tariff2);
    if (!tariff2)
        return failed(tariff2);
    const FileDigest digest = tariffDigest({*parameter, {}, *tariff1, *tariff2});
    auto load = encodeLoadFile(image.load, {purchaseKey, *parameter, digest});
    if (!load)
        return failed(load);
    transaction::Target target{{image.load.gen, image.load.seq},
                               image.load.order,
                               std::move(*parameter),
                               std::move(*load),
                               std::move(*tariff1),
                               std::move(*tariff2),
                               {}};
    target.imageDigest = imageDigest({target.parameter, target.load, {}, {}});
    target.digest = imageDigest({target.parameter, target.load, target.tariff1, target.tariff2});
    return target;
}

bool isUnwritten(ByteView file)
{
    return std::ranges::all_of(file, [](std::uint8_t byte) { return byte == 0; });
}

} // namespace wattcard::cardio
