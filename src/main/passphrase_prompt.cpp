// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/passphrase_prompt.h"

#include "crypto/compare.h"
#include "ui/text/custody_text.h"

namespace wattcard {

using ui::CustodyPrompt;
using ui::custodyText;

PassphraseSource passphraseFrom(SecretReader& reader)
{
    return [&reader](const VaultSettings& vault) {
        return reader.secret(vault.kind == VaultSettings::Kind::Token
                                 ? custodyText(CustodyPrompt::Pin, {vault.token})
                                 : custodyText(CustodyPrompt::Passphrase));
    };
}

PassphraseSource newPassphraseFrom(SecretReader& reader)
{
    return [&reader](const VaultSettings&) -> Result<crypto::Secret> {
        auto first = reader.secret(custodyText(CustodyPrompt::NewPassphrase));
        if (!first)
            return first;
        const auto second = reader.secret(custodyText(CustodyPrompt::PassphraseAgain));
        if (!second)
            return failed(second);
        if (!crypto::equalInConstantTime(first->view(), second->view()))
            return failed(Fault::BadInput, QStringLiteral("the two passphrases differ"));
        return first;
    };
}

} // namespace wattcard
