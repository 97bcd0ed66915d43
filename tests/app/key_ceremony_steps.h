// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/audited_key_store.h"
#include "app/key_component.h"
#include "tests/app/key_custody_bench.h"
#include "tests/fakes/need.h"

#include <gtest/gtest.h>

namespace wattcard::app::test {

using crypto::KeySlot;
using crypto::KeyState;
using crypto::Purpose;

// The ceremony of the vending master, step by step.
class Ceremony : public ::testing::Test {
protected:
    static constexpr Component a = componentA;
    static constexpr Component b = componentB;
    static constexpr KeySlot vending{Purpose::Vending, Suite::A, 1};
    static constexpr CardSerial serial{{0, 0, 0x88, 0, 0, 0, 0, 1}};

    KeyCeremony begin(const KeyRequest& request = {})
    {
        auto begun = KeyCeremony::begin(bench.parts(), request);
        EXPECT_TRUE(begun);
        return std::move(*begun);
    }
    std::optional<Fault> signIn(KeyCeremony& ceremony, const char16_t* name)
    {
        return faultOf(ceremony.signIn(bench.login(name)));
    }
    static std::optional<Fault> enter(KeyCeremony& ceremony, const Component& component)
    {
        return faultOf(
            ceremony.enterComponent(component.secret(), QString::fromUtf16(component.checkValue)));
    }
    void enterBoth(KeyCeremony& ceremony)
    {
        EXPECT_EQ(signIn(ceremony, u"auditor"), std::nullopt);
        EXPECT_EQ(signIn(ceremony, u"anna"), std::nullopt);
        EXPECT_EQ(enter(ceremony, a), std::nullopt);
        EXPECT_EQ(signIn(ceremony, u"bo"), std::nullopt);
        EXPECT_EQ(enter(ceremony, b), std::nullopt);
    }
    void confirmBoth(KeyCeremony& ceremony)
    {
        EXPECT_TRUE(ceremony.confirm(bench.login(u"anna")));
        EXPECT_TRUE(ceremony.confirm(bench.login(u"bo")));
    }
    void load(const KeyRequest& request = {})
    {
        KeyCeremony ceremony = begin(request);
        enterBoth(ceremony);
        confirmBoth(ceremony);
        ASSERT_TRUE(ceremony.store());
    }
    bool isUsable(const KeySlot& slot)
    {
        bench.reopen();
        AuditedKeyStore store{std::move(bench.vault), bench.counter, *bench.book.events()};
        const bool usable = store.cardKey(slot, serial).has_value();
        EXPECT_EQ(usable, std::ranges::count(store.labels(), slot, &crypto::KeyLabel::slot) == 1 &&
                              !store.versions(slot.purpose, slot.suite).empty());
        bench.vault.reset();
        bench.reopen();
        return usable;
    }
    std::optional<Fault> change(const KeySlot& slot, KeyState state)
    {
        auto change = KeyStateChange::begin(bench.parts(), slot, state);
        if (!change)
            return change.error().fault;
        for (const char16_t* name : {u"boss", u"bo", u"chen"})
            EXPECT_TRUE(change->signIn(bench.login(name)));
        return faultOf(change->apply());
    }
    KeyCustodyBench bench;
};

} // namespace wattcard::app::test
