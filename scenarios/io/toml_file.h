#pragma once
// toml_file.h: opens one of our TOML files, with its limit of size and its faults. Only loaders include it.

#include "scenarios/io/assets.h"
#include "scenarios/io/toml_reader.h"

namespace l5s1::scenarios {

// Calls read(reader, table) if the file is there and is TOML of at most `largest_bytes`; what is wrong with the file,
// and what `read` notes, is appended to `faults`. Returns whether nothing was.
// `Faults` are a std::vector of Fault, or of lines.
template <class Reader = TomlReader, class Faults, class Read>
bool read_toml_file(const Assets& assets, std::string_view name, std::size_t largest_bytes, Faults& faults, Read read)
{
    Reader reader(assets.display_name(name));
    if (const auto text = assets.read(name)) {
        if (const auto table = reader.parse(*text, largest_bytes)) {
            read(reader, *table);
        }
    } else {
        reader.fault(1, "file", "is missing");
    }
    append(faults, reader.faults());
    return reader.fault_count() == 0;
}

}  // namespace l5s1::scenarios
