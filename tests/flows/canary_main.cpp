// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canary_shop.h"

#include <QCoreApplication>

#include <gtest/gtest.h>

#include <cstdio>
#include <string_view>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace wattcard;
using namespace wattcard::flows;

namespace {

// The search runs the same program once more to do the work that it searches: see canary_worker.h
// for the arguments.
enum Argument { Directory = 1, Socket, Wire, AlgorithmSuite, Conduct, Commands, Reports, Count };

int work(char** arguments)
{
    ::prctl(PR_SET_DUMPABLE, 1);
    ::prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY);
    const std::string directory = arguments[Directory];
    ::mkdir(directory.c_str(), 0700);
    if (!std::freopen((directory + '/' + CanaryShop::log).c_str(), "w", stderr))
        return 2;
    std::setvbuf(stderr, nullptr, _IONBF, 0);
    const int commands = std::stoi(arguments[Commands]);
    const int reports = std::stoi(arguments[Reports]);
    char byte = 0;
    if (::read(commands, &byte, 1) != 1) // until there are cards
        return 2;
    const auto waitThere = [&] {
        return ::write(reports, "s", 1) == 1 && ::read(commands, &byte, 1) == 1;
    };
    const auto suite = static_cast<Suite>(std::stoi(arguments[AlgorithmSuite]));
    CanaryShop shop{{directory, arguments[Socket], arguments[Wire], suite}};
    shop.work();
    if (std::string_view{arguments[Conduct]} == "leaking")
        shop.leakAKey();
    if (!waitThere())
        return 2;
    shop.endSession();
    waitThere();
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application{argc, argv};
    if (argc == Count && std::string_view{argv[0]} == "canary")
        return work(argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
