#include "sim/model/anatomy.h"

namespace l5s1::sim {

namespace {

// "disc_" and "L4-L5" make "disc_l4_l5".
std::string structure(std::string_view kind, std::string_view id)
{
    std::string name(kind);
    for (const char c : id) {
        name += c == '-' ? '_' : 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return name;
}

}  // namespace

std::string disc_name(Level level)
{
    return structure("disc_", id(level));
}

std::string root_name(Root root)
{
    return structure("root_", id(root));
}

}  // namespace l5s1::sim
