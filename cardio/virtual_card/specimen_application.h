// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/command.h"
#include "cardio/apdu/secure_messaging.h"
#include "crypto/random.h"

namespace wattcard::cardio {

// The travel document of the worked example in ICAO Doc 9303-11, Appendix D, as a second
// application of a virtual card (CARD.md section 6): AID A0000002471001, basic access control with
// the key reference 00, files 011E (EF.COM) and 0101 (EF.DG1). It runs on suite T, the token and
// the secure messaging of application 1, so that programs that nobody here wrote can prove them. It
// holds nothing secret: keys and content are printed in the standard.
class SpecimenApplication {
public:
    explicit SpecimenApplication(crypto::RandomSource random) : m_random{std::move(random)} {}

    // Whether a command is a SELECT of this application.
    static bool isSelectedBy(const Command& command);
    Response select(); // ends a session
    // Everything else, once selected.
    Response process(const Command& command);
    void reset();

private:
    Response plain(const Command& command, const std::optional<Bytes>& challenge);
    Response secured(const Command& command);
    Response execute(const Command& command);
    Response challenge(const Command& command);
    Response authenticate(const Command& command, const std::optional<Bytes>& challenge);
    Response selectFile(const Command& command);
    Response readBinary(const Command& command) const;

    crypto::RandomSource m_random;
    std::optional<Bytes> m_challenge;
    std::optional<SecureMessaging> m_messaging;
    Bytes m_file; // the selected one; empty: none
};

} // namespace wattcard::cardio
