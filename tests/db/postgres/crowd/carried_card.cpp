// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/postgres/crowd/carried_card.h"

#include <QFile>
#include <QRandomGenerator>

#include <algorithm>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace wattcard::db::test {

namespace {

static_assert(std::is_trivially_copyable_v<CardImageState>);

// The card's file, held for so long as one command takes.
class HeldFile {
public:
    explicit HeldFile(const QString& file)
        : m_handle{::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0644)}
    {
        if (m_handle < 0 || ::flock(m_handle, LOCK_EX) != 0)
            qFatal("card %s", qPrintable(file));
    }
    ~HeldFile() { ::close(m_handle); }
    HeldFile(const HeldFile&) = delete;
    HeldFile& operator=(const HeldFile&) = delete;

    CardImageState read() const
    {
        CardImageState state;
        if (::pread(m_handle, &state, sizeof state, 0) != ssize_t{sizeof state})
            qFatal("card");
        return state;
    }
    // One call for less than a page: whole, or not at all.
    void write(const CardImageState& state) const
    {
        if (::pwrite(m_handle, &state, sizeof state, 0) != ssize_t{sizeof state})
            qFatal("card");
    }

private:
    int m_handle;
};

CardReading readingOf(const CardImageState& state)
{
    CardReading reading;
    reading.hints.serial = CardSerial{state.serial};
    reading.hints.lifeCycle = LifeCycle::Operational;
    reading.hints.atc = state.atc;
    reading.load.gen = Generation{state.gen};
    reading.load.seq = Sequence{state.seq};
    reading.load.order = state.order;
    reading.imageDigest = state.image;
    return reading;
}

void put(CardImageState& state, const transaction::Target& target)
{
    state.gen = static_cast<std::uint16_t>(target.position.gen);
    state.seq = static_cast<std::uint32_t>(target.position.seq);
    state.order = target.order;
    state.image = target.imageDigest;
    state.proof = target.digest;
}

class CarriedSession : public CardSession {
public:
    CarriedSession(QString file, const CardImageState& state)
        : m_file{std::move(file)},
          m_number{state.session},
          m_reading{readingOf(state)}
    {
    }
    const CardReading& reading() const override { return m_reading; }
    Result<transaction::Digest> readBack() override
    {
        const CardImageState state = HeldFile{m_file}.read();
        if (state.session != m_number)
            return failed(Fault::NoCard);
        return state.proof;
    }
    WriteResult write(const transaction::Target& target) override
    {
        const HeldFile card{m_file};
        CardImageState state = card.read();
        if (state.session != m_number) // it has left
            return {WriteOutcome::Unknown, {}, {Fault::NoCard}};
        put(state, target);
        ++state.atc;
        card.write(state);
        constexpr int pulled = 60; // one of so many before it has answered
        if (QRandomGenerator::global()->bounded(pulled) == 0)
            return {WriteOutcome::Unknown, {}, {Fault::NoCard}};
        return {WriteOutcome::Proved, {state.atc, target.position.seq, target.digest}, {}};
    }
    int apduCount() const override { return 0; }

private:
    QString m_file;
    std::uint32_t m_number;
    CardReading m_reading;
};

} // namespace

CarriedCard::CarriedCard(QString file, AccountId account)
    : m_file{std::move(file)},
      m_account{account}
{
}

QString CarriedCard::fileIn(const QString& folder, AccountId account)
{
    return folder + QStringLiteral("/card-%1").arg(account.value());
}

void CarriedCard::make(const QString& folder, const transaction::Row& row, CardSerial serial)
{
    CardImageState state;
    put(state, row.target);
    state.atc = 7;
    std::ranges::copy(serial.bytes(), state.serial.begin());
    HeldFile{fileIn(folder, row.account)}.write(state);
}

CardImageState CarriedCard::look() const
{
    return HeldFile{m_file}.read();
}

Result<CardHints> CarriedCard::identify()
{
    return readingOf(look()).hints;
}

Result<std::unique_ptr<CardSession>> CarriedCard::open(CardRole)
{
    const HeldFile card{m_file};
    CardImageState state = card.read();
    ++state.session;
    card.write(state);
    return std::unique_ptr<CardSession>{std::make_unique<CarriedSession>(m_file, state)};
}

Result<void> CarriedCard::personalise(const CardSerial&)
{
    return failed(Fault::CardNotBlank);
}

Result<transaction::Target> CarriedCard::encode(const CardImage&)
{
    return failed(Fault::BadInput);
}

} // namespace wattcard::db::test
