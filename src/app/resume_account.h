// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation_form.h"
#include "app/shop.h"

namespace wattcard::app {

// Supply again after a long suspension (DOMAIN.md section 6.8): a new series on a blank card, with
// the credit of what was kept and what is paid now. A short suspension ends without a card:
// AccountBook::resume.
class ResumeAccount {
public:
    explicit ResumeAccount(const Shop& shop) : m_shop{shop} {}
    SaleOutcome run(const OperationForm& form, const Operator& author);

private:
    Shop m_shop;
};

} // namespace wattcard::app
