// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/faults/workers.h"

#include <cstdlib>
#include <sstream>
#include <stdexcept>
#include <sys/wait.h>
#include <type_traits>
#include <unistd.h>

namespace wattcard::simulation {

namespace {

static_assert(std::is_trivially_copyable_v<Tally>);

// The tally as it lies in memory, then a line for each text.
std::string encode(const Report& report)
{
    std::string text(reinterpret_cast<const char*>(&report.tally), sizeof(Tally));
    for (const std::string& broken : report.broken) {
        std::string line = broken;
        for (char& letter : line)
            letter = letter == '\n' ? ' ' : letter;
        text += "!" + line + "\n";
    }
    return text + report.notes;
}

Report decode(const std::string& text)
{
    if (text.size() < sizeof(Tally))
        throw std::runtime_error("a part of the job ended without a word");
    Report report;
    std::copy_n(text.data(), sizeof(Tally), reinterpret_cast<char*>(&report.tally));
    std::istringstream lines{text.substr(sizeof(Tally))};
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with('!'))
            report.broken.push_back(line.substr(1));
        else
            report.notes += line + '\n';
    }
    return report;
}

[[noreturn]] void workInChild(int out, const std::function<Report()>& work)
{
    Report report;
    try {
        report = work();
    } catch (const std::exception& thrown) {
        report.broken.push_back(std::string{"thrown: "} + thrown.what());
    }
    const std::string text = encode(report);
    for (std::size_t at = 0; at < text.size();) {
        const ssize_t written = ::write(out, text.data() + at, text.size() - at);
        if (written <= 0)
            ::_exit(1);
        at += static_cast<std::size_t>(written);
    }
    ::_exit(0);
}

std::string allOf(int in)
{
    std::string text;
    std::array<char, 4096> piece{};
    for (ssize_t got = 0; (got = ::read(in, piece.data(), piece.size())) > 0;)
        text.append(piece.data(), static_cast<std::size_t>(got));
    return text;
}

} // namespace

long numberFrom(const char* name, long otherwise)
{
    const char* wanted = std::getenv(name);
    return wanted ? std::strtol(wanted, nullptr, 10) : otherwise;
}

Report inWorkers(const std::function<Report(int part, int parts)>& work)
{
    const int parts = static_cast<int>(numberFrom("WATTCARD_WORKERS", 1));
    if (parts < 2)
        return work(0, 1);
    std::vector<int> pipes;
    for (int part = 0; part < parts; ++part) {
        std::array<int, 2> ends{};
        if (::pipe(ends.data()) != 0)
            throw std::runtime_error("no pipe");
        if (::fork() == 0)
            workInChild(ends[1], [&] { return work(part, parts); });
        ::close(ends[1]);
        pipes.push_back(ends[0]);
    }
    Report all;
    for (const int in : pipes) {
        const Report one = decode(allOf(in));
        ::close(in);
        all.tally += one.tally;
        all.broken.insert(all.broken.end(), one.broken.begin(), one.broken.end());
        all.notes += one.notes;
    }
    while (::wait(nullptr) > 0) {
    }
    return all;
}

std::string firedText(const Tally& tally)
{
    std::string text;
    for (int kind = 0; kind < kinds; ++kind) {
        const long count = tally.fired[static_cast<std::size_t>(kind)];
        if (count > 0)
            text += std::string{text.empty() ? "" : " "} + nameOf(static_cast<Kind>(kind)) + '=' +
                    std::to_string(count);
    }
    return text;
}

} // namespace wattcard::simulation
