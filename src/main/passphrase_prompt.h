// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "main/key_custody.h"
#include "main/secret_reader.h"

namespace wattcard {

// The reader outlives what is returned. A new passphrase is asked for twice; BadInput when the two
// differ.
PassphraseSource passphraseFrom(SecretReader& reader);
PassphraseSource newPassphraseFrom(SecretReader& reader);

} // namespace wattcard
