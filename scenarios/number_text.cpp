#include "scenarios/number_text.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace l5s1::scenarios {

std::string plain(double value)
{
    std::array<char, 32> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%g", value);
    return buffer.data();
}

std::string whole(double value)
{
    return std::to_string(std::lround(value));
}

}  // namespace l5s1::scenarios
