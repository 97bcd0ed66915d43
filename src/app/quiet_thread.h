// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace wattcard::app {

// For a thread that does long work beside a counter, at its beginning: from here on whatever sells
// comes first, for the processor and, where the system tells them apart, for the disk. There is no
// way back; the threads that it starts are as quiet. What the system refuses is left as it is.
// Where nobody waits for it, the thread is of the idle class: it gives the processor up at once,
// and on a machine that is busy all the time it hardly gets on.
enum class QuietWork { NobodyWaits, SomebodyWaits };
void makeThisThreadQuiet(QuietWork work = QuietWork::NobodyWaits);

} // namespace wattcard::app
