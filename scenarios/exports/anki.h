#pragma once
// anki.h: a text file for Anki's import (2.1.54 and newer; manual, "Text files").
//
// Tab-separated, UTF-8, HTML in the fields. Field 1 is the item's own id, in the column that Anki calls the GUID: a
// second import updates each note in place and keeps its schedule, even if the wording has changed. Works with the
// stock note type Basic. The manual warns of making up GUIDs because they must be unique everywhere; ours carry the
// program's name.

#include "scenarios/exports/collection.h"

namespace l5s1::scenarios::exports {

[[nodiscard]] std::string anki(const Collection& all);

}  // namespace l5s1::scenarios::exports
