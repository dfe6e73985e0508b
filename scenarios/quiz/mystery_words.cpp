#include "scenarios/quiz/mystery_words.h"

#include "scenarios/findings/examination.h"
#include "scenarios/io/number_text.h"

namespace l5s1::scenarios {

TestGroup group_of(sim::BedsideItem test)
{
    using enum sim::BedsideItem;
    return test <= bladder_history ? TestGroup::history
           : test <= heel_rises    ? TestGroup::power
           : test <= achilles_jerk ? TestGroup::reflexes
           : test <= saddle_pin    ? TestGroup::feeling
           : test <= calf_girth    ? TestGroup::signs
                                   : TestGroup::ordered;
}

std::string MysteryWords::of(std::string_view kind, std::string_view id) const
{
    return strings.text(language, std::string(kind) + "." + std::string(id));
}

std::string MysteryWords::patient(const Mystery& mystery) const
{
    const sim::Case& p = mystery.patient;
    return strings.format(language, p.sex == sim::Sex::male ? "mystery.man" : "mystery.woman",
                          {whole(p.age_y), whole(p.body_mass_kg), whole(p.height_cm), whole(mystery.moment.day)});
}

std::string MysteryWords::value(sim::ReadingKind kind, double value) const
{
    const auto word = [&](std::string_view key) { return strings.text(language, key); };
    switch (kind) {
        case sim::ReadingKind::pain:
            return strings.format(language, "mystery.pain", {whole(2.0 * value)});
        case sim::ReadingKind::yes_no:
            return word(value > 0.0 ? "mystery.yes" : "mystery.no");
        case sim::ReadingKind::mrc:
            return "MRC " + grade_text(sim::kIds<sim::Mrc>[static_cast<std::size_t>(value)]);
        case sim::ReadingKind::share:
            return strings.format(language, "mystery.share", {whole(20.0 * value)});
        case sim::ReadingKind::reflex:
            return whole(value) + "+";
        case sim::ReadingKind::feeling:
            return word(value <= 0.0 ? "mystery.absent" : value <= 1.0 ? "mystery.less" : "mystery.normal");
        case sim::ReadingKind::degrees:
            return strings.format(language, "mystery.degrees", {whole(10.0 * value)});
        case sim::ReadingKind::index:
            return word(value > 0.0 ? "mystery.above" : "mystery.low");
        case sim::ReadingKind::girth:
            return value > 0.0 ? strings.format(language, "mystery.girth", {plain(0.5 * value)})
                               : word("mystery.normal");
        case sim::ReadingKind::volume:
            return strings.format(language, "mystery.volume", {whole(100.0 * value)});
    }
    return {};
}

bool MysteryWords::has_sides(sim::BedsideItem test)
{
    return group_of(test) != TestGroup::history && test != sim::BedsideItem::residual_urine;
}

std::string MysteryWords::said(sim::BedsideItem test, const sim::Reading& reading) const
{
    const std::string left = value(reading.kind, reading.value[0]);
    return has_sides(test)
               ? strings.format(language, "mystery.left_right", {left, value(reading.kind, reading.value[1])})
               : left;
}

std::string MysteryWords::site(const sim::LesionSite& site) const
{
    const std::string where = of("lesion_site", sim::id(site.structure));
    return sim::is_symmetric(site.structure)
               ? where
               : strings.format(language, "mystery.sided", {where, of("side", sim::id(site.side))});
}

}  // namespace l5s1::scenarios
