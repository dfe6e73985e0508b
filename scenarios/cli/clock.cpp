#include "scenarios/cli/clock.h"

#include <ctime>

namespace l5s1::scenarios::cli {

Instant system_now()
{
    constexpr std::int64_t kDay_s = 86400;
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return {now, static_cast<int>((now + local.tm_gmtoff) / kDay_s)};
}

}  // namespace l5s1::scenarios::cli
