// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/export/qr_image.h"

#include <qrencode.h>

#include <memory>

namespace wattcard::reports {

namespace {

constexpr int quietZone = 4;               // modules, ISO/IEC 18004 section 6.3.8
constexpr unsigned char darkModule = 0x01; // lowest bit of libqrencode's module byte

struct FreeCode {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

} // namespace

QImage qrImage(const QString& text)
{
    const QByteArray bytes = text.toLatin1();
    const std::unique_ptr<QRcode, FreeCode> code{
        QRcode_encodeString(bytes.constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1)};
    if (!code)
        return {};
    const int width = code->width;
    QImage image{width + 2 * quietZone, width + 2 * quietZone, QImage::Format_RGB32};
    image.fill(Qt::white);
    for (int row = 0; row < width; ++row)
        for (int column = 0; column < width; ++column)
            if (code->data[row * width + column] & darkModule)
                image.setPixel(column + quietZone, row + quietZone, qRgb(0, 0, 0));
    return image;
}

} // namespace wattcard::reports
