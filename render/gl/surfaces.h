#pragma once
// surfaces.h: the framebuffers of one size. `still` needs all of them, `moving` the canvas and its depth.

#include "render/gl/objects.h"

#include <string>
#include <vector>

namespace l5s1::gl {

struct MovingSurfaces {
    int width = 0;
    int height = 0;
    Texture colour, depth;
    Framebuffer canvas;

    void resize(int w, int h, std::vector<std::string>& faults);
};

struct StillSurfaces {
    int width = 0;
    int height = 0;
    Texture colour, edge, depth;  // what the bodies write
    Texture inked;                // colour with outlines, then glass on it
    Texture glass_depth;          // the bodies' and the glass's: pulses must not be hidden by the skin
    Texture sum;                  // the average so far
    Texture shown;                // with pulses
    Framebuffer bodies, ink, glass, accumulation, canvas;

    void resize(int w, int h, std::vector<std::string>& faults);
};

struct ShadowMap {
    static constexpr int kSize = 2048;
    Texture depth;
    Framebuffer framebuffer;

    void create(std::vector<std::string>& faults);
};

}  // namespace l5s1::gl
