// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Keys in custody as a screen sees them: what each step answers (RELIABILITY.md section 11).
#include "app/key_component.h"
#include "app/key_service.h"
#include "crypto/test_key_store.h"
#include "tests/app/key_custody_bench.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace wattcard;
using namespace wattcard::app;
using crypto::KeySlot;
using crypto::KeyState;
using crypto::Purpose;
using test::Component;
using test::componentA;
using test::componentB;
using Step = KeyCeremony::Step;

namespace {

constexpr KeySlot vending{Purpose::Vending, Suite::A, 1};

class KeyServiceTest : public ::testing::Test {
protected:
    void signIn(const char16_t* name) { service.signIn(test::KeyCustodyBench::login(name)); }
    void enter(const Component& component)
    {
        service.enterComponent(std::make_shared<crypto::Secret>(component.secret()),
                               QString::fromUtf16(component.checkValue));
    }
    void enterBoth()
    {
        service.beginCeremony({});
        signIn(u"auditor");
        signIn(u"anna");
        enter(componentA);
        signIn(u"bo");
        enter(componentB);
    }
    void load()
    {
        enterBoth();
        signIn(u"anna");
        signIn(u"bo");
    }
    CustodyProgress progress() const
    {
        return progressed.isEmpty() ? CustodyProgress{}
                                    : progressed.back().front().value<CustodyProgress>();
    }
    std::optional<Step> step() const
    {
        const auto now = progress().ceremony;
        return now ? std::optional{now->step} : std::nullopt;
    }
    KeyOverview overview() const
    {
        return listed.isEmpty() ? KeyOverview{} : listed.back().front().value<KeyOverview>();
    }
    // What was refused since the last time of asking.
    std::vector<Fault> refusals()
    {
        std::vector<Fault> all;
        for (const QList<QVariant>& one : std::as_const(refused))
            all.push_back(one.front().value<Failure>().fault);
        refused.clear();
        return all;
    }
    std::size_t held() { return store.vault().labels().size(); }

    test::KeyCustodyBench bench;
    AuditedKeyStore store{std::move(bench.vault), bench.counter, {}};
    KeyService service{{store, &store, bench.book, {bench.people, bench.clock, bench.counter}}};
    QSignalSpy listed{&service, &KeyService::listed};
    QSignalSpy progressed{&service, &KeyService::progressed};
    QSignalSpy refused{&service, &KeyService::failed};
};

using Faults = std::vector<Fault>;

} // namespace

TEST_F(KeyServiceTest, answersEachStepOfAWholeCeremony)
{
    load();
    std::vector<Step> steps;
    for (const QList<QVariant>& one : std::as_const(progressed))
        steps.push_back(one.front().value<CustodyProgress>().ceremony->step);
    EXPECT_EQ(steps,
              (std::vector{Step::Witness, Step::Custodian, Step::Component, Step::Custodian,
                           Step::Component, Step::Confirmation, Step::Confirmation, Step::Done}));
    EXPECT_EQ(refusals(), Faults{});
    const auto last = *progress().ceremony;
    EXPECT_EQ(last.witness, u"auditor");
    EXPECT_EQ(last.names, (std::vector{u"anna"_s, u"bo"_s}));
    EXPECT_EQ(checkValueText(*last.combined), test::combinedOfAAndB);
    EXPECT_EQ(listed.count(), 1) << "once, when the key is there";
    ASSERT_EQ(overview().rows.size(), 1u);
    EXPECT_EQ(overview().rows[0].label.slot, vending);
    EXPECT_TRUE(overview().rows[0].isBooked && overview().hasVault && overview().isReady);
    EXPECT_FALSE(overview().testKeys);
    EXPECT_EQ(store.newest(Purpose::Vending), 1) << "in use without a restart";
}

TEST_F(KeyServiceTest, leavesNothingAfterAnAbortAtAnyStep)
{
    const std::vector<std::function<void()>> steps{
        [this] { service.beginCeremony({}); },
        [this] { signIn(u"auditor"); },
        [this] { signIn(u"anna"); },
        [this] { enter(componentA); },
        [this] { signIn(u"bo"); },
        [this] { enter(componentB); },
        [this] { signIn(u"anna"); },
    };
    for (std::size_t done = 1; done <= steps.size(); ++done) {
        for (std::size_t i = 0; i < done; ++i)
            steps[i]();
        EXPECT_EQ(refusals(), Faults{}) << done;
        service.abort();
        signIn(u"bo"); // would have been the last confirmation
        EXPECT_EQ(refusals(), Faults{Fault::PermissionDenied}) << done;
        EXPECT_FALSE(progress().ceremony) << done;
        EXPECT_EQ(held(), 0u) << done;
        EXPECT_TRUE(bench.book.events()->empty()) << done;
    }
    load();
    EXPECT_EQ(step(), Step::Done);
    EXPECT_EQ(held(), 1u);
}

TEST_F(KeyServiceTest, repeatsAStepThatFailedAndOnlyThat)
{
    service.beginCeremony({});
    signIn(u"clerk");
    EXPECT_EQ(refusals(), Faults{Fault::PermissionDenied});
    EXPECT_EQ(step(), Step::Witness);
    signIn(u"auditor");
    service.signIn({u"anna"_s, u"wrong"_s});
    EXPECT_EQ(refusals(), Faults{Fault::BadCredentials});
    EXPECT_EQ(step(), Step::Custodian);
    signIn(u"anna");
    enter({componentA.digits, componentB.checkValue});
    EXPECT_EQ(refusals(), Faults{Fault::CheckValueDiffers});
    EXPECT_EQ(step(), Step::Component);
    enter(componentA);
    signIn(u"bo");
    enter(componentB);
    signIn(u"bo");
    EXPECT_EQ(refusals(), Faults{Fault::PermissionDenied}) << "anna confirms first";
    EXPECT_EQ(step(), Step::Confirmation);
    EXPECT_EQ(checkValueText(*progress().ceremony->combined), test::combinedOfAAndB);
}

TEST_F(KeyServiceTest, storesAgainWhenTheBookFailed)
{
    bench.book.fault = Fault::DiskFull;
    load();
    EXPECT_EQ(refusals(), Faults{Fault::DiskFull});
    EXPECT_EQ(step(), Step::Storing);
    ASSERT_EQ(overview().rows.size(), 1u);
    EXPECT_FALSE(overview().rows[0].isBooked) << "in the vault, and shown so";
    EXPECT_EQ(store.newest(Purpose::Vending), 0) << "but not used";
    service.storeAgain();
    EXPECT_EQ(refusals(), Faults{Fault::DiskFull});
    EXPECT_EQ(step(), Step::Storing);
    bench.book.fault.reset();
    service.storeAgain();
    EXPECT_EQ(refusals(), Faults{});
    EXPECT_EQ(step(), Step::Done);
    EXPECT_TRUE(overview().rows.at(0).isBooked);
    EXPECT_EQ(bench.book.events()->size(), 1u);
    EXPECT_EQ(store.newest(Purpose::Vending), 1);
}

TEST_F(KeyServiceTest, sendsTheCustodiansBackWhenTheCheckValueIsNotTheEnvelopes)
{
    enterBoth();
    service.startAgain();
    EXPECT_EQ(step(), Step::Custodian);
    EXPECT_TRUE(progress().ceremony->names.empty());
    EXPECT_FALSE(progress().ceremony->combined);
    EXPECT_EQ(held(), 0u);
}

TEST_F(KeyServiceTest, revokesWhenTheThirdPersonHasSignedIn)
{
    load();
    service.beginChange(vending, KeyState::Revoked);
    for (const char16_t* name : {u"boss", u"bo"}) {
        signIn(name);
        EXPECT_FALSE(progress().change->isDone);
    }
    EXPECT_EQ(store.newest(Purpose::Vending), 1);
    bench.book.fault = Fault::DiskFull;
    signIn(u"chen");
    EXPECT_EQ(refusals(), Faults{Fault::DiskFull});
    EXPECT_FALSE(progress().change->isDone);
    bench.book.fault.reset();
    service.storeAgain();
    EXPECT_EQ(refusals(), Faults{});
    ASSERT_TRUE(progress().change);
    EXPECT_TRUE(progress().change->isDone);
    EXPECT_EQ(progress().change->witness, u"boss");
    EXPECT_EQ(progress().change->names, (std::vector{u"bo"_s, u"chen"_s}));
    EXPECT_EQ(overview().rows.at(0).label.state, KeyState::Revoked);
    EXPECT_EQ(bench.book.events()->size(), 2u);
    service.beginChange({Purpose::Meter}, KeyState::Retired);
    EXPECT_EQ(refusals(), Faults{Fault::KeyMissing});
}

TEST_F(KeyServiceTest, listsPracticeKeysAndRefusesEverythingElse)
{
    const crypto::TestKeyStore keys{crypto::TestKeyStore::counter()};
    KeyService practice{{keys, nullptr, bench.book, {bench.people, bench.clock, bench.counter}}};
    QSignalSpy shown{&practice, &KeyService::listed};
    QSignalSpy refusedThere{&practice, &KeyService::failed};
    practice.list();
    ASSERT_EQ(shown.count(), 1);
    const auto view = shown.front().front().value<KeyOverview>();
    EXPECT_TRUE(view.testKeys);
    EXPECT_FALSE(view.hasVault);
    EXPECT_EQ(view.rows.size(), keys.labels().size());
    practice.beginCeremony({});
    practice.beginChange(vending, KeyState::Revoked);
    EXPECT_EQ(refusedThere.count(), 2);
}
