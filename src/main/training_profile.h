// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "main/profile.h"

namespace wattcard {

// Everybody in the training folder signs in with this: it guards nothing, and nobody learns to sell
// by looking for a note with a one-time password.
inline constexpr auto trainingPassword = u"Training-2026";
// Whoever serves the customers before the learner comes: opens accounts, makes mistakes.
inline constexpr auto trainerLogin = u"trainer";

// "training" beside the practice profile under the XDG data home: never a folder with real books.
Profile trainingProfile(const QString& given = {});

// Makes the training folder with its own database, test keys and people, or uses the one that is
// there. TestKeysRefused for a folder that was not made for training, above all one with real
// books or a vault: nothing in it is touched. DatabaseInUse while its store is open.
Result<void> makeTrainingProfile(const Profile& profile);
// The same question without making anything.
Result<void> checkTrainingFolder(const Profile& profile);

} // namespace wattcard
