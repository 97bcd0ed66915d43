// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/secret_reader.h"

#include <QByteArray>

#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

namespace wattcard {

namespace {

using namespace Qt::StringLiterals;

constexpr int asExpected = 0;
constexpr int otherwise = 1;

// A terminal of its own with a process at it that asks for a password and then for a line.
class AtATerminal : public ::testing::Test {
protected:
    void SetUp() override
    {
        m_master = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
        ASSERT_GE(m_master, 0);
        ASSERT_EQ(::grantpt(m_master), 0);
        ASSERT_EQ(::unlockpt(m_master), 0);
        // Held open: a terminal that nobody has forgets its settings.
        m_slave = ::open(::ptsname(m_master), O_RDWR | O_NOCTTY | O_CLOEXEC);
        ASSERT_GE(m_slave, 0);
        m_asking = ::fork();
        ASSERT_GE(m_asking, 0);
        if (m_asking == 0)
            ask();
    }
    void TearDown() override
    {
        ::close(m_slave);
        ::close(m_master);
    }
    [[noreturn]] void ask() const
    {
        ::setsid();
        ::ioctl(m_slave, TIOCSCTTY, 0);
        SecretReader reader{std::nullopt};
        const auto password = reader.password(u"Password"_s);
        const auto line = reader.line(u"Name"_s);
        const bool isRight = password && *password == u"hunter22" && line && *line == u"Chen";
        ::_exit(isRight ? asExpected : otherwise);
    }
    bool echoes() const
    {
        termios now{};
        EXPECT_EQ(::tcgetattr(m_slave, &now), 0);
        return (now.c_lflag & ECHO) != 0;
    }
    // All that is on the screen when this question has come.
    QByteArray shownUpTo(const char* question)
    {
        while (!m_shown.contains(question)) {
            std::array<char, 256> bytes{};
            const ssize_t count = ::read(m_master, bytes.data(), bytes.size());
            if (count <= 0)
                return "the terminal ended";
            m_shown.append(bytes.data(), count);
        }
        return m_shown;
    }
    void type(const QByteArray& keys) const
    {
        EXPECT_EQ(::write(m_master, keys.constData(), std::size_t(keys.size())), keys.size());
    }
    int ended() const
    {
        int status = 0;
        EXPECT_EQ(::waitpid(m_asking, &status, 0), m_asking);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

private:
    int m_master = -1;
    int m_slave = -1;
    pid_t m_asking = 0;
    QByteArray m_shown;
};

} // namespace

TEST_F(AtATerminal, aPasswordIsNotShownFromItsQuestionOn)
{
    ASSERT_EQ(shownUpTo("Password: "), "Password: ");
    EXPECT_FALSE(echoes()) << "whoever types fast is shown";
    type("hunter22\n");
    ASSERT_TRUE(shownUpTo("Name: ").endsWith("Name: "));
    EXPECT_TRUE(echoes()) << "and a line is";
    type("Chen\n");
    EXPECT_EQ(ended(), asExpected);
    EXPECT_FALSE(shownUpTo("Chen").contains("hunter22"));
}

} // namespace wattcard
