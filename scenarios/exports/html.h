#pragma once
// html.h: a handout: all questions first, all answers after them, for the screen, a screen reader, and paper.
//
// One file without scripts, pictures or anything fetched; well-formed as XML too. Nothing is said by colour alone.

#include "scenarios/exports/collection.h"

namespace l5s1::scenarios::exports {

[[nodiscard]] std::string html(const Collection& all);

}  // namespace l5s1::scenarios::exports
