// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/reader_watch.h"
#include "ui/widgets/tone.h"

namespace wattcard::ui {

// The state of a reader beside its light, in two or three words.
Tone readerTone(ReaderEvent::Status status);
QString readerWord(ReaderEvent::Status status);

// The same as a sentence that says what to do; the reader that is missing is named.
QString readerSentence(const ReaderEvent& event);

} // namespace wattcard::ui
