#pragma once
// clock.h: the only place of the command line that asks the machine what time it is.

#include "scenarios/text/calendar.h"

namespace l5s1::scenarios::cli {

[[nodiscard]] Instant system_now();

}  // namespace l5s1::scenarios::cli
