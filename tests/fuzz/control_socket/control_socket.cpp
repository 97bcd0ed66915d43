// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/virtual_card/box_server.h"
#include "cardio/virtual_card/line_socket.h"
#include "tests/fuzz/fixture.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QThread>

#include <future>

// Lines to the control socket of a running card box. It answers each of them with a JSON object
// that says whether it was done, and goes on.
namespace wattcard::cardio::fuzz {

using namespace Qt::StringLiterals;

namespace {

// A box in an event loop of its own, with a folder that goes with it.
class RunningBox : public QThread {
public:
    RunningBox()
    {
        auto listening = m_listening.get_future();
        start();
        mustHold(listening.get());
    }
    ~RunningBox() override
    {
        quit();
        wait();
    }
    QString socket() const { return m_directory.filePath(u"box"_s); }

protected:
    void run() override
    {
        const auto server =
            BoxServer::open({QDir{m_directory.filePath(u"cards"_s)}, {0, 1, 0, 1}, {}});
        m_listening.set_value(server && (*server)->listen(socket()));
        exec();
    }

private:
    QTemporaryDir m_directory;
    std::promise<bool> m_listening;
};

// New cards stay in the box: after so many inputs it begins again with an empty folder.
RunningBox& runningBox()
{
    constexpr int inputsPerBox = 500;
    static std::unique_ptr<RunningBox> running;
    static int inputs = 0;
    if (inputs++ % inputsPerBox == 0) {
        running.reset();
        running = std::make_unique<RunningBox>();
    }
    return *running;
}

} // namespace

} // namespace wattcard::cardio::fuzz

// The cryptographic library keeps the error state of the thread that used it first until after the
// leaks have been counted.
extern "C" const char* __lsan_default_suppressions()
{
    return "leak:CRYPTO_zalloc\n";
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace Qt::StringLiterals;
    using namespace wattcard::cardio;
    using namespace wattcard::cardio::fuzz;
    static int argc = 1;
    static char name[] = "fuzz";
    static char* argv[] = {name, nullptr};
    static const QCoreApplication application{argc, argv};
    auto socket = LineSocket::connect(runningBox().socket());
    mustHold(socket.has_value());
    const QByteArray end = box::toLine({{u"verb"_s, u"the end of this input"_s}});
    const QByteArray lines{reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)};
    mustHold(socket->send(lines + '\n' + end).has_value());
    const StopSignal never;
    for (;;) {
        const auto line = socket->receive(never, boxAnswerTime);
        mustHold(line.has_value());
        const auto answer = box::fromLine(*line);
        mustHold(answer && (answer->contains("ok"_L1) || answer->contains("event"_L1)));
        if ((*answer)["error"_L1].toString() == "unknown verb the end of this input"_L1)
            return 0;
    }
}
