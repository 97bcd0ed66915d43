// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/card_text.h"

#include "domain/work_order.h"
#include "ui/text/fault_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

struct Instruction {
    QLatin1StringView name;
    const char* text;
};
struct StatusMeaning {
    std::uint16_t value;
    const char* text;
};

class CardWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::CardWords)
public:
    static QString file(CardFile file);
    static QString fileMeaning(CardFile file);
    static QString lifeCycle(LifeCycle lifeCycle);
    static QString cardClass(std::uint8_t cardClass);
    static QString managementClass(ManagementClass kind);
    static QString keyReference(std::uint8_t reference);
    static QString roles(std::uint8_t roles);
    static QString verdict(const app::CardComparison& comparison);
    static QString check(const CardCheck& check);
    static QString checkName(const CardCheck& check);
    static QString noAnswer() { return tr("no answer came"); }
    static QString wrongToken(int triesLeft)
    {
        return tr("wrong token, tries left: %1").arg(triesLeft);
    }
    static QString otherStatus() { return tr("a status that the card has no rule for"); }
    static QString otherInstruction() { return tr("unknown instruction"); }

    static constexpr const char* roleNames[] = {
        QT_TR_NOOP("vending"), QT_TR_NOOP("meter"),      QT_TR_NOOP("inspection"),
        QT_TR_NOOP("issuer"),  QT_TR_NOOP("management"),
    };

    static constexpr Instruction instructions[] = {
        Instruction{"select"_L1, QT_TR_NOOP("Select application")},
        Instruction{"get-challenge"_L1, QT_TR_NOOP("Get challenge")},
        Instruction{"mutual-authenticate"_L1, QT_TR_NOOP("Mutual authentication")},
        Instruction{"read-binary"_L1, QT_TR_NOOP("Read file")},
        Instruction{"read-record"_L1, QT_TR_NOOP("Read record")},
        Instruction{"get-data"_L1, QT_TR_NOOP("Get data")},
        Instruction{"update-binary"_L1, QT_TR_NOOP("Write file")},
        Instruction{"put-data"_L1, QT_TR_NOOP("Put data")},
        Instruction{"append-record"_L1, QT_TR_NOOP("Append record")},
    };

    // The status words of CARD.md sections 4 to 6, after ISO 7816-4 section 5.6.
    static constexpr StatusMeaning statuses[] = {
        StatusMeaning{0x9000, QT_TR_NOOP("done")},
        StatusMeaning{0x6581, QT_TR_NOOP("the card's memory failed")},
        StatusMeaning{0x6700, QT_TR_NOOP("wrong length")},
        StatusMeaning{0x6881, QT_TR_NOOP("no such channel")},
        StatusMeaning{0x6982, QT_TR_NOOP("this key may not do that")},
        StatusMeaning{0x6983, QT_TR_NOOP("the key is locked")},
        StatusMeaning{0x6984, QT_TR_NOOP("the key cannot be used")},
        StatusMeaning{0x6985, QT_TR_NOOP("not allowed in this state")},
        StatusMeaning{0x6987, QT_TR_NOOP("part of the security is missing")},
        StatusMeaning{0x6988, QT_TR_NOOP("the command's MAC is wrong")},
        StatusMeaning{0x6A80, QT_TR_NOOP("wrong data")},
        StatusMeaning{0x6A82, QT_TR_NOOP("no such file or application")},
        StatusMeaning{0x6A83, QT_TR_NOOP("no such record")},
        StatusMeaning{0x6A86, QT_TR_NOOP("wrong parameters P1 P2")},
        StatusMeaning{0x6A88, QT_TR_NOOP("no such data or key")},
        StatusMeaning{0x6B00, QT_TR_NOOP("beyond the end of the file")},
        StatusMeaning{0x6D00, QT_TR_NOOP("instruction not supported")},
        StatusMeaning{0x6E00, QT_TR_NOOP("class not supported")},
    };
};

QString CardWords::file(CardFile file)
{
    switch (file) {
    case CardFile::Parameter: return tr("Parameters");
    case CardFile::Load: return tr("Load");
    case CardFile::Tariff1: return tr("Tariff 1 (current)");
    case CardFile::Tariff2: return tr("Tariff 2 (standby)");
    case CardFile::Return: return tr("Return data");
    case CardFile::Journal: return tr("Journal");
    case CardFile::Order: return tr("Work order");
    case CardFile::Visits: return tr("Visits");
    case CardFile::Serial: return tr("Serial number");
    }
    std::abort();
}

QString CardWords::fileMeaning(CardFile file)
{
    switch (file) {
    case CardFile::Parameter: return tr("Whose card it is, and what the meter takes over from it.");
    case CardFile::Load:
        return tr("The cumulative credit and the order that wrote it, sealed by a MAC.");
    case CardFile::Tariff1: return tr("Prices, steps and limits that are in force.");
    case CardFile::Tariff2: return tr("Prices and steps that take over at the switch time.");
    case CardFile::Return: return tr("What the meter has written back.");
    case CardFile::Journal: return tr("The card's own list of its last eight load writes.");
    case CardFile::Order: return tr("What this card may do, where, how often and until when.");
    case CardFile::Visits: return tr("One record for each meter that the card has touched.");
    case CardFile::Serial: return tr("The number that the card was made with.");
    }
    std::abort();
}

QString CardWords::lifeCycle(LifeCycle lifeCycle)
{
    switch (lifeCycle) {
    case LifeCycle::Creation: return tr("in creation");
    case LifeCycle::Initialisation: return tr("blank");
    case LifeCycle::Operational: return tr("in use");
    case LifeCycle::Blocked: return tr("blocked");
    case LifeCycle::Terminated: return tr("terminated");
    }
    return tr("unknown");
}

QString CardWords::managementClass(ManagementClass kind)
{
    switch (kind) {
    case ManagementClass::Inspection: return tr("inspection card");
    case ManagementClass::Preset: return tr("parameter preset card");
    case ManagementClass::RelayTest: return tr("relay test card");
    case ManagementClass::Reset: return tr("reset card");
    case ManagementClass::Clear: return tr("clear card");
    case ManagementClass::KeyUpdate: return tr("key update card");
    case ManagementClass::EmergencyCredit: return tr("emergency credit card");
    }
    std::abort();
}

QString CardWords::cardClass(std::uint8_t cardClass)
{
    constexpr std::uint8_t userCard = 0x01; // CARD.md section 3.1
    if (cardClass == userCard)
        return tr("user card");
    const auto kind = wattcard::managementClass(cardClass);
    return kind ? managementClass(*kind) : tr("unknown class %1").arg(cardClass, 2, 16, '0'_L1);
}

QString CardWords::keyReference(std::uint8_t reference)
{
    constexpr std::uint8_t first = 0x81;
    constexpr std::uint8_t firstOfT = 0x91; // CARD.md section 4
    const bool isT = reference >= firstOfT;
    const auto role = static_cast<std::size_t>(reference - (isT ? firstOfT : first));
    const QString number = QString::number(reference, 16).toUpper();
    if (reference < first || role >= std::size(roleNames))
        return number;
    const QString name = tr(roleNames[role]);
    return isT ? u"%1 %2 (3DES)"_s.arg(number, name) : u"%1 %2"_s.arg(number, name);
}

QString CardWords::roles(std::uint8_t roles)
{
    QStringList names;
    for (std::size_t i = 0; i < std::size(roleNames); ++i) {
        if ((roles >> i & 1) != 0)
            names << tr(roleNames[i]);
    }
    if (names.size() == static_cast<qsizetype>(std::size(roleNames)))
        return tr("every key");
    return names.isEmpty() ? tr("nobody") : names.join(tr(", "));
}

QString CardWords::verdict(const app::CardComparison& comparison)
{
    using Verdict = app::CardComparison::Verdict;
    if (comparison.failure)
        return tr("The records could not be asked: %1").arg(faultLine(comparison.failure->fault));
    switch (comparison.verdict) {
    case Verdict::NotCompared: return tr("There is nothing to compare with the records.");
    case Verdict::NotIssued: return tr("No account in the records has this card.");
    case Verdict::NoImageYet:
        return tr("The records have no finished opening of this card's account yet.");
    case Verdict::AsCommitted: return tr("The card agrees with the records, byte for byte.");
    case Verdict::AsOpenRow: return tr("The card carries the sale that is not finished yet.");
    case Verdict::Differs:
        return tr("The card differs from the records. Fields that differ: %1")
            .arg(comparison.differingFields);
    case Verdict::AsOrdered:
        return tr("The card carries its work order as the records have it.");
    case Verdict::NoSuchOrder: return tr("No work order in the records is the one on this card.");
    }
    std::abort();
}

QString CardWords::checkName(const CardCheck& check)
{
    switch (check.kind) {
    case CardCheck::Kind::Form: return tr("Form of “%1”").arg(file(check.file));
    case CardCheck::Kind::TariffDigest: return tr("Digest of parameters and tariffs");
    case CardCheck::Kind::PurchaseMac: return tr("Purchase MAC");
    case CardCheck::Kind::ReturnMac: return tr("Return MAC");
    case CardCheck::Kind::OrderMac: return tr("Order MAC");
    }
    std::abort();
}

QString CardWords::check(const CardCheck& check)
{
    const QString name = checkName(check);
    switch (check.outcome) {
    case CardCheck::Outcome::Holds: return tr("%1: right").arg(name);
    case CardCheck::Outcome::Broken: return tr("%1: WRONG").arg(name);
    case CardCheck::Outcome::NotChecked: return tr("%1: not checked, no key for it").arg(name);
    }
    std::abort();
}

} // namespace

QString cardFileText(CardFile file)
{
    return CardWords::file(file);
}
QString cardFileMeaning(CardFile file)
{
    return CardWords::fileMeaning(file);
}
QString lifeCycleText(LifeCycle lifeCycle)
{
    return CardWords::lifeCycle(lifeCycle);
}
QString cardClassText(std::uint8_t cardClass)
{
    return CardWords::cardClass(cardClass);
}
QString keyReferenceText(std::uint8_t reference)
{
    return CardWords::keyReference(reference);
}
QString keyRolesText(std::uint8_t roles)
{
    return CardWords::roles(roles);
}
QString verdictText(const app::CardComparison& comparison)
{
    return CardWords::verdict(comparison);
}
QString cardCheckText(const CardCheck& check)
{
    return CardWords::check(check);
}

// The names of the algorithms are the same in every language.
QString suitesText(std::uint8_t suites)
{
    QStringList names;
    if (offers(suites, Suite::A))
        names << u"AES"_s;
    if (offers(suites, Suite::S))
        names << u"SM4"_s;
    if (offers(suites, Suite::T))
        names << u"3DES"_s;
    return names.join(u" + "_s);
}

QString instructionText(QLatin1StringView name)
{
    const auto known = std::ranges::find(CardWords::instructions, name, &Instruction::name);
    return known == std::end(CardWords::instructions) ? CardWords::otherInstruction()
                                                      : CardWords::tr(known->text);
}

QString statusWordText(std::optional<std::uint16_t> status)
{
    if (!status)
        return CardWords::noAnswer();
    constexpr std::uint16_t wrongToken = 0x63C0;
    if ((*status & 0xFFF0) == wrongToken)
        return CardWords::wrongToken(*status & 0x0F);
    const auto known = std::ranges::find(CardWords::statuses, *status, &StatusMeaning::value);
    return known == std::end(CardWords::statuses) ? CardWords::otherStatus()
                                                  : CardWords::tr(known->text);
}

} // namespace wattcard::ui
