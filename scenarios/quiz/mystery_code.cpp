// mystery_code.cpp: the share code: forty bits in Crockford's base 32.

#include "scenarios/quiz/mystery.h"

namespace l5s1::scenarios {

namespace {

constexpr std::string_view kDigits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::string_view kPrefix = "L5S1-";
constexpr std::uint64_t kVersion = 1;  // of the way patients are drawn
constexpr int kSeedBits = 28;
constexpr int kCheckBits = 6;
constexpr std::uint64_t kCheckPrime = 61;

std::optional<std::uint64_t> digit(char c)
{
    const char upper = 'a' <= c && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    const char meant = upper == 'O' ? '0' : upper == 'I' || upper == 'L' ? '1' : upper;
    const auto at = kDigits.find(meant);
    return at == std::string_view::npos ? std::nullopt : std::optional<std::uint64_t>(at);
}

}  // namespace

std::string text_of(const MysteryCode& code)
{
    // version 3, rung 3, seed 28, check 6
    const std::uint64_t payload = (kVersion << 3 | static_cast<std::uint64_t>(code.rung)) << kSeedBits | code.seed;
    const std::uint64_t bits = payload << kCheckBits | payload % kCheckPrime;
    std::string text(kPrefix);
    for (int place = 7; place >= 0; --place) {
        text += kDigits[bits >> (5 * place) & 31U];
        text += place == 4 ? "-" : "";
    }
    return text;
}

std::optional<MysteryCode> mystery_code(std::string_view text)
{
    std::uint64_t bits = 0;
    int digits = 0;
    bool prefixed = text.size() > kPrefix.size();
    for (std::size_t i = 0; prefixed && i < kPrefix.size(); ++i) {
        prefixed = (text[i] | 0x20) == (kPrefix[i] | 0x20);
    }
    if (!prefixed) {
        return std::nullopt;
    }
    for (const char c : text.substr(kPrefix.size())) {
        if (c == '-') {
            continue;
        }
        const auto value = digit(c);
        if (!value || ++digits > 8) {
            return std::nullopt;
        }
        bits = bits << 5 | *value;
    }
    const std::uint64_t payload = bits >> kCheckBits;
    const std::uint64_t rung = payload >> kSeedBits & 7U;
    if (digits != 8 || (bits & ((1U << kCheckBits) - 1)) != payload % kCheckPrime ||
        payload >> (kSeedBits + 3) != kVersion || rung >= sim::kCount<Difficulty>) {
        return std::nullopt;
    }
    return MysteryCode{static_cast<Difficulty>(rung), static_cast<std::uint32_t>(payload & (kMysterySeeds - 1))};
}

}  // namespace l5s1::scenarios
