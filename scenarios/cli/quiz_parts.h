#pragma once
// quiz_parts.h: the sub-commands of quiz that have files of their own.

#include "scenarios/cli/cli.h"

namespace l5s1::scenarios::cli {

void add_quiz_study(CLI::App& quiz, Context& context);   // due, review
void add_quiz_export(CLI::App& quiz, Context& context);  // export

}  // namespace l5s1::scenarios::cli
