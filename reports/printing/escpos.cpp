// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/printing/escpos.h"

#include <algorithm>

namespace wattcard::reports::escpos {

namespace {

constexpr char esc = 0x1B;
constexpr char gs = 0x1D;
constexpr char dle = 0x10;
constexpr char eot = 0x04;
constexpr int dotsInAByte = 8;
constexpr int bandRows = 128;
constexpr int darkest = 128; // greys below are burnt

template <class... Bytes> QByteArray command(Bytes... bytes)
{
    const std::array all{static_cast<char>(bytes)...};
    return {all.data(), static_cast<qsizetype>(all.size())};
}

void addRow(QByteArray& bytes, const QImage& grey, int row)
{
    const uchar* line = grey.constScanLine(row);
    for (int from = 0; from < grey.width(); from += dotsInAByte) {
        unsigned byte = 0;
        const int to = std::min(from + dotsInAByte, grey.width());
        for (int x = from; x < to; ++x)
            if (line[x] < darkest)
                byte |= 0x80U >> (x - from);
        bytes.append(static_cast<char>(byte));
    }
}

} // namespace

QByteArray begin()
{
    return command(esc, '@');
}

QByteArray raster(const QImage& dots)
{
    const QImage grey = dots.convertToFormat(QImage::Format_Grayscale8);
    const int width = (grey.width() + dotsInAByte - 1) / dotsInAByte;
    QByteArray bytes;
    bytes.reserve(qsizetype{width} * grey.height());
    for (int from = 0; from < grey.height(); from += bandRows) {
        const int rows = std::min(bandRows, grey.height() - from);
        bytes += command(gs, 'v', '0', 0, width & 0xFF, width >> 8, rows & 0xFF, rows >> 8);
        for (int row = from; row < from + rows; ++row)
            addRow(bytes, grey, row);
    }
    return bytes;
}

QByteArray feed(int lines)
{
    return command(esc, 'd', lines);
}

QByteArray cut()
{
    constexpr char feedThenPartly = 66;
    return command(gs, 'V', feedThenPartly, 0);
}

QByteArray openDrawer()
{
    constexpr char on = 25; // units of 2 ms
    constexpr char off = 125;
    return command(esc, 'p', 0, on, off);
}

QByteArray askPaperNow()
{
    constexpr char paperSensor = 4;
    return command(dle, eot, paperSensor);
}

QByteArray askPaperAfter()
{
    constexpr char paperSensor = 1;
    return command(gs, 'r', paperSensor);
}

bool isPaperOutNow(char answer)
{
    constexpr unsigned paperEnd = 0x60;
    return (static_cast<unsigned char>(answer) & paperEnd) != 0;
}

bool isPaperOutAfter(char answer)
{
    constexpr unsigned paperEnd = 0x0C;
    return (static_cast<unsigned char>(answer) & paperEnd) != 0;
}

} // namespace wattcard::reports::escpos
