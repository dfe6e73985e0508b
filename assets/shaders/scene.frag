// Bodies: one illustration material; a tissue is a row of look.toml.
// QUALITY 0: one pass, two sines for fibres. 1: fibre and bone noise, bump, shadows, and a second target for the ink.
// GLASS: see-through.
in vec3 v_body, v_world, v_normal, v_fibre, v_view_normal;
in vec4 v_mix;
in vec2 v_turn;
#ifdef GLASS
in vec3 v_limb;
#endif
#if QUALITY > 0
in vec3 v_light;
#endif

layout(location = 0) out vec4 o_colour;
#if QUALITY > 0
layout(location = 1) out vec4 o_edge;  // view normal xy, id, 1
#endif

uniform mat4 u_view;
uniform vec3 u_eye, u_key;            // key light: unit, towards it
uniform vec3 u_base, u_alt, u_deep;
uniform vec4 u_spec, u_glow, u_fibres, u_noise;
uniform float u_streaks, u_spongy;    // dura's rootlets, sawn bone
uniform float u_alpha, u_id;
uniform vec3 u_glass_rim;
uniform vec4 u_condition;             // pallor, fat, redness, -
uniform vec3 u_pale, u_fat, u_inflamed;
uniform vec4 u_injury[3];             // where (body frame), radius; far away: none
uniform vec2 u_emphasis;              // highlight, fade
uniform vec3 u_paper, u_ink;
uniform vec3 u_chalk;                 // 1 on the board, how dense the washes are, how grainy
#ifdef GLASS
uniform sampler2D u_skin_low, u_skin_high;           // where L2 L3 L4 and L5 S1 S2 feel
uniform vec4 u_skin;                                 // 1 skin, 2 with signs, strength of its colours, hatching mm, limb mm
uniform vec3 u_numb_low, u_numb_high, u_pain_low, u_pain_high;
uniform vec3 u_dermatome[6], u_pain_colour, u_hatch_colour;
#endif
#if QUALITY > 0
uniform highp sampler2DShadow u_shadow;
uniform float u_shadow_strength;
#endif

float hash(vec3 p)
{
    p = fract(p * vec3(0.1031, 0.1030, 0.0973));
    p += dot(p, p.yxz + 33.33);
    return fract((p.x + p.y) * p.z);
}

float noise(vec3 x)
{
    vec3 i = floor(x), f = fract(x);
    f = f * f * (3.0 - 2.0 * f);
    return mix(mix(mix(hash(i), hash(i + vec3(1, 0, 0)), f.x), mix(hash(i + vec3(0, 1, 0)), hash(i + vec3(1, 1, 0)), f.x), f.y),
               mix(mix(hash(i + vec3(0, 0, 1)), hash(i + vec3(1, 0, 1)), f.x),
                   mix(hash(i + vec3(0, 1, 1)), hash(i + vec3(1, 1, 1)), f.x), f.y),
               f.z);
}

float hash(vec2 p)
{
    vec3 q = fract(vec3(p.xyx) * 0.1031);
    q += dot(q, q.yzx + 33.33);
    return fract((q.x + q.y) * q.z);
}

// Noise that closes after `period` turns of x, so that a muscle has no seam.
float ring_noise(vec2 x, float period)
{
    vec2 i = floor(x), f = fract(x);
    f = f * f * (3.0 - 2.0 * f);
    float a = mod(i.x, period), b = mod(i.x + 1.0, period);
    return mix(mix(hash(vec2(a, i.y)), hash(vec2(b, i.y)), f.x), mix(hash(vec2(a, i.y + 1.0)), hash(vec2(b, i.y + 1.0)), f.x), f.y);
}

// Occlusion that keeps the surface's own warmth in its creases (short form of a known multi-bounce fit).
vec3 bounced(float open, vec3 albedo)
{
    vec3 a = 2.0404 * albedo - 0.3324, b = -4.7951 * albedo + 0.6417, c = 2.7552 * albedo + 0.6903;
    return max(vec3(open), ((open * a + b) * open + c) * open);
}

struct Surface {
    vec3 albedo;
    vec3 normal;
    float tendon;
};

// Fibres: colour, the feathered border of the tendon, fat between the bundles, and a bump across them.
Surface with_fibres(Surface s, vec3 fibre, float mask)
{
    float around = v_turn.y, along = v_turn.x, n = u_fibres.x;
    vec3 across = cross(s.normal, fibre);
    float bump = 0.0;
#if QUALITY == 0
    float wave = sin(around * 6.2831853 * n * 0.5 + sin(along * u_fibres.z * 3.0) * 1.5);
    float value = wave * 0.22 + 0.13 * sin(around * 6.2831853 * floor(n * 0.19) + along * 9.0);
    value *= 1.0 - smoothstep(0.10, 0.40, fwidth(around) * n);  // fibres finer than the pixels would shimmer
    float bundle = 0.5 + value;
    float feather = value * 0.4;
#else
    float coarse = ring_noise(vec2(around * n, along * u_fibres.z), n);
    float fine = ring_noise(vec2(around * n * 3.0, along * u_fibres.z * 1.7 + 7.0), n * 3.0);
    float broad = ring_noise(vec2(around * floor(n * 0.25) + 3.0, along * u_fibres.z * 0.5), floor(n * 0.25));
    float value = coarse * 0.5 + fine * 0.3 + broad * 0.35 - 0.575;
    float bundle = broad * 0.55 + coarse * 0.45;
    float feather = value * 0.55;
    bump = ring_noise(vec2(around * n + 0.35, along * u_fibres.z), n) - coarse +
           0.5 * (ring_noise(vec2(around * n * 3.0 + 0.4, along * u_fibres.z * 1.7 + 7.0), n * 3.0) - fine);
#endif
    s.tendon = smoothstep(0.30, 0.70, mask + feather * step(0.02, mask) * step(mask, 0.98));
    vec3 flesh = mix(s.albedo, u_pale, u_condition.x);
    if (u_condition.y > 0.0) {
        float streak = smoothstep(1.08 - u_condition.y, 1.26 - u_condition.y, bundle + 0.25);
        flesh = mix(flesh, u_fat, streak * 0.80);
    }
    if (u_streaks > 0.0) {
        s.albedo = mix(s.albedo, u_alt, smoothstep(-0.05, 0.30, value) * u_streaks);
    } else {
        s.albedo = mix(flesh * (1.0 + u_fibres.y * 1.7 * value), u_alt * (1.0 + 0.16 * value), s.tendon);
    }
    s.normal = normalize(s.normal - across * bump * u_fibres.w * (1.0 - 0.5 * s.tendon));
    return s;
}

Surface with_grain(Surface s, float mask)
{
    if (u_spongy > 0.0 && mask > 0.02) {
        float a = noise(v_body * 1.15), b = noise(v_body * 2.3 + 9.0);
        float trabecula = smoothstep(0.30, 0.52, abs(a - 0.5) * 1.2 + abs(b - 0.5) * 0.8 + 0.10);
        s.albedo = mix(s.albedo, mix(u_alt * 0.55, u_base * 1.05, trabecula), mask);
    }
#if QUALITY > 0
    if (u_noise.x > 0.0) {
        float coarse = noise(v_body * u_noise.x), fine = noise(v_body * u_noise.x * 3.1 + 5.0);
        s.albedo *= 1.0 + u_noise.y * (coarse * 1.2 + fine * 0.8 - 1.0) * (1.0 - mask * 0.7);
        if (u_noise.z > 0.0) {
            vec3 p = v_body * u_noise.x * 3.1 + 5.0;
            vec3 slope = vec3(noise(p + vec3(0.35, 0, 0)), noise(p + vec3(0, 0.35, 0)), noise(p + vec3(0, 0, 0.35))) - fine;
            s.normal = normalize(s.normal - (slope - s.normal * dot(slope, s.normal)) * u_noise.z * (1.0 - mask));
        }
    }
#endif
    return s;
}

float lit_share()
{
#if QUALITY > 0
    if (u_shadow_strength > 0.0 && all(greaterThan(v_light.xy, vec2(0.0))) && all(lessThan(v_light.xy, vec2(1.0)))) {
        float lit = 0.0;
        for (int k = 0; k < 4; ++k) {
            vec2 tap = vec2(float(k & 1) - 0.5, float(k >> 1) - 0.5) * 1.6 / 2048.0;
            lit += texture(u_shadow, vec3(v_light.xy + tap, v_light.z - 0.0012));
        }
        return mix(1.0, lit * 0.25, u_shadow_strength);
    }
#endif
    return 1.0;
}

#ifdef GLASS
// Lines across skin that closes after `count` of them round the limb; `sharp` of their share is ink. No seam at the back.
float hatching(float turn, float way, float count, float per_mm, float share)
{
    float t = turn * count + way * per_mm;
    float change = min(fwidth(turn), fwidth(fract(turn + 0.5))) * count + fwidth(way) * abs(per_mm) + 1e-5;
    float away = abs(fract(t) - 0.5) * 2.0;
    float line = smoothstep(1.0 - share - change, 1.0 - share + change, away);
    return mix(line, share, smoothstep(0.7, 1.6, change));  // finer than the pixels: an even tone
}

// Dermatomes, numb hatching and the glow of pain over the skin; returns how opaque they make it.
float with_signs(inout vec3 colour)
{
    float turn = atan(v_limb.y, v_limb.x) / 6.2831853 + 0.5;
    float way = v_limb.z * u_skin.w;
    vec2 at = vec2(turn, v_limb.z);
    vec3 low = textureLod(u_skin_low, at, 0.0).rgb, high = textureLod(u_skin_high, at, 0.0).rgb;
    // colours and pain lie closer than the lines of numbness
    float closer = 0.62 * u_skin.z;
    float count = floor(270.0 / closer), per_mm = 0.72 / closer;
    float cover = 0.0;
    if (u_skin.y > 0.0) {
        float sum = dot(low + high, vec3(1.0)), most = max(max(max(low.x, low.y), low.z), max(max(high.x, high.y), high.z));
        vec3 hue = low.x * u_dermatome[0] + low.y * u_dermatome[1] + low.z * u_dermatome[2] + high.x * u_dermatome[3] +
                   high.y * u_dermatome[4] + high.z * u_dermatome[5];
        hue = sqrt(hue / max(sum, 0.001));
        // each of the three that matter has its pattern: L4 dots, L5 stripes, S1 a mesh
        float stripes = hatching(turn, way, count, per_mm, 0.30);
        float back = hatching(turn, way, count, -per_mm, 0.30);
        float pattern = high.x >= most ? stripes : high.y >= most ? max(stripes, back) : low.z >= most ? stripes * back : 0.0;
        float strength = u_skin.y * smoothstep(0.04, 0.75, most);
        float shade = dot(colour, vec3(0.30, 0.59, 0.11)) * 1.35 + 0.12;
        colour = mix(colour, hue * min(shade, 1.1) * (1.0 - 0.26 * pattern), strength * 0.85);
        cover = max(cover, strength * 0.55);
    }
    vec3 a = low * u_pain_low, b = high * u_pain_high;
    float pain = max(max(max(a.x, a.y), a.z), max(max(b.x, b.y), b.z));
    if (pain > 0.02) {
        float cell = max(2.0, floor(count * 0.42)), rows = per_mm * 0.50;
        vec2 lattice = vec2(turn * cell, way * rows);
        lattice.y += mod(floor(lattice.x), 2.0) * 0.5;
        vec2 inside = fract(lattice) - 0.5;
        float blur = (min(fwidth(turn), fwidth(fract(turn + 0.5))) * cell + fwidth(way) * rows) * 0.7 + 0.02;
        float dots = 1.0 - smoothstep(0.12 + 0.20 * pain - blur, 0.12 + 0.20 * pain + blur, length(inside));
        float glow = smoothstep(0.0, 0.85, pain);
        colour = mix(colour, u_pain_colour, glow * 0.75) + u_pain_colour * glow * glow * 0.25;
        colour = mix(colour, vec3(1.0, 0.93, 0.66), dots * (0.35 + 0.5 * glow));
        cover = max(cover, max(glow * 0.50, dots * glow * 0.95));
    }
    a = low * u_numb_low;
    b = high * u_numb_high;
    float numb = max(max(max(a.x, a.y), a.z), max(max(b.x, b.y), b.z));
    if (numb > 0.04) {
        float region = smoothstep(0.04, 0.22, numb);
        float lines = floor(270.0 / u_skin.z), rise = 0.72 / u_skin.z;
        // lines; where nothing is felt any more a second set crosses them. Thin, or they would hide the muscles.
        float line = hatching(turn, way, lines, -rise, 0.06 + 0.06 * numb);
        line = max(line, smoothstep(0.62, 0.70, numb) * hatching(turn, way, lines, rise, 0.05 + 0.06 * numb));
        colour = mix(colour, u_hatch_colour, line * region * 0.92);
        cover = max(cover, line * region * 0.85);
    }
    return cover;
}
#endif

void main()
{
    vec3 to_eye = normalize(u_eye - v_world);
#if QUALITY == 0
    float open = v_mix.x * v_mix.x;
#else
    float open = pow(v_mix.x, 1.9);
#endif
    float cavity = v_mix.y * 2.0 - 1.0, mask = v_mix.z;
    vec3 outside = normalize(v_normal);
    Surface s = Surface(u_base, outside, mask);
#ifdef GLASS
    const bool fibrous = false;
#else
    bool fibrous = dot(v_fibre, v_fibre) > 0.01;
#endif
    vec3 fibre = vec3(0.0);
#ifndef GLASS
    if (fibrous && u_fibres.y > 0.0) {
        fibre = normalize(v_fibre - s.normal * dot(v_fibre, s.normal));
        s = with_fibres(s, fibre, mask);
    } else {
        s.albedo = mix(s.albedo, u_alt, mask);
    }
    s = with_grain(s, mask);
#endif
    if (u_condition.z > 0.0) {
        float near = 0.0;
        for (int i = 0; i < 3; ++i) {
            float away = distance(v_body, u_injury[i].xyz);
            near = max(near, 1.0 - smoothstep(u_injury[i].w * 0.30, u_injury[i].w, away));
        }
        s.albedo = mix(s.albedo, u_inflamed, u_condition.z * near);
    }
    s.albedo = mix(s.albedo, s.albedo * u_deep, clamp(-cavity, 0.0, 1.0) * u_noise.w);
    s.albedo = mix(s.albedo, min(s.albedo * 1.22 + 0.05, vec3(1.0)), clamp(cavity, 0.0, 1.0) * u_noise.w * 0.8);

    // key from the upper left with a glow at the terminator, sky and ground, cool fill from the right
    float facing = dot(s.normal, u_key);
    float lit = lit_share();
    float key_share = clamp((facing + u_glow.x) / (1.0 + u_glow.x), 0.0, 1.0);
    key_share *= key_share * 0.55 + 0.45;
    vec3 key = vec3(1.07, 1.0, 0.90) * 1.16 * key_share * lit;
    key += u_glow.yzw * smoothstep(-0.35, 0.12, facing) * (1.0 - smoothstep(0.12, 0.55, facing)) * (0.35 + 0.65 * lit);
    vec3 sky = mix(vec3(0.70, 0.47, 0.40) * 0.55, vec3(0.84, 0.92, 1.04), s.normal.y * 0.5 + 0.5) * 0.35;
    vec3 fill = vec3(0.80, 0.92, 1.10) * 0.20 * clamp(dot(s.normal, normalize((vec4(0.9, 0.1, 0.5, 0.0) * u_view).xyz)), 0.0, 1.0);
    vec3 warm = bounced(open, s.albedo);
    vec3 colour = s.albedo * (sky * warm + key * mix(vec3(1.0), warm, 0.6) + fill * warm);

    float gloss = u_spec.x;
    vec3 half_way = normalize(u_key + to_eye);
    float mirror = clamp(dot(s.normal, half_way), 0.0, 1.0);
    float shine;
    if (u_spec.w > 0.0 && fibrous) {
        float t = dot(fibre, half_way);
        float strand = pow(sqrt(max(0.0, 1.0 - t * t)), u_spec.y) * clamp(facing * 1.5 + 0.2, 0.0, 1.0);
        float round_shine = pow(mirror, u_spec.y);
        shine = mix(round_shine, strand * 0.55 + 0.45 * round_shine, u_spec.w);
        gloss *= mix(1.0, 1.35, s.tendon);
    } else {
        shine = pow(mirror, u_spec.y) + 0.35 * pow(mirror, u_spec.y * 0.22);
    }
    colour += gloss * shine * lit * mix(1.0, open, 0.7) * vec3(1.0, 0.98, 0.95) * step(0.0, facing + 0.1);
    float towards = clamp(dot(s.normal, to_eye), 0.0, 1.0);
#if QUALITY > 0
    float up = reflect(-to_eye, s.normal).y;
    colour += gloss * 0.35 * smoothstep(-0.1, 0.9, up) * (0.15 + pow(1.0 - towards, 4.0)) * open;
    float rim = pow(1.0 - towards, 3.0) * (0.35 + 0.65 * clamp(s.normal.y * 0.5 + 0.6, 0.0, 1.0));
    colour += u_spec.z * rim * vec3(0.85, 0.95, 1.1) * mix(0.3, 1.0, open) * (s.albedo * 0.6 + 0.4);
#endif

    // straight to .62, then a soft shoulder; then the screen's curve
    colour = max(colour, 0.0) * 0.93;
    vec3 above = max(colour - 0.62, 0.0);
    colour = min(colour, vec3(0.62)) + above / (1.0 + above * 2.6);
#if QUALITY == 0
    vec3 root = sqrt(colour);
    colour = mix(root, sqrt(root), 0.17);  // the curve below to a few hundredths, without a power
#else
    colour = pow(colour, vec3(1.0 / 2.2));
#endif
    if (u_chalk.x > 0.0) {
        // a pale wash of the tissue's hue on the board, with the board's grain
        float light = dot(colour, vec3(0.30, 0.59, 0.11));
        vec3 hue = sqrt(max(s.albedo, vec3(0.0)));
        vec3 pale = mix(hue / max(max(hue.r, hue.g), max(hue.b, 0.05)), vec3(0.97, 0.95, 0.89), 0.22);
#if QUALITY > 0
        float grain = noise(v_body * 1.7) * 0.6 + noise(v_body * 5.3) * 0.4;
#else
        float grain = 0.5;
#endif
        float cover = u_chalk.y * (0.34 + 1.05 * light) * (1.0 - u_chalk.z * grain);
        colour = mix(colour, mix(u_paper, pale, clamp(cover, 0.0, 0.92)), u_chalk.x);
    }
    colour = mix(colour, colour * vec3(1.10, 1.08, 0.98) + 0.05, u_emphasis.x);
    float grey = dot(colour, vec3(0.30, 0.59, 0.11));
    colour = mix(colour, mix(vec3(grey), u_paper, 0.45), u_emphasis.y * 0.8);

    float alpha = u_alpha;
#ifdef GLASS
    float slant = 1.0 - abs(dot(outside, to_eye));
    colour = mix(colour, colour * u_glass_rim, smoothstep(0.55, 1.0, slant));
    float solid = smoothstep(0.45, 1.0, u_alpha);
    alpha = mix(clamp(u_alpha * 0.35 + slant * slant * 1.87 * u_alpha, 0.0, 0.96), 1.0, solid);
    alpha = max(alpha, clamp(gloss * shine * 0.5, 0.0, 0.6) * smoothstep(0.0, 0.3, u_alpha));
    if (u_skin.x > 0.0) {
        // on glassy skin the signs stay light, so that the muscles under them can be read too
        float cover = u_skin.x > 1.5 ? with_signs(colour) : 0.0;
        cover *= smoothstep(0.0, 0.3, u_alpha) * mix(0.62, 1.0, smoothstep(0.45, 0.9, u_alpha));
        alpha = max(alpha, cover * (1.0 - 0.8 * u_emphasis.y)) * (1.0 - mask);
    }
#elif QUALITY == 0
    // the ink, without a second pass; only where a surface is wide enough to turn away over several pixels
    float inside = max(smoothstep(0.0, 0.30, towards), smoothstep(0.10, 0.45, fwidth(towards)));
    colour = u_chalk.x > 0.0 ? mix(u_ink, colour, mix(0.45, 1.0, inside)) : colour * mix(0.42, 1.0, inside);
#endif
    o_colour = vec4(colour, alpha);
#if QUALITY > 0
    o_edge = vec4(normalize(v_view_normal).xy * 0.5 + 0.5, u_id, 1.0);
#endif
}
