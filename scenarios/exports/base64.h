#pragma once
// base64.h: bytes as text (RFC 4648, section 4), as Moodle XML and data: addresses carry pictures.

#include <string>
#include <string_view>

namespace l5s1::scenarios::exports {

[[nodiscard]] std::string base64(std::string_view bytes);

}  // namespace l5s1::scenarios::exports
