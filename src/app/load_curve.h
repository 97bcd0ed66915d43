// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/clock.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <optional>

namespace wattcard::app {

// What a customer draws over a day, one load for each quarter of an hour; the next day is as the
// first.
class LoadCurve {
public:
    static constexpr std::size_t quarters = 96;
    static constexpr std::chrono::minutes quarter{15};
    static constexpr std::uint32_t mostWatts = 2'000'000;

    LoadCurve() = default;
    explicit LoadCurve(const std::array<std::uint32_t, quarters>& watts) : m_watts{watts} {}
    std::uint32_t wattsAt(LocalTime time) const; // primary
    // For so long the load at that time stays the same: to the end of the quarter at most.
    static std::chrono::seconds holdsFor(LocalTime time);
    std::uint32_t highest() const;
    std::uint64_t wattHours() const; // of a day, rounded down
    friend bool operator==(const LoadCurve&, const LoadCurve&) = default;

private:
    std::array<std::uint32_t, quarters> m_watts{};
};

// What is wrong with a line of a curve file. Screens have their own sentences (ui/text is theirs).
struct LoadCurveError {
    enum class Kind {
        NotUtf8,
        NotTwoFields,
        NotATime,    // HH:MM
        NotAQuarter, // 00, 15, 30 or 45 past the hour
        NotInOrder,  // a time that is not later than the one before
        NotFromZero, // the first time is not 00:00
        NotWatts,    // a whole number up to LoadCurve::mostWatts
        NothingInIt,
    } kind = Kind::NothingInIt;
    int line = 0;  // from 1; 0 of the file as a whole
    QString found; // what stands there
};
// For logs and the remote: the line, what stands there, and what to write instead.
QString plainSentence(const LoadCurveError& error);

struct LoadCurveRead {
    LoadCurve curve;
    std::optional<LoadCurveError> error; // then the curve is empty
};
// The file's text is UTF-8, a line is "HH:MM;watts", the first line may be a heading. A time that
// is left out keeps the load of the one before.
LoadCurveRead readLoadCurve(const QByteArray& csv);

} // namespace wattcard::app
