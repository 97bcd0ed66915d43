// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ports/card_stock.h"

#include <cstdlib>

namespace wattcard {

bool allowedMove(StockState from, StockState to)
{
    using enum StockState;
    switch (from) {
    case Blank: return to == Issued || to == Scrapped || to == Lost;
    case Issued: return to == Returned || to == Lost || to == Scrapped;
    case Returned: return to == Blank || to == Scrapped;
    case Lost: return to == Returned;
    case Scrapped: return false;
    }
    std::abort();
}

} // namespace wattcard
