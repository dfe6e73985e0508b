#include "scenarios/validation/cohort_csv.h"

#include <array>
#include <charconv>

namespace l5s1::scenarios {

namespace {

class Line {
public:
    explicit Line(std::string& out) : out_(out) {}

    void text(std::string_view value)
    {
        if (!first_) {
            out_ += ',';
        }
        first_ = false;
        out_ += value;
    }
    void number(double value, int digits)
    {
        std::array<char, 32> buffer;
        const auto end =
            std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, digits);
        text({buffer.data(), static_cast<std::size_t>(end.ptr - buffer.data())});
    }
    void number(std::uint64_t value)
    {
        std::array<char, 24> buffer;
        const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
        text({buffer.data(), static_cast<std::size_t>(end.ptr - buffer.data())});
    }
    void flag(bool value) { text(value ? "1" : "0"); }
    template <class E>
    void id(E value)
    {
        text(sim::id(value));
    }

private:
    std::string& out_;
    bool first_ = true;
};

}  // namespace

void append_csv(std::string& out, const sim::CohortRow& row)
{
    const bool herniated = row.herniated();
    Line line(out);
    line.number(row.id);
    line.number(row.age_y, 0);
    line.id(row.sex);
    line.text(herniated ? "herniation" : "other");
    line.text(herniated ? sim::id(row.herniation.level) : "none");
    line.text(herniated ? sim::id(row.herniation.zone) : "none");
    line.id(row.herniation.side);
    line.text(herniated ? sim::id(row.herniation.type) : "none");
    line.number(row.herniation.severity, 3);
    line.number(row.day, 0);
    line.id(row.worst_mrc);
    line.text(row.paresis() ? sim::id(row.worst_muscle) : "none");
    line.flag(row.paresis());
    for (const sim::Movement movement :
         {sim::Movement::ankle_dorsiflexion, sim::Movement::great_toe_extension, sim::Movement::ankle_plantarflexion,
          sim::Movement::foot_inversion, sim::Movement::foot_eversion, sim::Movement::hip_abduction}) {
        line.id(row.mrc[sim::index(movement)]);
    }
    for (const bool reduced : row.reflex_reduced) {
        line.flag(reduced);
    }
    line.flag(row.sensory_loss());
    for (const sim::Root root : {sim::Root::L4, sim::Root::L5, sim::Root::S1}) {
        line.flag(row.numb[sim::index(root)]);
    }
    line.number(row.raise_deg, 0);
    line.flag(row.raise_positive);
    line.flag(row.crossed_positive);
    line.text(row.pain_dermatome ? sim::id(*row.pain_dermatome) : "none");
    line.flag(row.tiptoe_failed);
    line.flag(row.h_reflex_abnormal);
    out += '\n';
}

}  // namespace l5s1::scenarios
