// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The card's end of the virtual reader's line, against the reader's end as pcscd uses it.
#include "card_bench.h"
#include "cardio/virtual_card/vpcd_link.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>

#include <gtest/gtest.h>

namespace wattcard::cardio::tests {

namespace {

using namespace Qt::StringLiterals;

constexpr int patienceMs = 10'000;
constexpr int pollMs = 400; // STATUS_POLL_RATE of pcsc-lite
const QByteArray reset{"\x00\x01\x02", 3};
const QByteArray getAtr{"\x00\x01\x04", 3};

// A slot from which a card was just taken, with a card in it again.
class VpcdLine : public ::testing::Test {
protected:
    VpcdLine()
    {
        EXPECT_TRUE(m_reader.listen(QHostAddress::LocalHost));
        m_slot.remove();
        m_since.start();
        m_slot.insert(*m_bench.card);
        m_link =
            std::make_unique<VpcdLink>(VpcdEndpoint{"127.0.0.1", m_reader.serverPort()}, m_slot);
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
    QElapsedTimer m_since; // the slot was emptied

private:
    QTcpServer m_reader;
    CardSlot m_slot;
    std::unique_ptr<QTcpSocket> m_line;
    std::unique_ptr<VpcdLink> m_link;
};

} // namespace

// A program whose command had failed once used up the hanging up: pcscd had not looked, and showed
// an empty reader for ever (found by the kill loop).
TEST_F(VpcdLine, showsTheAbsenceAsLongAsPcscdMayHaveToLook)
{
    EXPECT_EQ(asks(reset + getAtr), QByteArray{});
    EXPECT_EQ(asks(getAtr), QByteArray{}) << "of a program, or of pcscd: nobody knows";
    QByteArray said;
    while (said.isEmpty())
        said = asks(getAtr);
    EXPECT_GE(m_since.elapsed(), pollMs) << "pcscd has looked";
    EXPECT_EQ(QString::fromLatin1(said.toHex()), u"3b8a8131fe45805857415454434152445b"_s);
    EXPECT_EQ(asks(reset + getAtr), said);
}

} // namespace wattcard::cardio::tests
