// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The card's end of the virtual reader's line, against the reader's end as pcscd uses it.
#include "cardio/virtual_card/vpcd_link.h"
#include "card_bench.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <gtest/gtest.h>

namespace wattcard::cardio::tests {

namespace {

constexpr int patienceMs = 10'000;
const QByteArray reset{"\x00\x01\x02", 3};
const QByteArray getAtr{"\x00\x01\x04", 3};

// A slot from which a card was just taken, with a card in it again.
class VpcdLine : public ::testing::Test {
protected:
    VpcdLine()
    {
        EXPECT_TRUE(m_reader.listen(QHostAddress::LocalHost));
        m_slot.remove();
        m_slot.insert(*m_bench.card);
        m_link = std::make_unique<VpcdLink>(VpcdEndpoint{"127.0.0.1", m_reader.serverPort()},
                                            m_slot);
    }
    // The answer over the connection that is open, a new one where none is; empty: it hung up.
    QByteArray asks(const QByteArray& controls)
    {
        if (!m_line || m_line->state() != QAbstractSocket::ConnectedState) {
            EXPECT_TRUE(m_reader.waitForNewConnection(patienceMs));
            m_line.reset(m_reader.nextPendingConnection());
        }
        m_line->write(controls);
        while (m_line->waitForReadyRead(patienceMs)) {
            const QByteArray said = m_line->peek(m_line->bytesAvailable());
            if (said.size() > 2 && said.size() == 2 + said.at(0) * 256 + said.at(1))
                return m_line->readAll().mid(2);
        }
        EXPECT_EQ(m_line->state(), QAbstractSocket::UnconnectedState) << "neither, nor";
        return {};
    }
    CardBench m_bench;

private:
    QTcpServer m_reader;
    CardSlot m_slot;
    std::unique_ptr<QTcpSocket> m_line;
    std::unique_ptr<VpcdLink> m_link;
};

} // namespace

// A program's reset once used up the hanging up: pcscd had not looked, and showed an empty reader
// for ever (found by the kill loop).
TEST_F(VpcdLine, showsTheAbsenceUntilPcscdItselfHasLooked)
{
    EXPECT_EQ(asks(reset + getAtr), QByteArray{});
    EXPECT_EQ(asks(reset + getAtr), QByteArray{});
    EXPECT_EQ(asks(getAtr), QByteArray{}) << "the look that sees the absence";
    EXPECT_GT(asks(getAtr).size(), 2) << "the next look sees the card";
    EXPECT_GT(asks(reset + getAtr).size(), 2);
}

} // namespace wattcard::cardio::tests
