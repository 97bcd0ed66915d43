// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench_reader.h"

#include "bench.h"
#include "raw_reader.h"

#include <cstdio>
#include <cstdlib>

namespace wattcard::bench {

const QString ourReader = QStringLiteral("Virtual PCD 00 00");
const QString trivialReader = QStringLiteral("Virtual PCD 00 01");

cardio::VpcdEndpoint endpoint(const char* variable)
{
    const char* value = std::getenv(variable);
    if (!value) {
        std::fprintf(stderr, "%s is not set: run this through installer/private-pcscd.sh\n",
                     variable);
        std::exit(69);
    }
    const std::string address = value;
    const auto colon = address.find(':');
    return {address.substr(0, colon),
            static_cast<std::uint16_t>(std::stoi(address.substr(colon + 1)))};
}

double medianWall(int count, const std::function<void()>& work)
{
    std::vector<double> times;
    for (int i = 0; i < count; ++i) {
        const double begin = wallMicroseconds();
        work();
        times.push_back(wallMicroseconds() - begin);
    }
    return percentile(std::move(times), 0.5);
}

void waitForCard(const QString& reader)
{
    RawReader{reader.toStdString()}.waitFor(SCARD_STATE_PRESENT);
}

} // namespace wattcard::bench
