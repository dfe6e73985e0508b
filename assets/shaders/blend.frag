// One more sample of the accumulated picture, or the picture itself onto the screen (with a dither that hides banding).
in vec2 v_uv;
out vec4 o_colour;
uniform sampler2D u_colour;
uniform float u_weight, u_dither;

float hash(vec2 p)
{
    vec3 q = fract(vec3(p.xyx) * 0.1031);
    q += dot(q, q.yzx + 33.33);
    return fract((q.x + q.y) * q.z);
}

void main()
{
    vec3 colour = texture(u_colour, v_uv).rgb;
    o_colour = vec4(colour + (hash(gl_FragCoord.xy) - 0.5) * u_dither, u_weight);
}
