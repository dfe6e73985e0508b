// settings.cpp: what the window and the picture are set to.

#include "scenarios/session/transitions.h"

#include <algorithm>

namespace l5s1::scenarios {

Outcome act(const Select& c, SessionState& s, const Around&)
{
    s.picture.selected = c.structure;
    return done();
}

Outcome act(const Find& c, SessionState& s, const Around&)
{
    s.picture.selected = c.structure;
    s.picture.found = c.structure;
    ++s.picture.found_serial;
    return done();
}

Outcome act(const SetLayers& c, SessionState& s, const Around&)
{
    for (const double opacity : c.layers.opacity) {
        if (!(0.0 <= opacity && opacity <= 1.0)) {
            return refuse({"layer", opacity, 0.0, 1.0});
        }
    }
    s.picture.layers = c.layers;
    return done();
}

Outcome act(const SetCompare& c, SessionState& s, const Around&)
{
    if (!(c.divider <= 1.0)) {
        return refuse({"divider", c.divider, 0.0, 1.0});
    }
    if (c.with == Compare::courses && !s.exploring()) {
        return refuse("other_patient");
    }
    if (c.with == Compare::courses && !s.kept) {
        s.kept = s.bedside.set;
    }
    s.picture.compare = c.with;
    s.picture.divider = std::max(c.divider, -1.0);
    return done();
}

Outcome act(const SetViewPreset& c, SessionState& s, const Around& around)
{
    if (around.shown.outside && c.preset == ViewPreset::spine) {
        return refuse("seen_from_outside");
    }
    s.picture.look(c.preset);
    return done();
}

Outcome act(const SetMode& c, SessionState& s, const Around&)
{
    if (c.mode == Mode::explore) {
        return_to_explore(s);
    }
    s.mode = c.mode;
    return done();
}

Outcome act(const SetLanguage& c, SessionState& s, const Around&)
{
    s.window.language = c.language;
    return done();
}

Outcome act(const SetTheme& c, SessionState& s, const Around&)
{
    s.window.theme = c.theme;
    return done();
}

Outcome act(const SetTextScale& c, SessionState& s, const Around&)
{
    if (!(0.8 <= c.scale && c.scale <= 2.0)) {
        return refuse({"text_scale", c.scale, 0.8, 2.0});
    }
    s.window.text_scale = c.scale;
    return done();
}

}  // namespace l5s1::scenarios
