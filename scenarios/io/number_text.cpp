#include "scenarios/io/number_text.h"

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

std::string exact(double value)
{
    std::array<char, 32> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.12g", value);
    return buffer.data();
}

std::string whole(double value)
{
    return std::to_string(std::lround(value));
}

std::string bits_text(double bits)
{
    const double rounded = 0.01 * std::round(100.0 * bits);
    const std::string sign = rounded > 0.0 ? "+" : rounded < 0.0 ? "−" : "";
    return sign + plain(std::abs(rounded));
}

}  // namespace l5s1::scenarios
