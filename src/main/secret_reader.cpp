// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/secret_reader.h"

#include "app/typed_secret.h"

#include <cerrno>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint8_t interrupt = 3;  // Ctrl+C
constexpr std::uint8_t endOfInput = 4; // Ctrl+D
constexpr std::uint8_t backspace = 8;
constexpr std::uint8_t erase = 127;

// The terminal as it was, whatever happens. Without signals: a killed program could not put the
// echo back.
class Terminal {
public:
    Terminal() : m_descriptor{::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)}
    {
        m_known = isOpen() && ::tcgetattr(m_descriptor, &m_before) == 0;
    }
    Terminal(const Terminal&) = delete;
    ~Terminal()
    {
        if (m_known)
            ::tcsetattr(m_descriptor, TCSAFLUSH, &m_before);
        if (isOpen())
            ::close(m_descriptor);
    }
    bool isOpen() const { return m_descriptor >= 0; }
    int descriptor() const { return m_descriptor; }
    void hideEcho()
    {
        termios hidden = m_before;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO | ICANON | ISIG);
        ::tcsetattr(m_descriptor, TCSAFLUSH, &hidden);
    }
    void say(const QString& text) const
    {
        const QByteArray bytes = text.toLocal8Bit();
        [[maybe_unused]] const auto written =
            ::write(m_descriptor, bytes.constData(), static_cast<std::size_t>(bytes.size()));
    }

private:
    int m_descriptor;
    termios m_before{};
    bool m_known = false;
};

// Byte by byte: a buffer of the library would keep what was typed.
Result<crypto::Secret> readLine(int descriptor)
{
    app::TypedSecret typed;
    for (;;) {
        std::uint8_t byte = 0;
        const ssize_t count = ::read(descriptor, &byte, 1);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0 && typed.isEmpty())
            return failed(Fault::BadInput, u"the input ended"_s);
        if (byte == interrupt)
            return failed(Fault::BadInput, u"given up"_s);
        if (count <= 0 || byte == '\n' || byte == '\r' || byte == endOfInput)
            return crypto::Secret{std::move(*typed.take())};
        if (byte == backspace || byte == erase)
            typed.removeLast();
        else if (!typed.add({&byte, 1}))
            return failed(Fault::BadInput, u"more than 256 bytes"_s);
    }
}

QString toText(const crypto::Secret& bytes)
{
    return QString::fromUtf8(reinterpret_cast<const char*>(bytes.view().data()),
                             static_cast<qsizetype>(bytes.size()));
}

} // namespace

Result<crypto::Secret> SecretReader::read(const QString& prompt, Echo echo)
{
    if (m_descriptor)
        return readLine(*m_descriptor);
    Terminal terminal;
    if (!terminal.isOpen())
        return failed(Fault::BadInput, u"there is no terminal: --secrets-fd N"_s);
    if (echo == Echo::Hidden)
        terminal.hideEcho(); // before anybody is asked: who types fast is not shown either
    terminal.say(prompt + u": "_s);
    auto line = readLine(terminal.descriptor());
    if (echo == Echo::Hidden)
        terminal.say(u"\n"_s);
    return line;
}

Result<crypto::Secret> SecretReader::secret(const QString& prompt)
{
    return read(prompt, Echo::Hidden);
}

Result<QString> SecretReader::password(const QString& prompt)
{
    const auto typed = read(prompt, Echo::Hidden);
    if (!typed)
        return failed(typed);
    return toText(*typed);
}

Result<QString> SecretReader::line(const QString& prompt)
{
    const auto typed = read(prompt, Echo::Shown);
    if (!typed)
        return failed(typed);
    return toText(*typed);
}

} // namespace wattcard
