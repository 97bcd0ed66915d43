// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/main/run_tool.h"

#include <gtest/gtest.h>

#include <unistd.h>

namespace wattcard {

Answered runTool(Tool tool, ToolOptions options, const QByteArray& secrets)
{
    constexpr int mostAsked = 3;
    int ends[2];
    EXPECT_EQ(::pipe(ends), 0);
    const QByteArray lines = secrets.repeated(mostAsked);
    EXPECT_EQ(::write(ends[1], lines.constData(), static_cast<std::size_t>(lines.size())),
              lines.size());
    ::close(ends[1]);
    options.secretsDescriptor = ends[0];
    ::testing::internal::CaptureStdout();
    Answered answered;
    answered.exit = tool(options);
    answered.text = ::testing::internal::GetCapturedStdout();
    answered.json = QJsonDocument::fromJson(QByteArray::fromStdString(answered.text)).object();
    ::close(ends[0]);
    return answered;
}

} // namespace wattcard
