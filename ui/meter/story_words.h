// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/story_error.h"

namespace wattcard::ui {

// What is wrong with a story, or what the meter did instead, and what to do.
QString storyErrorText(const app::StoryError& error);

} // namespace wattcard::ui
