// The ground of the picture for the quick tier.
in vec2 v_uv;
out vec4 o_colour;
uniform vec3 u_paper, u_paper_edge;
uniform vec2 u_paper_centre;

void main()
{
    float r = length((v_uv - u_paper_centre) * vec2(1.25, 1.0));
    o_colour = vec4(mix(u_paper, u_paper_edge, smoothstep(0.05, 0.85, r)), 1.0);
}
