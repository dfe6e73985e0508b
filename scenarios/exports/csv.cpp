#include "scenarios/exports/csv.h"

#include "scenarios/exports/fragments.h"

namespace l5s1::scenarios::exports {

namespace {

class Row {
public:
    Row& operator<<(std::string_view cell)
    {
        text_ += text_.empty() ? "\"" : ",\"";
        // a spreadsheet takes such a cell for a formula and works it out
        text_ += !cell.empty() && std::string_view("=+-@\t\r").find(cell[0]) != std::string_view::npos ? "'" : "";
        for (const char c : cell) {
            text_ += c == '"' ? "\"\"" : std::string(1, c);
        }
        text_ += '"';
        return *this;
    }
    [[nodiscard]] std::string line() const { return text_ + "\r\n"; }

private:
    std::string text_;
};

// Paragraphs in one cell.
std::string cell(const std::vector<std::string>& paragraphs)
{
    std::string out;
    for (const std::string& one : paragraphs) {
        out += (out.empty() ? "" : "\n") + one;
    }
    return out;
}

std::string contrast_cell(const ContrastTable& table)
{
    std::vector<std::string> lines;
    for (const auto& row : table.rows) {
        std::string line = row.name + ":";
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            line += (i ? "; " : " ") + table.columns[i] + " " + row.cells[i];
        }
        lines.push_back(std::move(line));
    }
    return cell(lines);
}

}  // namespace

std::string csv(const Collection& all)
{
    Row head;
    head << "id"
         << "case"
         << "kind"
         << "situation"
         << "question";
    for (std::size_t i = 0; i < kOptionColumns; ++i) {
        head << "option_" + letter(i) << "explanation_" + letter(i);
    }
    head << "right"
         << "lesson"
         << "notes"
         << "model_shows"
         << "contrast"
         << "claims"
         << "sources"
         << "disclaimer";
    std::string out = "\xEF\xBB\xBF" + head.line();
    for (const CaseSheet& sheet : all.cases) {
        for (const ItemSheet& item : sheet.items) {
            Row row;
            row << item.name << sheet.title << item.kind << cell(item.situation) << item.stem;
            for (std::size_t i = 0; i < kOptionColumns; ++i) {
                const bool there = i < item.options.size();
                row << (there ? item.options[i].text : std::string())
                    << (there ? explanation_text(all, item.options[i]) : std::string());
            }
            row << right_letters(item) << item.lesson << cell(item.notes) << item.seen << contrast_cell(item.contrast)
                << cell(item.claims) << cell(item.sources) << all.words("report.disclaimer");
            out += row.line();
        }
    }
    return out;
}

}  // namespace l5s1::scenarios::exports
