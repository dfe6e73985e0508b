// A volley's glow; the same formula as scene::volley_strength, which the tests read.
in float v_along;
in vec3 v_normal, v_world;
out vec4 o_colour;
uniform vec3 u_colour, u_eye;
uniform float u_clock;     // volleys since the start: rate * time
uniform float u_strength;
uniform vec4 u_way;        // start, length of the piece, spacing, length of the glow; mm
uniform vec4 u_lesion;     // press_mm, passing, delay, dying

float hash(float k)
{
    float x = fract(k * 0.1031);
    x *= x + 33.33;
    x *= x + x;
    return fract(x);
}

void main()
{
    float s = u_way.x + v_along * u_way.y;
    float phase = u_clock - s / u_way.z - u_lesion.z * smoothstep(u_lesion.x - 15.0, u_lesion.x + 15.0, s);
    float k = floor(phase + 0.5);
    float off = (phase - k) * u_way.z / u_way.w;  // in lengths of the glow
    float luck = hash(mod(k, 4096.0));
    bool born = hash(mod(k + 1777.0, 4096.0)) >= u_lesion.w;
    float alive = !born || (s > u_lesion.x && luck >= u_lesion.y) ? 0.0 : 1.0;
    float glow = exp(-off * off * 2.0) * alive * u_strength;
    float towards = clamp(abs(dot(normalize(v_normal), normalize(u_eye - v_world))), 0.0, 1.0);
    o_colour = vec4(u_colour, glow * (0.35 + 0.65 * towards));
}
