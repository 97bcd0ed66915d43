// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/virtual_card/direct_reader.h"

#include <algorithm>

namespace wattcard::cardio {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds firstPause{50};
constexpr std::chrono::milliseconds longestPause{1'000};

QString readerName(int slot)
{
    return u"Card box 00 %1"_s.arg(slot, 2, 10, QChar{u'0'});
}

QJsonObject request(const QString& verb, int slot)
{
    return QJsonObject{{u"verb"_s, verb}, {u"slot"_s, slot}};
}

// One socket for each connected card: when it closes, the box resets the card and frees the slot.
class DirectChannel final : public CardChannel {
public:
    DirectChannel(std::unique_ptr<BoxClient> box, int slot, Bytes atr)
        : m_box{std::move(box)},
          m_slot{slot},
          m_atr{std::move(atr)}
    {
    }
    Result<Bytes> transmit(ByteView command) override
    {
        QJsonObject message = request(u"transmit"_s, m_slot);
        message[u"apdu"_s] = box::toHex(command);
        const Result<QJsonObject> answer = m_box->call(message);
        if (!answer)
            return failed(answer);
        return box::fromHex((*answer)["answer"_L1].toString());
    }
    Bytes atr() const override { return m_atr; }

private:
    std::unique_ptr<BoxClient> m_box;
    int m_slot;
    Bytes m_atr;
};

} // namespace

Result<std::unique_ptr<CardChannel>> DirectReader::connect()
{
    auto box = std::make_unique<BoxClient>(m_socketName);
    const Result<QJsonObject> answer = box->call(request(u"connect"_s, m_slot));
    if (!answer)
        return failed(answer);
    const Result<Bytes> atr = box::fromHex((*answer)["atr"_L1].toString());
    if (!atr)
        return failed(atr);
    return std::make_unique<DirectChannel>(std::move(box), m_slot, *atr);
}

bool DirectReader::cardPresent()
{
    const auto state = m_box.state(m_slot);
    return state && state->card.has_value();
}

std::uint32_t DirectReader::insertionCount() const
{
    if (const auto state = m_box.state(m_slot))
        m_changes = state->changes;
    return m_changes;
}

QString DirectReader::name() const
{
    return readerName(m_slot);
}

DirectWatch::~DirectWatch()
{
    stop();
}

void DirectWatch::start(Listener listener)
{
    stop();
    m_listener = std::move(listener);
    m_last.reset();
    m_stop.emplace();
    m_thread = std::thread{[this] { run(); }};
}

void DirectWatch::stop()
{
    if (!m_thread.joinable())
        return;
    m_stop->raise();
    m_thread.join();
}

void DirectWatch::run()
{
    std::chrono::milliseconds pause = firstPause;
    while (!m_stop->raised()) {
        Result<LineSocket> socket = LineSocket::connect(m_socketName);
        Failure failure{Fault::NoService};
        if (socket) {
            pause = firstPause;
            failure = follow(*socket);
        } else {
            failure = socket.error();
        }
        if (m_stop->raised())
            return;
        const std::uint32_t changes = m_last ? m_last->insertions : 0;
        tell({ReaderEvent::Status::ServiceDown, failure.fault, readerName(m_slot), changes});
        m_stop->pause(pause);
        pause = std::min(pause * 2, longestPause);
    }
}

Failure DirectWatch::follow(LineSocket& socket)
{
    if (const auto sent = socket.send(box::toLine(request(u"watch"_s, m_slot))); !sent)
        return sent.error();
    for (;;) {
        const Result<QByteArray> line = socket.receive(*m_stop, forEver);
        if (!line)
            return line.error();
        const Result<QJsonObject> message = box::fromLine(*line);
        if (!message)
            return message.error();
        if ((*message)["event"_L1].toString() != "slot"_L1)
            continue; // the answer to the request
        const auto status = message->contains("card"_L1) ? ReaderEvent::Status::Present
                                                         : ReaderEvent::Status::Empty;
        const auto changes = static_cast<std::uint32_t>((*message)["changes"_L1].toInteger());
        tell({status, Fault::NoReader, readerName(m_slot), changes});
    }
}

void DirectWatch::tell(const ReaderEvent& event)
{
    if (m_last == event)
        return;
    m_last = event;
    m_listener(event);
}

} // namespace wattcard::cardio
