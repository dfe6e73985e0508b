// Outlines where structure, depth or direction change; far things fade into the paper.
in vec2 v_uv;
out vec4 o_colour;
uniform sampler2D u_colour, u_edge, u_depth_map;
uniform vec2 u_pixel;              // size of one
uniform vec2 u_range_mm;           // near, far
uniform vec2 u_haze_mm;            // begins, ends
uniform vec3 u_paper, u_paper_edge, u_ink;
uniform vec2 u_paper_centre;
uniform vec2 u_line;               // strength of the lines, share of the surface's own colour in them
uniform float u_grain;             // how broken: chalk on a board

float millimetres(float depth) { return u_range_mm.x * u_range_mm.y / (u_range_mm.y - depth * (u_range_mm.y - u_range_mm.x)); }

void main()
{
    vec3 colour = texture(u_colour, v_uv).rgb;
    float depth = texture(u_depth_map, v_uv).r;
    float r = length((v_uv - u_paper_centre) * vec2(1.25, 1.0));
    vec3 paper = mix(u_paper, u_paper_edge, smoothstep(0.05, 0.85, r));
    float z = millimetres(depth), nearest = z;
    if (depth >= 1.0) {
        colour = paper;
    }
    vec4 here = texture(u_edge, v_uv);
    float other = 0.0, step_mm = 0.0, crease = 0.0;
    for (int k = 0; k < 4; ++k) {
        vec2 q = v_uv + u_pixel * vec2(k == 0 ? 1.0 : k == 1 ? -1.0 : 0.0, k == 2 ? 1.0 : k == 3 ? -1.0 : 0.0);
        vec4 there = texture(u_edge, q);
        float z_there = millimetres(texture(u_depth_map, q).r);
        nearest = min(nearest, z_there);
        other = max(other, abs(there.z - here.z) * 255.0 > 0.5 ? 1.0 : 0.0);
        step_mm = max(step_mm, abs(z_there - z) / (min(z, z_there) * 0.010));
        crease += length(there.xy - here.xy);
    }
    float line = max(max(other * 0.55, clamp(step_mm - 0.6, 0.0, 1.0) * 0.75), clamp(crease * 0.55 - 0.35, 0.0, 0.45));
    line *= 1.0 - clamp((nearest - u_haze_mm.x) / (u_haze_mm.y - u_haze_mm.x), 0.0, 1.0) * 0.75;
    line = clamp(line * u_line.x, 0.0, 1.0);
    if (u_grain > 0.0) {
        vec3 q = fract(floor(v_uv / u_pixel * 0.7).xyx * 0.1031);
        q += dot(q, q.yzx + 33.33);
        line *= 1.0 - u_grain * fract((q.x + q.y) * q.z);
    }
    colour = mix(colour, mix(u_ink, min(colour, vec3(1.0)) * 0.42, u_line.y), line);
    if (depth < 1.0) {
        float haze = clamp((z - u_haze_mm.x) / (u_haze_mm.y - u_haze_mm.x), 0.0, 1.0);
        colour = mix(colour, paper, (haze * haze + haze * 0.25) * 0.55);
    }
    o_colour = vec4(colour, 1.0);
}
